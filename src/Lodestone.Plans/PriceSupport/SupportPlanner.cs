using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Answers questions about minimum prices: what they cost, who pays, what they keep alive.</summary>
public static class SupportPlanner
{
    /// <summary>Finds what is wrong with a question before anything is played.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <exception cref="PlanException">Something is.</exception>
    /// <exception cref="AskingException">There is no such good or place.</exception>
    public static void Check(SupportAsk ask, IPlanDesk desk) => SupportInput.Read(desk, ask);

    /// <summary>One instrument, with and without, on the same draws.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <exception cref="PlanException">The question has a fault or no answer, or was given up.</exception>
    /// <exception cref="AskingException">There is no such good or place.</exception>
    public static SupportAnswer One(Instrument instrument, SupportAsk ask, IPlanDesk desk)
    {
        SupportQuestion question = SupportInput.Read(desk, ask);
        var plays = new SupportPlays(desk, question);
        SupportTerms terms = question.Terms(instrument, question.Request.Floor);
        var answer = InstrumentAnswer.Of(question, terms, plays.Without(), plays.With(terms));
        return new SupportAnswer(
            SupportReports.Of(question, answer),
            SupportChart.Of(question, [answer]),
            SupportScenarios.Of(question, desk.World, [answer])
        );
    }

    /// <summary>Every instrument at the same floor on the same draws, and at equal tonnes kept alive on the central path.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <exception cref="PlanException">The question has a fault or no answer, or was given up.</exception>
    /// <exception cref="AskingException">There is no such good or place.</exception>
    public static SupportAnswer Compare(SupportAsk ask, IPlanDesk desk)
    {
        SupportQuestion question = SupportInput.Read(desk, ask);
        var plays = new SupportPlays(desk, question);
        InstrumentAnswer[] same =
        [
            .. InstrumentNames
                .All.Select(instrument => question.Terms(instrument, question.Request.Floor))
                .Select(terms => InstrumentAnswer.Of(question, terms, plays.Without(), plays.With(terms))),
        ];
        var search = new EqualTonnesSearch(question, plays);
        IReadOnlyList<(EqualTonnes, InstrumentAnswer)> equal = search.Find();
        return new SupportAnswer(
            SupportComparison.Of(question, same, equal, search.Wanted),
            SupportChart.Of(question, same),
            SupportScenarios.Of(question, desk.World, same)
        );
    }

    /// <summary>The agreement with MP Materials and what its published quarter says.</summary>
    /// <param name="data">Parameters of price support.</param>
    public static IndicatorReport Case(SupportData data) => AgreementReport.Of(data);
}
