namespace Lodestone.Exchange;

/// <summary>Through which other place what a place takes in has passed.</summary>
internal static class PlaceDependence
{
    public static BriefSection Of(BriefWorld world, string place, IReadOnlyList<PassedGood> passed)
    {
        if (world.Study is null)
        {
            return new BriefSection("dependence", "Dependence", world.Circle, []);
        }

        string year = world.World.BaseYear;
        string sentence = PlaceReport.Lead(
            world.Names,
            world.World,
            place,
            [.. passed.Select(p => (p.Good, p.Dependence))]
        );
        if (passed.Count == 0)
        {
            return new BriefSection("dependence", "Dependence", sentence, []);
        }

        PassedGood first = passed[0];
        return new BriefSection(
            "dependence",
            "Dependence",
            $"{sentence} By value most is {world.Names.Good(first.Good.Id)} through {world.Names.Place(first.Dependence.Supplier)}: {Figure.Percent(first.Dependence.FullPath)} full path, {Figure.Percent(first.Dependence.Direct)} direct.",
            [
                new BriefTable(
                    "goods",
                    $"By value that passed through the largest supplier, {year}",
                    "Good",
                    [
                        new("supplier", "Largest supplier"),
                        new("full_path", "full path, %", "1", Figure.PercentNumber),
                        new("direct", "direct, %", "1", Figure.PercentNumber),
                        new("value", "million USD", "USD/yr", v => Figure.Short(v / 1e6)),
                    ],
                    [
                        .. passed.Select(p => new BriefRow(
                            p.Good.Id,
                            p.Good.Name,
                            [
                                world.Names.Heading(p.Dependence.Supplier),
                                p.Dependence.FullPath,
                                p.Dependence.Direct,
                                p.Value,
                            ],
                            world.TakenIn(p.Good.Id, place)
                        )),
                    ]
                ),
                StageTable.Of(
                    world,
                    first.Dependence,
                    $"{first.Good.Name} on {world.Names.Heading(first.Dependence.Supplier)} by stage, {year}",
                    world.TakenIn(first.Good.Id, place)
                ),
            ]
        );
    }
}
