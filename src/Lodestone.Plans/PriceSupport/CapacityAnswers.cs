using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Which capacities are open without support and with it.</summary>
internal static class CapacityAnswers
{
    public static IReadOnlyList<CapacityAnswer> Of(SupportQuestion question, SupportSeries read)
    {
        World world = question.World;
        SupportParameter shut = question.Data["shut_below"];
        var threshold = new ShutBelow(shut.Value, shut.Low, shut.High);
        return
        [
            .. SupportCapacities
                .Of(world, question.Scenario, question.Market.Good, question.Market.Place)
                .Select(c => One(question, read, c, threshold)),
        ];
    }

    private static CapacityAnswer One(
        SupportQuestion question,
        SupportSeries read,
        SupportCapacity capacity,
        ShutBelow threshold
    )
    {
        World world = question.World;
        Project? project = world.Projects.FirstOrDefault(p => p.Id == capacity.Project);
        Capacity? row = world.Capacities.FirstOrDefault(c =>
            capacity.Project.Length == 0 && c.Place == capacity.Place && c.Process == capacity.Process
        );
        double made = row?.ActivityPerYear ?? 0;
        double could = project?.CapacityPerYear ?? Math.Max(row!.CapacityPerYear, made);
        double? unlimited = double.IsFinite(could) ? null : made / question.PerYear;
        double used =
            unlimited is not null ? 1
            : could > 0 ? made / could
            : 0;
        var effect = CapacityEffect.Of(read.Of(capacity, unlimited), question.PerYear, threshold, used);
        double share = world
            .Processes.First(p => p.Id == capacity.Process)
            .Outputs.Where(o => o.Good == question.Market.Good)
            .Sum(o => o.Coefficient);
        return new CapacityAnswer(
            capacity,
            Name(question, capacity, project),
            could,
            (project?.Provenance ?? row!.Provenance).Evidence,
            effect,
            row is null
                ? []
                :
                [
                    .. world.Ownership.Where(o =>
                        o.Place == capacity.Place && o.Process == capacity.Process && o.Owner != o.Place
                    ),
                ],
            row is null ? [] : Announced(world, question.Scenario, capacity)
        )
        {
            KeptByDraw = [.. effect.MoreByDraw.Select(more => share * more)],
        };
    }

    private static Project[] Announced(World world, Scenario scenario, SupportCapacity capacity)
    {
        HashSet<string> funded = [.. scenario.Items.OfType<FundedProject>().Select(f => f.Project)];
        return
        [
            .. world.Projects.Where(p =>
                p.Place == capacity.Place && p.Process == capacity.Process && !funded.Contains(p.Id)
            ),
        ];
    }

    private static string Name(SupportQuestion question, SupportCapacity capacity, Project? project)
    {
        string name = project?.Name ?? question.World.Processes.First(p => p.Id == capacity.Process).Name;
        return capacity.Role == CapacityRole.Elsewhere ? $"{name}, {question.Names.Heading(capacity.Place)}" : name;
    }
}
