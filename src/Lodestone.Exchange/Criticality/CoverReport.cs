using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Days of cover by place and good.</summary>
public static class CoverReport
{
    private const int Shown = 40;

    /// <summary>Cover of the goods at the places: first what stands on a figure, then what is assumed, the thinnest of each first.</summary>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods, string? place)
    {
        var names = new WorldNames(world);
        DaysOfCover[] found =
        [
            .. DaysOfCover
                .All(world)
                .Where(c => goods.Contains(c.Good) && (place is null || c.Place == place))
                .OrderBy(c => c.IsFigure ? 0 : 1)
                .ThenBy(c => c.Days ?? double.PositiveInfinity)
                .ThenBy(c => c.Place, StringComparer.Ordinal)
                .ThenBy(c => c.Good, StringComparer.Ordinal),
        ];
        IndicatorTable rows = Table(names, found);
        return new IndicatorReport(
            "cover",
            $"Days of cover, base year {world.BaseYear}",
            AtlasData.Of(world),
            [.. Summary(names, found)],
            [
                (
                    found.Length > Shown
                        ? $"The first {Shown} of {Figure.Count(found.Length)}, those on a figure before those assumed, thinnest first (CSV and JSON have all)"
                        : "By place and good",
                    Table(names, [.. found.Take(Shown)])
                ),
            ],
            rows,
            [
                "Days = stock / (what the place takes in over the base year / 365). Stocks of users and of government. An assumed stock is a number of days chosen with a low and a high, not what anybody counted; source and range of each row: lodestone atlas why stocks GOOD/PLACE/OWNER.",
            ]
        );
    }

    private static IEnumerable<string> Summary(WorldNames names, DaysOfCover[] found)
    {
        DaysOfCover[] known = [.. found.Where(c => c.Days is not null)];
        DaysOfCover[] figures = [.. known.Where(c => c.IsFigure)];
        if (known.Length == 0)
        {
            yield return "No stock with a known quantity.";
            yield break;
        }

        if (figures is [var thinnest, ..])
        {
            yield return $"The thinnest stock that stands on a figure is that of {names.Good(thinnest.Good)} in {names.Place(thinnest.Place)}: {Figure.Days(thinnest.Days!.Value)} of use.";
        }

        int assumed = known.Length - figures.Length;
        if (assumed > 0)
        {
            string days = Days([.. known.Where(c => !c.IsFigure).Select(c => c.Days!.Value)]);
            yield return figures.Length > 0
                ? $"{Figure.Count(figures.Length)} of {Figure.Count(known.Length)} stocks stand on a figure; the others are assumed, at {days} of use."
                : $"{(assumed == 1 ? "The only stock with a known quantity is" : $"All {Figure.Count(assumed)} stocks with a known quantity are")} assumed, at {days} of use.";
        }

        if (known.Length < found.Length)
        {
            yield return $"{Figure.Count(found.Length - known.Length)} of {Figure.Count(found.Length)} rows know a target or an owner but no quantity: not known is not zero.";
        }
    }

    private static string Days(double[] all)
    {
        string low = Figure.DaysNumber(all.Min());
        return low == Figure.DaysNumber(all.Max()) ? Figure.Days(all.Min()) : $"{low} to {Figure.Days(all.Max())}";
    }

    private static IndicatorTable Table(WorldNames names, IReadOnlyList<DaysOfCover> found) =>
        new(
            "rows",
            [
                new("place", "", OnScreen: false),
                new("place_name", "Place"),
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("use_t_per_day", "use, t a day", Figure.Short),
                new("private_t", "private, t", Figure.Short),
                new("government_t", "government, t", Figure.Short),
                new("days", "days", Figure.DaysNumber),
                new("target_days", "target, days", Figure.DaysNumber),
                new("evidence", "evidence"),
            ],
            [
                .. found.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Place,
                            names.Heading(c.Place),
                            c.Good,
                            names.GoodHeading(c.Good),
                            c.PerDay,
                            c.Private,
                            c.Government,
                            c.Days,
                            c.TargetDays,
                            BriefBasis.Word(c.Evidence),
                        ]
                ),
            ]
        );
}
