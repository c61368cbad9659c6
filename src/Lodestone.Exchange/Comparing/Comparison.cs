using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>Runs of one world side by side: what they assume, then what comes out. The first is the baseline.</summary>
public sealed record Comparison
{
    /// <summary>The runs, baseline first.</summary>
    public required IReadOnlyList<Run> Runs { get; init; }

    /// <summary>Assumptions that every run shares.</summary>
    public required IReadOnlyList<string> Shared { get; init; }

    /// <summary>Assumptions of each run that not every run shares.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Own { get; init; }

    /// <summary>Headline numbers.</summary>
    public required IReadOnlyList<Kpi> Kpis { get; init; }

    /// <summary>What to bear in mind when reading the numbers; empty when nothing.</summary>
    public string Caution =>
        string.Join(
            ' ',
            new[]
            {
                Runs.Select(r => r.Outcome.Scenario.Horizon).Distinct().Count() > 1
                    ? "The horizons differ: sums are over each scenario's own horizon."
                    : "",
                Runs.Select(r => r.Record.Goods).Distinct().Count() > 1
                    ? "The runs were played on different chains: a dash stands where nothing touches a good, which then stays at the base year."
                    : "",
                Kpis.Any(k => k.Name.StartsWith(KpiTable.Lost, StringComparison.Ordinal))
                    ? "Value added lost is of uses with a known value added per tonne."
                    : "",
            }.Where(text => text.Length > 0)
        );

    /// <summary>Compares runs of one world.</summary>
    public static Comparison Of(IReadOnlyList<Run> runs, World world)
    {
        var names = new WorldNames(world);
        List<List<string>> assumptions = [.. runs.Select(r => Assumptions(r.Outcome.Scenario, names))];
        List<string> shared = [.. assumptions[0].Where(a => assumptions.All(o => o.Contains(a)))];
        return new Comparison
        {
            Runs = runs,
            Shared = shared,
            Own = [.. assumptions.Select(a => a.Where(x => !shared.Contains(x)).ToList())],
            Kpis = KpiTable.Of([.. runs.Select(r => r.Outcome)], names),
        };
    }

    /// <summary>The headline numbers as a table: a column per run, and one with the difference from the baseline.</summary>
    public Grid Grid()
    {
        List<Column> columns = [new("Over the horizon"), new("[1]", Align.Right)];
        for (int i = 1; i < Runs.Count; i++)
        {
            columns.Add(new Column($"[{i + 1}]", Align.Right));
            columns.Add(new Column($"[{i + 1}]−[1]", Align.Right));
        }

        return new Grid(columns, [.. Kpis.Select(Row)]);
    }

    private List<string> Row(Kpi kpi)
    {
        List<string> cells = [kpi.Name, kpi.Text(0)];
        for (int i = 1; i < Runs.Count; i++)
        {
            cells.Add(kpi.Text(i));
            cells.Add(kpi.Difference(i));
        }

        return cells;
    }

    /// <summary>Span and events of a scenario, in words.</summary>
    /// <param name="scenario">Scenario.</param>
    /// <param name="names">Names of places and goods.</param>
    /// <param name="ranges">With what is uncertain about them: for draws, not for a central path.</param>
    internal static List<string> Assumptions(Scenario scenario, WorldNames names, bool ranges = false)
    {
        Horizon horizon = scenario.Horizon;
        return
        [
            $"{Phrase.Count(horizon.Periods, horizon.Step)} {Phrase.Span(horizon, new Window(0, horizon.Periods))}",
            .. scenario.Items.Select(i =>
                ItemText.Of(i, names, horizon)
                + (ranges && RangeText.Of(i, horizon.Step) is { Length: > 0 } uncertain ? $"; {uncertain}" : "")
            ),
            .. ranges ? RangeText.OfWorld(scenario.Uncertainty) : [],
        ];
    }
}
