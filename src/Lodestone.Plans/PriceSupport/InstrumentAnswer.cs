using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>What is found about one instrument at one floor.</summary>
/// <param name="Terms">Terms.</param>
/// <param name="Effect">Cost, tonnes, who pays, leakage, exit.</param>
/// <param name="ClosedForm">Expected cost of each year of support in closed form; null where there is none.</param>
/// <param name="Projects">Projects at the place that make the good.</param>
/// <param name="Price">Mean producer price with the policy over the years of support, USD/t.</param>
internal sealed record InstrumentAnswer(
    SupportTerms Terms,
    SupportEffect Effect,
    IReadOnlyList<ExpectedPayment>? ClosedForm,
    IReadOnlyList<ProjectAnswer> Projects,
    Bands Price
)
{
    /// <summary>Used at the place without the policy, t a year, mean of the years of support.</summary>
    public required double UsedAtHome { get; init; }

    /// <summary>Capacities at the place that make the good, feed those or use it, and those that make it elsewhere.</summary>
    public required IReadOnlyList<CapacityAnswer> Capacities { get; init; }

    /// <summary>Measures an instrument on draws without a policy and with it.</summary>
    public static InstrumentAnswer Of(
        SupportQuestion question,
        SupportTerms terms,
        SupportDraws without,
        SupportDraws with
    )
    {
        int[] common = [.. without.Numbers.Intersect(with.Numbers)];
        (without, with) = (without.Only(common), with.Only(common));
        var read = new SupportSeries(question, without, with);
        EnsembleCost cost = Cost(question, terms, read);
        SupportSides sides = read.Sides();
        return new InstrumentAnswer(
            terms,
            SupportEffect.Of(terms, cost, sides),
            Closed(question, terms, read),
            ProjectAnswers.Of(question, terms, without, with),
            Bands.SortAndMeasure([.. read.Price.Select(p => p.Take(terms.End).Average())])
        )
        {
            UsedAtHome = sides
                .Users.Where(u => u.IsHome)
                .Sum(u => u.UsedBefore.Average(d => d.Take(terms.End).Sum()) / question.Request.Years),
            Capacities = CapacityAnswers.Of(question, read),
        };
    }

    private static EnsembleCost Cost(SupportQuestion question, SupportTerms terms, SupportSeries read)
    {
        double rate = question.Data["discount_rate_public"].Value;
        if (terms.Instrument != Instrument.Border)
        {
            return EnsembleCost.Of(terms, read.Paths(), rate, question.Data["resale_share"].Value);
        }

        double[][] nothing = [.. read.Price.Select(p => new double[p.Length])];
        double[][] revenue = [.. read.DutyAfter.Zip(read.DutyBefore, (a, b) => a.Zip(b, (x, y) => x - y).ToArray())];
        return EnsembleCost.OfFlows(nothing, revenue, terms.PerYear, rate);
    }

    /// <summary>Puts and calls on the mean price of each year with its mean tonnes; the middle of the year is its date.</summary>
    private static IReadOnlyList<ExpectedPayment>? Closed(
        SupportQuestion question,
        SupportTerms terms,
        SupportSeries read
    )
    {
        if (terms.Instrument is Instrument.Border or Instrument.Purchase)
        {
            return null;
        }

        double[][] tonnes = terms.Eligibility == Eligibility.Sales ? read.Sold : read.Produced;
        ForwardPoint[] points =
        [
            .. Enumerable
                .Range(0, terms.End / terms.PerYear)
                .Select(year => new ForwardPoint(
                    year + 0.5,
                    SupportSeries.YearMean(read.Price, year, terms.PerYear),
                    Math.Min(
                        SupportSeries.YearMean(tonnes, year, terms.PerYear) * terms.PerYear,
                        terms.MaxTonnesPerYear
                    ),
                    year * terms.PerYear >= terms.UpsideFrom
                )),
        ];
        return ClosedFormCost.Of(
            terms,
            points,
            question.Data["price_volatility"].Value,
            question.Data["discount_rate_public"].Value
        );
    }
}
