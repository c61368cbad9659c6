namespace Lodestone.Model;

/// <summary>Kinds of events and policies, as scenario files and records of runs name them.</summary>
public static class ItemKind
{
    /// <summary>The kind of an item: its key in a scenario file.</summary>
    /// <exception cref="ArgumentException">The item is of no kind that files have.</exception>
    public static string Of(ScenarioItem item) =>
        item switch
        {
            Ban => "ban",
            Throttle => "throttle",
            ExportQuota => "quota",
            TariffChange => "tariff",
            Outage => "outage",
            DemandChange => "demand",
            PriceFloor => "floor",
            Reserve => "reserve",
            FundedProject => "project",
            Pool => "pool",
            _ => throw new ArgumentException($"{item.GetType().Name} has no kind", nameof(item)),
        };
}
