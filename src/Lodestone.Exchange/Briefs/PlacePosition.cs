using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a place makes and takes in, with its share of the world and its rank.</summary>
internal static class PlacePosition
{
    public static BriefSection Of(BriefWorld world, string place)
    {
        (Good Good, double Tonnes, double Share)[] made = Amounts(world, f => f.Made(place), f => f.WorldMade);
        (Good Good, double Tonnes, double Share)[] used = Amounts(world, f => f.Used(place), f => f.WorldUsed);
        string year = world.World.BaseYear;
        string name = Phrase.Sentence(world.Names.Place(place));
        string takes =
            used.Length > 0
                ? $"took in {Figure.Whole(used.Length)}, worth {Figure.Dollars(used.Sum(u => u.Tonnes * u.Good.Price))} at reference prices"
                : "took in none";
        string sentence;
        if (made.Length == 0)
        {
            sentence =
                $"The data state none of their {Figure.Whole(world.World.Goods.Count)} goods made in {world.Names.Place(place)} in {year}; it {takes}.";
        }
        else
        {
            (int rank, int of) = Rank(world, made[0].Good, place, makes: true);
            sentence =
                $"{name} made {Figure.Whole(made.Length)} of {Figure.Whole(world.World.Goods.Count)} goods in {year} and {takes}; its largest share of world output is {Figure.Percent(made[0].Share)} of the {world.Names.Good(made[0].Good.Id)} ({Figure.Tonnes(made[0].Tonnes)}, rank {Figure.Whole(rank)} of {Figure.Whole(of)}).";
        }

        return new BriefSection(
            "position",
            "Position",
            sentence,
            [
                Table(world, place, "made", $"Made, {year}, by share of the world", made, makes: true),
                Table(
                    world,
                    place,
                    "used",
                    $"Taken in, {year}, own supply included, by value",
                    [.. used.OrderByDescending(u => u.Tonnes * u.Good.Price)],
                    makes: false
                ),
            ]
        );
    }

    private static (Good Good, double Tonnes, double Share)[] Amounts(
        BriefWorld world,
        Func<GoodFlows, double> own,
        Func<GoodFlows, double> all
    ) =>
        [
            .. world
                .World.Goods.Select(g => (Good: g, Tonnes: own(world.Flows(g.Id)), All: all(world.Flows(g.Id))))
                .Where(g => g.Tonnes > 0)
                .Select(g => (g.Good, g.Tonnes, Share: g.Tonnes / g.All))
                .OrderByDescending(g => g.Share)
                .ThenBy(g => g.Good.Name, StringComparer.Ordinal),
        ];

    private static BriefTable Table(
        BriefWorld world,
        string place,
        string id,
        string caption,
        (Good Good, double Tonnes, double Share)[] rows,
        bool makes
    ) =>
        new(
            id,
            caption,
            "Good",
            [
                new("tonnes", "t a year", "t/yr", Figure.Short),
                new("world_share", "of the world, %", "1", Figure.PercentNumber),
                new("rank", "rank", "1", Figure.Short),
                new("places", "of", "1", Figure.Short),
            ],
            [
                .. rows.Select(r =>
                {
                    (int rank, int of) = Rank(world, r.Good, place, makes);
                    return new BriefRow(
                        r.Good.Id,
                        r.Good.Name,
                        [r.Tonnes, r.Share, (double)rank, (double)of],
                        makes ? world.Made(r.Good.Id, place) : world.TakenIn(r.Good.Id, place)
                    );
                }),
            ]
        );

    private static (int Rank, int Of) Rank(BriefWorld world, Good good, string place, bool makes)
    {
        GoodFlows flows = world.Flows(good.Id);
        return BriefWorld.Rank(flows, makes ? flows.Made : flows.Used, place);
    }
}
