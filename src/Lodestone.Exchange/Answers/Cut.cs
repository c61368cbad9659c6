using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What a scenario takes away, in the terms a sentence needs.</summary>
/// <param name="Window">Periods in which anything is taken away, within the horizon; the whole horizon when nothing is.</param>
/// <param name="Word">What sums are over: <c>the cut</c>, <c>the event</c> or <c>the horizon</c>.</param>
/// <param name="Goods">Goods whose export is restricted, in the order of the scenario.</param>
/// <param name="Exporters">Places that restrict, in the order of the scenario.</param>
public sealed record Cut(Window Window, string Word, IReadOnlyList<string> Goods, IReadOnlyList<string> Exporters)
{
    /// <summary>Reads the cut from the events of a scenario.</summary>
    public static Cut Of(Scenario scenario)
    {
        var goods = new List<string>();
        var exporters = new List<string>();
        var restrictions = new List<ScenarioItem>();
        foreach (ScenarioItem item in scenario.Events)
        {
            (IReadOnlyList<string> Goods, IReadOnlyList<string> From)? lane = item switch
            {
                Ban i => (i.Goods, i.From),
                Throttle i => (i.Goods, i.From),
                ExportQuota i => (i.Goods, i.From),
                _ => null,
            };
            if (lane is { } restricted)
            {
                restrictions.Add(item);
                goods.AddRange(restricted.Goods.Except(goods, StringComparer.Ordinal).ToList());
                exporters.AddRange(restricted.From.Except(exporters, StringComparer.Ordinal).ToList());
            }
        }

        if (restrictions.Count > 0)
        {
            return new Cut(Union(restrictions, scenario.Horizon), "the cut", goods, exporters);
        }

        return scenario.Events.Count > 0
            ? new Cut(Union(scenario.Events, scenario.Horizon), "the event", [], [])
            : new Cut(new Window(0, scenario.Horizon.Periods), "the horizon", [], []);
    }

    private static Window Union(IReadOnlyList<ScenarioItem> items, Horizon horizon)
    {
        int first = Math.Clamp(items.Min(i => i.When.First), 0, horizon.Periods - 1);
        long end = items.Max(i => (long)i.When.First + i.When.Count);
        return new Window(first, (int)Math.Clamp(end - first, 1, horizon.Periods - first));
    }
}
