using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What rests on the goods that a place uses: its sectors, and the products that it puts together.</summary>
internal static class PlaceExposure
{
    public static BriefSection Of(BriefWorld world, string place)
    {
        Dictionary<string, double?> perTonne = SectorValue.Of(world.World);
        (FinalDemand Use, double? Value)[] uses =
        [
            .. world
                .World.Demands.Where(d => d.Place == place && d.QuantityPerYear > 0)
                .Select(d => (Use: d, Value: perTonne.GetValueOrDefault(d.Sector) * d.QuantityPerYear))
                .OrderByDescending(d => d.Value ?? -1)
                .ThenByDescending(d => d.Use.QuantityPerYear),
        ];
        return new BriefSection(
            "exposure",
            "Exposure",
            Sentence(world, place, uses),
            [.. new[] { Sectors(world, uses), Products(world, place) }.Where(t => t.Rows.Count > 0)]
        );
    }

    private static string Sentence(BriefWorld world, string place, (FinalDemand Use, double? Value)[] uses)
    {
        string name = world.Names.Place(place);
        string products = world.World.Products.Any(p => p.Place == place)
            ? ""
            : $" The data name no product that is put together in {name} alone.";
        if (uses.Length == 0)
        {
            return $"The data state no final use in {name}.{products}";
        }

        (FinalDemand use, double? value) = uses[0];
        string sectors = Figure.Whole(uses.Select(u => u.Use.Sector).Distinct().Count());
        string most = value is { } known
            ? $"most value added rests on {world.Names.Good(use.Good)} in {world.Names.Sector(use.Sector)}, {Figure.Dollars(known)} on {Figure.Tonnes(use.QuantityPerYear)}"
            : "the data state no value added of theirs";
        return $"In {world.World.BaseYear} {sectors} sectors of {name} used {Figure.Whole(uses.Select(u => u.Use.Good).Distinct().Count())} goods; {most}. Rows are not summed: the same value added can rest on several goods.{products}";
    }

    private static BriefTable Sectors(BriefWorld world, (FinalDemand Use, double? Value)[] uses) =>
        new(
            "sectors",
            $"Final use, {world.World.BaseYear}, by value added that rests on it",
            "Sector",
            [
                new("good", "Good"),
                new("tonnes", "t a year", "t/yr", Figure.Short),
                new("value_added", "value added, million USD", "USD/yr", v => Figure.Short(v / 1e6)),
            ],
            [
                .. uses.Select(u => new BriefRow(
                    $"{u.Use.Sector}/{u.Use.Good}",
                    Phrase.Sentence(world.Names.Sector(u.Use.Sector)),
                    [world.Names.GoodHeading(u.Use.Good), u.Use.QuantityPerYear, u.Value],
                    BriefBasis.Of(
                        "demand",
                        [u.Use.Provenance],
                        ("good", u.Use.Good),
                        ("place", u.Use.Place),
                        ("sector", u.Use.Sector)
                    )
                )),
            ]
        );

    private static BriefTable Products(BriefWorld world, string place) =>
        ProductTable.Of(
            world,
            world
                .World.Products.Where(p => p.Place == place)
                .SelectMany(p => p.Contents.Select(c => (Product: p, Content: c))),
            $"Inside products put together in {world.Names.Place(place)}"
        );
}
