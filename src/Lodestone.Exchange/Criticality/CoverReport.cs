using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Days of cover by place and good.</summary>
public static class CoverReport
{
    private const int Shown = 40;

    /// <summary>Cover of the goods at the places; the thinnest first.</summary>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods, string? place)
    {
        var names = new WorldNames(world);
        DaysOfCover[] found =
        [
            .. DaysOfCover
                .All(world)
                .Where(c => goods.Contains(c.Good) && (place is null || c.Place == place))
                .OrderBy(c => c.Days ?? double.PositiveInfinity)
                .ThenBy(c => c.Place, StringComparer.Ordinal)
                .ThenBy(c => c.Good, StringComparer.Ordinal),
        ];
        IndicatorTable rows = Table(names, found);
        DaysOfCover[] known = [.. found.Where(c => c.Days is not null)];
        return new IndicatorReport(
            "cover",
            $"Days of cover, base year {world.BaseYear}",
            AtlasData.Of(world),
            known.Length == 0
                ? ["No stock with a known quantity."]
                :
                [
                    $"The thinnest stock with a known quantity is that of {names.Good(known[0].Good)} in {names.Place(known[0].Place)}: {Figure.Days(known[0].Days!.Value)} of use.",
                    known.Length < found.Length
                        ? $"{found.Length - known.Length} of {found.Length} rows know a target or an owner but no quantity: not known is not zero."
                        : $"All {found.Length} rows state a quantity.",
                ],
            [
                (
                    found.Length > Shown
                        ? $"The {Shown} thinnest of {found.Length} (CSV and JSON have all)"
                        : "By place and good",
                    Table(names, [.. found.Take(Shown)])
                ),
            ],
            rows,
            [
                "Days = stock / (what the place takes in over the base year / 365). Stocks of users and of government; the evidence of each row stands in stocks.csv (lodestone atlas why stocks GOOD/PLACE/OWNER).",
            ]
        );
    }

    private static IndicatorTable Table(WorldNames names, IReadOnlyList<DaysOfCover> found) =>
        new(
            "rows",
            [
                new("place", "Place"),
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("use_t_per_day", "use, t a day", Figure.Short),
                new("private_t", "private, t", Figure.Short),
                new("government_t", "government, t", Figure.Short),
                new("days", "days", Figure.DaysNumber),
                new("target_days", "target, days", Figure.DaysNumber),
            ],
            [
                .. found.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Place,
                            c.Good,
                            names.GoodHeading(c.Good),
                            c.PerDay,
                            c.Private,
                            c.Government,
                            c.Days,
                            c.TargetDays,
                        ]
                ),
            ]
        );
}
