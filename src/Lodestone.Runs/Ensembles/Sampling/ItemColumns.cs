using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Names, units and ranges of what is uncertain about an event or a policy, as columns.</summary>
internal static class ItemColumns
{
    private const int MostGoods = 3;

    /// <summary>
    /// A column: <c>ban_periods</c> of goods <c>dy-oxide+tb-oxide</c>, <c>outage_loss:sinter</c>. More than three goods
    /// are <c>dy-oxide+4</c>: the first and the number of others.
    /// </summary>
    public static DriverColumn Of(ScenarioItem item, string quantity, string unit, UncertainNumber range)
    {
        string what = item switch
        {
            Outage i => $":{Several(i.Processes)}",
            FundedProject i => $":{i.Project}",
            Reserve i => $":{i.Place}",
            _ => "",
        };
        IReadOnlyList<string> goods = item switch
        {
            Ban i => i.Goods,
            Throttle i => i.Goods,
            ExportQuota i => i.Goods,
            TariffChange i => i.Goods,
            DemandChange i => i.Goods,
            PriceFloor i => i.Goods,
            Reserve i => [i.Good],
            Pool i => i.Goods,
            _ => [],
        };
        return new DriverColumn(
            $"{ItemKind.Of(item)}_{quantity}{what}",
            Several(goods),
            unit,
            range.Low,
            range.Central,
            range.High
        );
    }

    /// <summary>Name and unit of the strength of an item; empty names where it has none.</summary>
    public static (string Quantity, string Unit) Depth(ScenarioItem item) =>
        item switch
        {
            Throttle { Shares.Count: > 1 } => ("share_factor", ""),
            Throttle => ("share", ""),
            ExportQuota => ("tonnes_per_year", "t/year"),
            TariffChange => ("ad_valorem", ""),
            Outage => ("loss", ""),
            DemandChange => ("change", ""),
            Reserve => ("tonnes", "t"),
            _ => ("", ""),
        };

    /// <summary>Numbers the columns of one name: the second is <c>ban_periods_2</c>.</summary>
    public static IReadOnlyList<Driver> Distinct(IEnumerable<Driver> drivers)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var distinct = new List<Driver>();
        foreach (Driver driver in drivers)
        {
            int count = seen.GetValueOrDefault(driver.Column.Column) + 1;
            seen[driver.Column.Column] = count;
            string name = string.Create(CultureInfo.InvariantCulture, $"{driver.Column.Name}_{count}");
            distinct.Add(count == 1 ? driver : driver with { Column = driver.Column with { Name = name } });
        }

        return distinct;
    }

    private static string Several(IReadOnlyList<string> ids) =>
        ids.Count <= MostGoods
            ? string.Join('+', ids)
            : string.Create(CultureInfo.InvariantCulture, $"{ids[0]}+{ids.Count - 1}");
}
