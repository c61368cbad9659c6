using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What makes an event or a policy the same in two scenarios: its kind and what it acts on, not when or how much.</summary>
internal static class ItemIdentity
{
    /// <summary>Identity of each item; of several with one kind and selection the second, third … is numbered.</summary>
    public static IReadOnlyList<string> Of(IEnumerable<ScenarioItem> items)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var identities = new List<string>();
        foreach (ScenarioItem item in items)
        {
            string text = $"{ItemKind.Of(item)}|{string.Join('|', Selection(item).Select(Sorted))}";
            int count = seen.GetValueOrDefault(text);
            seen[text] = count + 1;
            identities.Add(count == 0 ? text : $"{text}|{count + 1}");
        }

        return identities;
    }

    private static IEnumerable<IReadOnlyList<string>> Selection(ScenarioItem item) =>
        item switch
        {
            Ban i => [i.Goods, i.From, i.To],
            Throttle i => [i.Goods, i.From, i.To],
            ExportQuota i => [i.Goods, i.From, i.To],
            TariffChange i => [i.Goods, i.From, i.To],
            Outage i => [i.Processes, i.Places],
            DemandChange i => [i.Goods, i.Places, i.Sectors],
            PriceFloor i => [i.Goods, i.Places, [i.Kind.ToString()]],
            Reserve i =>
            [
                [i.Good],
                [i.Place],
            ],
            FundedProject i =>
            [
                [i.Project],
            ],
            Pool i => [i.Members, i.Goods],
            _ => throw new NotSupportedException($"{item.GetType().Name} has no identity among draws"),
        };

    private static string Sorted(IReadOnlyList<string> ids) => string.Join(',', ids.Order(StringComparer.Ordinal));
}
