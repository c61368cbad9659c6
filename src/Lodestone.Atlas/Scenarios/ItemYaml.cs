using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Writes an event or a policy as one line of YAML, as it could stand in a scenario or behind <c>--set events[1]=</c>.</summary>
public static class ItemYaml
{
    /// <summary>The line: <c>{throttle: {goods: [dy-oxide], from: [CHN], to: "*", share: 0.25, start: 2026-12, periods: 6}}</c>.</summary>
    /// <param name="item">The item; it reads back as the same one.</param>
    /// <param name="world">World that it selects from: all of its places are written as <c>"*"</c>.</param>
    /// <param name="horizon">Horizon that its window is counted in.</param>
    public static string Of(ScenarioItem item, World world, Horizon horizon)
    {
        string[] places = [.. world.Places.Select(p => p.Id)];
        string[] goods = [.. world.Goods.Select(g => g.Id)];
        IEnumerable<string> keys = item switch
        {
            Ban i => Lane(i.Goods, i.From, i.To),
            Throttle i => [.. Lane(i.Goods, i.From, i.To), $"share: {Shares(i.Shares)}"],
            ExportQuota i => [.. Lane(i.Goods, i.From, i.To), $"tonnes_per_year: {Number(i.TonnesPerYear)}"],
            TariffChange i =>
            [
                .. Lane(i.Goods, i.From, i.To),
                $"ad_valorem: {Number(i.AdValorem)}",
                $"specific_usd_per_t: {Number(i.Specific)}",
            ],
            Outage i =>
            [
                $"process: {List(i.Processes, [.. world.Processes.Select(p => p.Id)])}",
                $"place: {List(i.Places, places)}",
                $"loss: {Number(i.Loss)}",
            ],
            DemandChange i =>
            [
                $"goods: {List(i.Goods, goods)}",
                $"places: {List(i.Places, places)}",
                $"sectors: {List(i.Sectors, [.. world.Demands.Select(d => d.Sector).Distinct()])}",
                $"change: {Number(i.Change)}",
            ],
            PriceFloor i =>
            [
                $"goods: {List(i.Goods, goods)}",
                $"places: {List(i.Places, places)}",
                $"price: {Number(i.Price)} USD/t",
                $"kind: {i.Kind.ToString().ToLowerInvariant()}",
                .. i.MaxTonnesPerYear is { } most ? [$"max_tonnes_per_year: {Number(most)}"] : (string[])[],
            ],
            Reserve i =>
            [
                $"place: {i.Place}",
                $"good: {i.Good}",
                $"tonnes: {Number(i.Tonnes)}",
                $"release: {{rule: {i.Rule.ToString().ToLowerInvariant()}{Trigger(i)}{Lag(i)}{Most(i)}}}",
            ],
            FundedProject i => [$"project: {i.Project}", $"probability: {Number(i.Probability)}"],
            Pool i => [$"members: {List(i.Members, places)}", $"goods: {List(i.Goods, goods)}"],
            _ => throw new ArgumentException($"{item.GetType().Name} has no line of YAML", nameof(item)),
        };
        return $"{{{ItemKind.Of(item)}: {{{string.Join(", ", [.. keys, .. When(item, horizon), .. Range(item)])}}}}}";

        IEnumerable<string> Lane(IReadOnlyList<string> what, IReadOnlyList<string> from, IReadOnlyList<string> to) =>
            [$"goods: {List(what, goods)}", $"from: {List(from, places)}", $"to: {List(to, places)}"];
    }

    private static string Lag(Reserve reserve) => reserve.LagDays is { } days ? $", lag_days: {Number(days)}" : "";

    /// <summary>Ids as a list of YAML; all of them as <c>"*"</c>.</summary>
    public static string List(IReadOnlyList<string> ids, IReadOnlyCollection<string> all) =>
        ids.Count > 1 && all.All(ids.Contains) ? "\"*\"" : $"[{string.Join(", ", ids)}]";

    /// <summary>A number as files write it.</summary>
    public static string Number(double value) => NumberText.Write(value);

    /// <summary>A share, or a path of shares.</summary>
    public static string Shares(IReadOnlyList<double> shares) =>
        shares.Count == 1 ? Number(shares[0]) : $"[{string.Join(", ", shares.Select(Number))}]";

    private static string Trigger(Reserve reserve) =>
        reserve.Rule == ReleaseRule.Schedule ? "" : $", trigger: {Number(reserve.Trigger)}";

    private static string Most(Reserve reserve) =>
        reserve.MaxPerPeriod is { } most ? $", max_per_period: {Number(most)}" : "";

    private static IEnumerable<string> When(ScenarioItem item, Horizon horizon)
    {
        yield return $"start: {horizon.At(item.When.First)}";
        if (item is not FundedProject)
        {
            yield return $"periods: {NumberText.Write(item.When.Count)}";
        }
    }

    private static IEnumerable<string> Range(ScenarioItem item)
    {
        string[] parts =
        [
            .. new (string Key, UncertainNumber? Number)[]
            {
                ("start", item.Range?.Start),
                ("periods", item.Range?.Periods),
                (DepthKey(item), item.Range?.Depth),
            }
                .Where(p => p.Number is not null && p.Key.Length > 0)
                .Select(p =>
                    $"{p.Key}: {UncertainNumberReader.Text(p.Number!.Value.Low, p.Number.Value.Central, p.Number.Value.High)}"
                ),
        ];
        return parts.Length == 0 ? [] : [$"range: {{{string.Join(", ", parts)}}}"];
    }

    private static string DepthKey(ScenarioItem item) =>
        item switch
        {
            Throttle { Shares.Count: > 1 } => "share_factor",
            Throttle => "share",
            ExportQuota => "tonnes_per_year",
            TariffChange => "ad_valorem",
            Outage => "loss",
            DemandChange => "change",
            Reserve => "tonnes",
            _ => "",
        };
}
