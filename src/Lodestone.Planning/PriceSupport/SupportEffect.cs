using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>What a minimum price does, draw by draw on the same draws without it.</summary>
/// <remarks>
/// Kept alive: output with less output without, mean of the years of support. Cost a tonne: mean cost over mean tonnes, both
/// summed over the years of support (resale after them included). Burdens: <see cref="Incidence.Burden"/> summed over
/// the years of support. Customs: duties with less duties without; of a border-adjusted floor they are its revenue and
/// stand in <see cref="Cost"/> already.
/// </remarks>
public sealed record SupportEffect
{
    /// <summary>Output must differ by this part of what is made without before a cost a tonne means anything.</summary>
    private const double LeastKept = 1e-4;

    /// <summary>Cost to the treasury by year; the last year is the one after the support.</summary>
    public required EnsembleCost Cost { get; init; }

    /// <summary>Share of draws in which the state pays anything in any year of support.</summary>
    public required Proportion EverPays { get; init; }

    /// <summary>Tonnes a year kept alive [year], the year after the support included.</summary>
    public required IReadOnlyList<Bands> KeptByYear { get; init; }

    /// <summary>Tonnes a year kept alive, mean of the years of support.</summary>
    public required Bands Kept { get; init; }

    /// <summary>Cost to the treasury of a tonne kept alive; null where next to nothing is kept.</summary>
    public required double? CostPerTonne { get; init; }

    /// <summary>The same with what users at home pay.</summary>
    public required double? NationalCostPerTonne { get; init; }

    /// <summary>Part of the output of the years of support that would be made without: Σ min(without, with) / Σ with.</summary>
    public required double MadeAnyway { get; init; }

    /// <summary>Cost to the taxpayer over the years of support and the one after.</summary>
    public required Bands Taxpayer { get; init; }

    /// <summary>What users at home pay more over the years of support.</summary>
    public required Bands UsersAtHome { get; init; }

    /// <summary>What users abroad pay more over the years of support.</summary>
    public required Bands UsersAbroad { get; init; }

    /// <summary>Imports of each good made of it that come in addition, t a year, mean of the years of support.</summary>
    public required IReadOnlyList<(string Good, Bands More)> Leakage { get; init; }

    /// <summary>Mean output a year: in the last year of support, in the year after, and in that year without support.</summary>
    public required (double Last, double After, double AfterWithout) Exit { get; init; }

    /// <summary>Measures an instrument.</summary>
    /// <param name="terms">Terms; the support ends at <see cref="SupportTerms.End"/>.</param>
    /// <param name="cost">Its cost on these draws.</param>
    /// <param name="sides">The draws without and with.</param>
    public static SupportEffect Of(SupportTerms terms, EnsembleCost cost, SupportSides sides)
    {
        int end = terms.End;
        int years = end / terms.PerYear;
        double[][] kept = [.. sides.OutputAfter.Zip(sides.OutputBefore, Difference)];
        double[] keptMean = [.. kept.Select(k => k.Take(end).Sum() / years)];
        double[] customs =
        [
            .. Enumerable.Range(0, sides.Draws).Select(d => sides.DutyAfter[d].Sum() - sides.DutyBefore[d].Sum()),
        ];
        double[] taxpayer =
        [
            .. Enumerable
                .Range(0, sides.Draws)
                .Select(d => Row(cost.Net, d) - (terms.Instrument == Instrument.Border ? 0 : customs[d])),
        ];
        double[] home = Burden(sides.Users.Where(u => u.IsHome), sides.Draws, end);
        double[] abroad = Burden(sides.Users.Where(u => !u.IsHome), sides.Draws, end);
        double tonnes = keptMean.Average() * years;
        bool counts = tonnes > LeastKept * sides.OutputBefore.Average(o => o.Take(end).Sum());
        return new SupportEffect
        {
            Cost = cost,
            EverPays = Proportion.Of(
                Enumerable.Range(0, sides.Draws).Count(d => Enumerable.Range(0, years).Any(y => cost.PaidBy[d, y] > 0)),
                sides.Draws
            ),
            KeptByYear =
            [
                .. Enumerable
                    .Range(0, kept[0].Length / terms.PerYear)
                    .Select(y =>
                        Bands.SortAndMeasure([.. kept.Select(k => k.Skip(y * terms.PerYear).Take(terms.PerYear).Sum())])
                    ),
            ],
            Kept = Measure(keptMean),
            CostPerTonne = counts ? cost.Total.Mean / tonnes : null,
            NationalCostPerTonne = counts ? (taxpayer.Average() + home.Average()) / tonnes : null,
            MadeAnyway = Anyway(sides, end),
            Taxpayer = Measure(taxpayer),
            UsersAtHome = Measure(home),
            UsersAbroad = Measure(abroad),
            Leakage =
            [
                .. sides.Downstream.Select(g =>
                    (
                        g.Good,
                        Measure([.. g.After.Zip(g.Before, Difference).Select(more => more.Take(end).Sum() / years)])
                    )
                ),
            ],
            Exit = (
                Year(sides.OutputAfter, years - 1, terms.PerYear),
                Year(sides.OutputAfter, years, terms.PerYear),
                Year(sides.OutputBefore, years, terms.PerYear)
            ),
        };
    }

    private static double[] Burden(IEnumerable<UserSide> users, int draws, int end)
    {
        double[] burden = new double[draws];
        foreach (UserSide user in users)
        {
            for (int draw = 0; draw < draws; draw++)
            {
                for (int period = 0; period < end; period++)
                {
                    burden[draw] += Incidence.Burden(
                        user.PriceBefore[draw][period],
                        user.PriceAfter[draw][period],
                        user.UsedBefore[draw][period],
                        user.UsedAfter[draw][period]
                    );
                }
            }
        }

        return burden;
    }

    private static double Anyway(SupportSides sides, int end)
    {
        (double both, double after) = (0, 0);
        for (int draw = 0; draw < sides.Draws; draw++)
        {
            for (int period = 0; period < end; period++)
            {
                both += Math.Min(sides.OutputBefore[draw][period], sides.OutputAfter[draw][period]);
                after += sides.OutputAfter[draw][period];
            }
        }

        return after > 0 ? both / after : 0;
    }

    private static Bands Measure(double[] values) => Bands.SortAndMeasure([.. values]);

    private static double Row(double[,] values, int draw) =>
        Enumerable.Range(0, values.GetLength(1)).Sum(year => values[draw, year]);

    private static double Year(double[][] values, int year, int perYear) =>
        values.Average(v => v.Skip(year * perYear).Take(perYear).Sum());

    private static double[] Difference(double[] after, double[] before) => [.. after.Zip(before, (a, b) => a - b)];
}
