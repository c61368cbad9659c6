using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Finds goods that nobody makes or nobody uses.</summary>
internal static class OrphanCheck
{
    public static void Check(World world, FindingLog log)
    {
        (IReadOnlyList<string> unmade, IReadOnlyList<string> unused) = Of(world);
        foreach (Good good in world.Goods)
        {
            string problem = (unmade.Contains(good.Id), unused.Contains(good.Id)) switch
            {
                (true, true) => $"'{good.Id}' is neither made nor used anywhere",
                (true, false) => $"'{good.Id}' has no producer",
                (false, true) => $"'{good.Id}' has no user",
                _ => "",
            };
            if (problem.Length > 0)
            {
                log.Note(new Position(good.Provenance.File, good.Provenance.Line, 1), "good", problem);
            }
        }
    }

    /// <summary>Goods without a process at a place that makes them, and goods without process or demand that uses them.</summary>
    public static (IReadOnlyList<string> Unmade, IReadOnlyList<string> Unused) Of(World world)
    {
        HashSet<string> standing = [.. world.Capacities.Select(c => c.Process)];
        Process[] processes = [.. world.Processes.Where(p => standing.Contains(p.Id))];
        HashSet<string> made = [.. processes.SelectMany(p => p.Outputs).Select(o => o.Good)];
        HashSet<string> used =
        [
            .. processes.SelectMany(p => p.Inputs).Select(i => i.Good),
            .. world.Demands.Select(d => d.Good),
        ];
        return (
            [.. world.Goods.Select(g => g.Id).Where(g => !made.Contains(g))],
            [.. world.Goods.Select(g => g.Id).Where(g => !used.Contains(g))]
        );
    }
}
