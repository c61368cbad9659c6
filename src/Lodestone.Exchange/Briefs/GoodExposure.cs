using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>What rests on a good: the sectors at the end of its chain, and products that hold it.</summary>
internal static class GoodExposure
{
    public static BriefSection Of(BriefWorld world, string good)
    {
        MaterialChain chain;
        try
        {
            chain = MaterialChain.Of(world.World, good);
        }
        catch (UnfedCircleException e)
        {
            return new BriefSection("exposure", "Exposure", BriefWorld.Sentence(e.Message), []);
        }

        ChainFlow[] uses =
        [
            .. chain.Flows.Where(f => chain.Columns[f.ToColumn].Kind == ChainColumnKind.Sector && f.Content > 0),
        ];
        BriefTable sectors = Sectors(world, uses);
        HashSet<string> carriers = [good, .. uses.Select(f => f.Good)];
        BriefTable products = ProductTable.Of(
            world,
            world
                .World.Products.SelectMany(p => p.Contents.Select(c => (Product: p, Content: c)))
                .Where(c => carriers.Contains(c.Content.Good)),
            "Products that hold it, or what it goes into"
        );
        return new BriefSection(
            "exposure",
            "Exposure",
            Sentence(world, good, sectors, products),
            [.. new[] { sectors, products }.Where(t => t.Rows.Count > 0)]
        );
    }

    private static string Sentence(BriefWorld world, string good, BriefTable sectors, BriefTable products)
    {
        string name = world.Names.Good(good);
        string held =
            products.Rows.Count == 0
                ? $" No product of the data holds it."
                : $" {Figure.Whole(products.Rows.Select(r => r.Id.Split('/')[0]).Distinct().Count())} products of the data hold it or what it goes into.";
        if (sectors.Rows.Count == 0)
        {
            return $"The data state no final use that {name} ends in.{held}";
        }

        BriefRow first = sectors.Rows[0];
        string value = first.Cells[2] is double known
            ? $", and {Figure.Dollars(known)} of value added rest on what carries it there"
            : "";
        return $"{Phrase.Sentence(name)} ends in {Figure.Whole(sectors.Rows.Count)} sectors in {world.World.BaseYear}, most in {world.Names.Sector(first.Id)}: {Figure.Tonnes((double)first.Cells[0]!)} a year, {Figure.Percent((double)first.Cells[1]!)} of all{value}.{held}";
    }

    private static BriefTable Sectors(BriefWorld world, ChainFlow[] uses)
    {
        Dictionary<string, double?> perTonne = SectorValue.Of(world.World);
        double all = uses.Sum(f => f.Content);
        return new(
            "sectors",
            $"Sectors at the end of the chain, {world.World.BaseYear}",
            "Sector",
            [
                new("content", "t of it a year", "t/yr", Figure.Short),
                new("share", "of all, %", "1", Figure.PercentNumber),
                new("value_added", "value added, million USD", "USD/yr", v => Figure.Short(v / 1e6)),
            ],
            [
                .. uses.GroupBy(f => f.To, StringComparer.Ordinal)
                    .OrderByDescending(s => s.Sum(f => f.Content))
                    .Select(s => new BriefRow(
                        s.Key,
                        Phrase.Sentence(world.Names.Sector(s.Key)),
                        [
                            s.Sum(f => f.Content),
                            s.Sum(f => f.Content) / all,
                            perTonne.GetValueOrDefault(s.Key) * s.Sum(f => f.Tonnes),
                        ],
                        BriefBasis.Of(
                            "demand",
                            s.Select(f => f.Provenance),
                            Where(s.Key, [.. s.Select(f => f.Good).Distinct()])
                        )
                    )),
            ]
        );
    }

    private static (string, string)[] Where(string sector, string[] goods) =>
        goods.Length == 1 ? [("sector", sector), ("good", goods[0])] : [("sector", sector)];
}
