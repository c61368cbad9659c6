using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Who makes and who uses a good.</summary>
internal static class GoodPosition
{
    public static BriefSection Of(BriefWorld world, string good)
    {
        GoodFlows flows = world.Flows(good);
        Good about = world.World.Goods.First(g => g.Id == good);
        string year = world.World.BaseYear;
        string name = world.Names.Good(good);
        string sentence;
        if (MarketConcentration.OfOutput(world.World, flows) is { } output)
        {
            sentence =
                $"The world made {Figure.Tonnes(output.Tonnes)} of {name} in {year}, worth {Figure.Dollars(output.Tonnes * about.Price)} at the reference price of {Figure.Dollars(about.Price)} a tonne ({about.Basis}); {world.Names.Place(output.Largest)} made {Figure.Percent(output.LargestShare)} of it, {(output.Suppliers == 1 ? "nobody else makes it" : $"{Figure.Whole(output.Suppliers)} places make it")}, HHI {Figure.Hhi(output.Index)} of 10,000.";
        }
        else
        {
            sentence = $"The data state no output of {name} in {year}.";
        }

        return new BriefSection(
            "position",
            "Position",
            sentence,
            [
                .. new[]
                {
                    Table(
                        world,
                        "makers",
                        $"Who made it, {year}",
                        flows,
                        flows.Made,
                        flows.WorldMade,
                        p => world.Made(good, p)
                    ),
                    Table(
                        world,
                        "users",
                        $"Who took it in, {year}, own supply included",
                        flows,
                        flows.Used,
                        flows.WorldUsed,
                        p => world.TakenIn(good, p)
                    ),
                }.Where(t => t.Rows.Count > 0),
            ]
        );
    }

    private static BriefTable Table(
        BriefWorld world,
        string id,
        string caption,
        GoodFlows flows,
        Func<string, double> amount,
        double all,
        Func<string, BriefBasis> basis
    ) =>
        new(
            id,
            caption,
            "Place",
            [
                new("rank", "rank", "1", Figure.Short),
                new("tonnes", "t a year", "t/yr", Figure.Short),
                new("world_share", "of the world, %", "1", Figure.PercentNumber),
            ],
            [
                .. flows
                    .Places.Where(p => amount(p) > 0)
                    .OrderByDescending(amount)
                    .ThenBy(p => p, StringComparer.Ordinal)
                    .Select(p => new BriefRow(
                        p,
                        world.Names.Heading(p),
                        [(double)BriefWorld.Rank(flows, amount, p).Rank, amount(p), amount(p) / all],
                        basis(p)
                    )),
            ]
        );
}
