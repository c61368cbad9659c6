using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Where the numbers of a played scenario are explained: by the rows of the market that they are about.</summary>
internal static class ScenarioWhy
{
    /// <summary>A row of a table of an ensemble; null where it is about everything, and the foot of the page explains it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="reading">The package.</param>
    /// <param name="row">Row.</param>
    public static string? Of(string table, EnsembleAnswer answer, AtlasReading reading, int row) =>
        table switch
        {
            "members" or "events" => Market(answer.Members[row].Good, answer.Members[row].Place),
            "chances" => Market(answer.Chances[row].Good, answer.Chances[row].Place),
            "drivers" => Driver(answer.Drivers[row].Driver, reading),
            "drivers-by-events" => Driver(answer.DriversByEvents[row].Driver, reading),
            _ => null,
        };

    /// <summary>A row of the table by member.</summary>
    public static string? Of(MemberRow row) => Market(row.Good, row.Place);

    /// <summary>A number of a comparison.</summary>
    public static string? Of(PairedKpi kpi) => Market(kpi.Good, kpi.Place);

    /// <summary>The uses of a good by a sector.</summary>
    public static string Of(SectorStop stop) => WhyAddress.Sum("demand", ("good", stop.Good), ("sector", stop.Sector));

    private static string? Market(string good, string place) =>
        good.Length == 0 ? null : WhyAddress.Market(good, place.Length > 0 ? place : null);

    /// <summary>A parameter of behaviour is a row of the atlas; what moves an event stands in the scenario.</summary>
    private static string? Driver(DriverColumn driver, AtlasReading reading) =>
        reading.Table("elasticities") is { } table
        && $"{driver.Good}/{driver.Name}" is var key
        && table.Rows.Any(r => table.KeyOf(r) == key)
            ? WhyAddress.Of(table.Name, key)
            : null;
}
