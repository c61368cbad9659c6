using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Stocks and how long they last: of one place by good, or of one good by place.</summary>
internal static class BriefBuffers
{
    public static BriefSection Of(BriefWorld world, string? good, string? place)
    {
        DaysOfCover[] found =
        [
            .. DaysOfCover
                .All(world.World)
                .Where(c => (good is null || c.Good == good) && (place is null || c.Place == place))
                .OrderBy(c => c.Days ?? double.PositiveInfinity)
                .ThenByDescending(c => c.PerDay),
        ];
        return new BriefSection(
            "buffers",
            "Buffers",
            Sentence(world, good, place, found),
            found.Length == 0 ? [] : [Table(world, good is null, found)]
        );
    }

    private static string Sentence(BriefWorld world, string? good, string? place, DaysOfCover[] found)
    {
        string what = good is { } id ? $"of {world.Names.Good(id)}" : $"in {world.Names.Place(place!)}";
        DaysOfCover[] known = [.. found.Where(c => c.Days is not null)];
        if (known.Length == 0)
        {
            string rows = found.Length == 0 ? "" : $" ({Figure.Whole(found.Length)} targets are known)";
            return $"The data state no quantity of a stock {what}{rows}; not known is not zero.";
        }

        DaysOfCover thin = known[0];
        string where = good is null ? world.Names.Good(thin.Good) : world.Names.Place(thin.Place);
        string government = known.Any(c => c.Government is > 0)
            ? $"governments hold part of {Figure.Whole(known.Count(c => c.Government is > 0))}"
            : "none is stated to be a government's";
        string unknown =
            known.Length < found.Length
                ? $"; for {Figure.Whole(found.Length - known.Length)} more no quantity is known, which is not zero"
                : "";
        return $"The data state {Figure.Whole(known.Length)} stocks {what} ({government}); the thinnest, {where}, lasts {Figure.Days(thin.Days!.Value)} at the rate of use of {world.World.BaseYear}{unknown}.";
    }

    private static BriefTable Table(BriefWorld world, bool byGood, DaysOfCover[] found) =>
        new(
            "stocks",
            $"Stocks at the start, use of {world.World.BaseYear}, thinnest first",
            byGood ? "Good" : "Place",
            [
                new("private", "private, t", "t", Figure.Short),
                new("government", "government, t", "t", Figure.Short),
                new("use", "use, t a day", "t/d", Figure.Short),
                new("days", "days of cover", "d", Figure.DaysNumber),
                new("target", "target, days", "d", Figure.DaysNumber),
            ],
            [
                .. found.Select(c => new BriefRow(
                    byGood ? c.Good : c.Place,
                    byGood ? world.Names.GoodHeading(c.Good) : world.Names.Heading(c.Place),
                    [c.Private, c.Government, c.PerDay, c.Days, c.TargetDays],
                    BriefBasis.Of(
                        "stocks",
                        world.World.Stocks.Where(s => s.Good == c.Good && s.Place == c.Place).Select(s => s.Provenance),
                        ("good", c.Good),
                        ("place", c.Place)
                    )
                )),
            ]
        );
}
