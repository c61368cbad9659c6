using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Gives every process that carries the traced good its column.</summary>
/// <remarks>
/// Columns are stages, in the order of the longest way from the mines. A stage that material passes twice, such as a heavy
/// concentrate that is separated again, has a column for each time. A process that makes the traced good again from goods that
/// hold it is recycling: what it takes in does not push it downstream.
/// </remarks>
internal sealed class ChainColumns
{
    private readonly Dictionary<string, int> _of = new(StringComparer.Ordinal);

    public ChainColumns(IReadOnlyList<Process> processes, string good, Func<string, bool> holds)
    {
        Dictionary<string, string[]> before = processes.ToDictionary(
            p => p.Id,
            p => IsRecycling(p, good, holds) ? [] : Feeding(processes, p),
            StringComparer.Ordinal
        );
        Dictionary<string, Process> byId = processes.ToDictionary(p => p.Id, StringComparer.Ordinal);
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        var passed = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (Process process in processes)
        {
            Visit(process.Id, byId, before, depth, passed);
        }

        (string Stage, int Round)[] keys =
        [
            .. processes
                .GroupBy(p => (p.Stage, Round: passed[p.Id].GetValueOrDefault(p.Stage)))
                .OrderBy(g => g.Max(p => depth[p.Id]))
                .ThenBy(g => g.Key.Stage, StringComparer.Ordinal)
                .Select(g => g.Key),
        ];
        foreach (Process process in processes)
        {
            _of[process.Id] = Array.IndexOf(keys, (process.Stage, passed[process.Id].GetValueOrDefault(process.Stage)));
        }

        Columns =
        [
            .. keys.Select(k => new ChainColumn(ChainColumnKind.Work, k.Stage, k.Round)),
            new ChainColumn(ChainColumnKind.Use, "", 0),
            new ChainColumn(ChainColumnKind.Sector, "", 0),
        ];
    }

    /// <summary>The columns, mines first.</summary>
    public IReadOnlyList<ChainColumn> Columns { get; }

    /// <summary>Index of the column of a process.</summary>
    public int Of(string process) => _of[process];

    private static bool IsRecycling(Process process, string good, Func<string, bool> holds) =>
        process.Inputs.Any(i => holds(i.Good)) && process.Outputs.Any(o => o.Good == good || !holds(o.Good));

    private static string[] Feeding(IReadOnlyList<Process> processes, Process process) =>
        [
            .. processes
                .Where(p => p.Id != process.Id && p.Outputs.Any(o => process.Inputs.Any(i => i.Good == o.Good)))
                .Select(p => p.Id),
        ];

    private static void Visit(
        string id,
        Dictionary<string, Process> byId,
        Dictionary<string, string[]> before,
        Dictionary<string, int> depth,
        Dictionary<string, Dictionary<string, int>> passed
    )
    {
        if (passed.ContainsKey(id))
        {
            return;
        }

        // Entered before what feeds it: a circle that is no recycling is cut where it was met first.
        var stages = new Dictionary<string, int>(StringComparer.Ordinal);
        passed[id] = stages;
        depth[id] = 0;
        foreach (string feeding in before[id])
        {
            Visit(feeding, byId, before, depth, passed);
            depth[id] = Math.Max(depth[id], depth[feeding] + 1);
            foreach ((string stage, int times) in passed[feeding])
            {
                stages[stage] = Math.Max(times, stages.GetValueOrDefault(stage));
            }

            string own = byId[feeding].Stage;
            int again = passed[feeding].GetValueOrDefault(own) + 1;
            stages[own] = Math.Max(again, stages.GetValueOrDefault(own));
        }
    }
}
