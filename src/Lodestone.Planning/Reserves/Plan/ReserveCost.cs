using Lodestone.Optimization;

namespace Lodestone.Planning;

/// <summary>
/// Present value of a tonne bought in a period: its price, and storage, carrying and rotation of what is left of it in every later
/// period of the horizon. Million USD a tonne.
/// </summary>
internal sealed class ReserveCost(ReserveProblem problem, Domain buying, Domain rights)
{
    private const double Million = 1e6;

    /// <summary>Price, by good, site and period.</summary>
    public LabelledData Buying { get; } =
        LabelledData.From(
            "price",
            buying,
            at => ReserveProgramme.Item(problem, at[0]).Price * Factor(problem, Period(at[2])) / Million
        );

    /// <summary>Storage, carrying, rotation, by good, site and period of purchase.</summary>
    public LabelledData Holding { get; } =
        LabelledData.From(
            "holding",
            buying,
            at => Held(problem, ReserveProgramme.Item(problem, at[0]), Site(problem, at[1]), Period(at[2]))
        );

    /// <summary>Fees of offtake over the horizon, by good and pool.</summary>
    public LabelledData Fees { get; } =
        LabelledData.From("fees", rights, at => Fee(problem, ReserveProgramme.Item(problem, at[0])));

    private static double Held(ReserveProblem problem, ReserveItem item, ReserveSite site, int bought)
    {
        double storage = site.Places.Count > 0 ? item.HoldingRateAt(site.Places[0]) : item.HoldingRate;
        double rate = (storage + item.RotationRate) * item.Price * problem.YearsPerPeriod;
        return Enumerable
                .Range(bought + 1, problem.Periods - bought)
                .Sum(t => rate * ReserveStock.Left(item, bought, t, problem.YearsPerPeriod) * Factor(problem, t))
            / Million;
    }

    private static double Fee(ReserveProblem problem, ReserveItem item) =>
        item.Offtake is { } terms
            ? Enumerable
                .Range(0, problem.Periods)
                .Sum(t => terms.FeeRate * item.Price * problem.YearsPerPeriod * Factor(problem, t)) / Million
            : 0;

    /// <summary>What a dollar at the start of a period is worth at the start.</summary>
    public static double Factor(ReserveProblem problem, int period) =>
        Math.Pow(1 + problem.Discount, -period * problem.YearsPerPeriod);

    private static ReserveSite Site(ReserveProblem problem, string name) => problem.Sites.First(s => s.Name == name);

    private static int Period(string label) => int.Parse(label, System.Globalization.CultureInfo.InvariantCulture);
}
