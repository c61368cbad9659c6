using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>How long stocks last at the base year's rate of use.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="PerDay">Use, t per day: taken in over a year / 365.</param>
/// <param name="Private">t held privately; null when not known.</param>
/// <param name="Government">t held by government; null when not known.</param>
/// <param name="TargetDays">Days the owners aim at, added up; null when no target is known.</param>
/// <param name="Evidence">Weakest grade of the rows; null when none has one.</param>
public sealed record DaysOfCover(
    string Good,
    string Place,
    double PerDay,
    double? Private,
    double? Government,
    double? TargetDays,
    Evidence? Evidence
)
{
    private const double DaysPerYear = 365;

    /// <summary>True when a source states what is held, or it follows from what one states.</summary>
    public bool IsFigure => Days is not null && Evidence is < Model.Evidence.Unverified;

    /// <summary>Known stock over daily use; null when no quantity is known.</summary>
    public double? Days => Private is null && Government is null ? null : ((Private ?? 0) + (Government ?? 0)) / PerDay;

    /// <summary>Cover of every good and place with a stock row and a use in the base year, in the order of the stocks.</summary>
    public static IReadOnlyList<DaysOfCover> All(World world)
    {
        var flows = world.Goods.ToDictionary(g => g.Id, g => new Lazy<GoodFlows>(() => new GoodFlows(world, g.Id)));
        var all = new List<DaysOfCover>();
        foreach (
            IGrouping<(string Good, string Place), StockHolding> rows in world.Stocks.GroupBy(s => (s.Good, s.Place))
        )
        {
            double perDay = flows[rows.Key.Good].Value.Used(rows.Key.Place) / DaysPerYear;
            if (perDay > 0)
            {
                all.Add(
                    new DaysOfCover(
                        rows.Key.Good,
                        rows.Key.Place,
                        perDay,
                        Sum(rows.Where(r => r.Owner == StockOwner.Private).Select(r => r.Quantity)),
                        Sum(rows.Where(r => r.Owner == StockOwner.Government).Select(r => r.Quantity)),
                        Sum(rows.Select(r => r.TargetDays)),
                        rows.Max(r => r.Provenance.Evidence)
                    )
                );
            }
        }

        return all;
    }

    private static double? Sum(IEnumerable<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        return known.Length == 0 ? null : known.Sum();
    }
}
