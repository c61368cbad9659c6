using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>
/// The floor at which the levy, and the yearly limit at which the purchase, keep as many tonnes alive as the contract;
/// found and measured on the central path.
/// </summary>
internal sealed class EqualTonnesSearch(SupportQuestion question, SupportPlays plays)
{
    private const double Tolerance = 0.02;
    private const int MostPlays = 8;
    private const double Highest = 3;

    /// <summary>Tonnes a year that the contract keeps alive on the central path.</summary>
    public double Wanted { get; private set; }

    /// <summary>Every instrument at the floor found for it; those that share the contract's play share its floor.</summary>
    public IReadOnlyList<(EqualTonnes Search, InstrumentAnswer Answer)> Find()
    {
        double floor = question.Request.Floor;
        Wanted = Kept(question.Terms(Instrument.Cfd, floor));
        if (Wanted <= 1e-4 * question.BaseOutput)
        {
            return [];
        }

        List<(EqualTonnes, InstrumentAnswer)> found = [];
        foreach (Instrument instrument in InstrumentNames.All)
        {
            (EqualTonnes search, SupportTerms terms) = At(instrument);
            found.Add((search, InstrumentAnswer.Of(question, terms, plays.Central(null), plays.Central(terms))));
        }

        return found;
    }

    private (EqualTonnes Search, SupportTerms Terms) At(Instrument instrument)
    {
        SupportTerms terms = question.Terms(instrument, question.Request.Floor);
        if (instrument == Instrument.Border)
        {
            double most = Math.Min(Highest * terms.Strike, SupportInput.Choke(question.World, question.Market.Good));
            var floor = EqualTonnes.Find(Wanted, 0, most, f => Kept(terms with { Strike = f }), Tolerance, MostPlays);
            return (floor, terms with { Strike = floor.Floor });
        }

        if (instrument == Instrument.Purchase)
        {
            double most = Highest * (question.BaseOutput + Wanted);
            var limit = EqualTonnes.Find(
                Wanted,
                0,
                most,
                t => Kept(terms with { MaxTonnesPerYear = t }),
                Tolerance,
                MostPlays
            );
            return (limit with { Floor = terms.Strike }, terms with { MaxTonnesPerYear = limit.Floor });
        }

        return (new EqualTonnes(terms.Strike, Wanted, 0, true), terms);
    }

    private double Kept(SupportTerms terms)
    {
        SupportDraws with = plays.Central(terms);
        return (Output(with) - Output(plays.Central(null))) / question.Request.Years;
    }

    private double Output(SupportDraws path) =>
        path.Of(Variables.Supply, question.Market.Place, question.Market.Good)[0]
            .Skip(question.First)
            .Take(question.Request.Years * question.PerYear)
            .Sum();
}
