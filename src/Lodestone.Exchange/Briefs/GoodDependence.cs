using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Dependence for a good on the place that most of the world's use passes through.</summary>
internal static class GoodDependence
{
    public static BriefSection Of(BriefWorld world, string good, string supplier)
    {
        if (world.Study is not { } study)
        {
            return new BriefSection("dependence", "Dependence", world.Circle, []);
        }

        string year = world.World.BaseYear;
        if (supplier.Length == 0 || DependenceProfile.Of(study, null, good, supplier) is not { } average)
        {
            return new BriefSection(
                "dependence",
                "Dependence",
                $"The data state no flow of {world.Names.Good(good)} in {year} that could be traced.",
                []
            );
        }

        string from = world.Names.Place(supplier);
        string narrowest = average.Narrowest is { } stage
            ? $"; it weighs most at the stage '{stage.Stage}', where it did {Figure.Percent(stage.FullPath)} of the work"
            : "";
        return new BriefSection(
            "dependence",
            "Dependence",
            $"Of the {Figure.Tonnes(average.Use)} of {world.Names.Good(good)} that the world took in in {year}, {Figure.Percent(average.FullPath)} had passed through {from} at some stage and {Figure.Percent(average.Direct)} came straight from there{narrowest}.",
            [
                StageTable.Of(
                    world,
                    average,
                    $"The world on {world.Names.Heading(supplier)} by stage, {year}",
                    world.Traded(good)
                ),
                Users(world, study, good, supplier),
            ]
        );
    }

    private static BriefTable Users(BriefWorld world, DependenceStudy study, string good, string supplier)
    {
        GoodFlows flows = world.Flows(good);
        IReadOnlyList<double> through = study.FullPath(supplier);
        return new(
            "users",
            $"The largest users beside {world.Names.Place(supplier)}, {world.World.BaseYear}",
            "Place",
            [
                new("tonnes", "taken in, t a year", "t/yr", Figure.Short),
                new("full_path", "full path, %", "1", Figure.PercentNumber),
                new("direct", "direct, %", "1", Figure.PercentNumber),
            ],
            [
                .. flows
                    .Places.Where(p => p != supplier && flows.Used(p) > 0)
                    .OrderByDescending(flows.Used)
                    .Select(p => (Place: p, Use: study.Network.IndexOf(ChainNodeKind.Use, p, good)))
                    .Where(p => p.Use >= 0)
                    .Select(p => new BriefRow(
                        p.Place,
                        world.Names.Heading(p.Place),
                        [flows.Used(p.Place), through[p.Use], study.Direct(p.Use, supplier)],
                        world.TakenIn(good, p.Place)
                    )),
            ]
        );
    }
}
