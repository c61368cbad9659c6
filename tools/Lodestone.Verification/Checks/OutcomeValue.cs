using Lodestone.Model;

namespace Lodestone.Verification.Checks;

/// <summary>Reads single numbers out of an outcome.</summary>
internal static class OutcomeValue
{
    /// <summary>The one row of a period that the arguments leave.</summary>
    public static double Value(
        this Outcome outcome,
        string variable,
        string place = "",
        string good = "",
        string partner = "",
        string process = "",
        int period = 0
    ) =>
        outcome
            .Rows.Single(row =>
                row.Variable == variable
                && row.Period == period
                && (place.Length == 0 || row.Place == place)
                && (good.Length == 0 || row.Good == good)
                && (partner.Length == 0 || row.Partner == partner)
                && (process.Length == 0 || row.Process == process)
            )
            .Value;

    /// <summary>Columns of a row that say what it is about, without the period.</summary>
    public static (string, string, string, string, string, string) Key(this OutcomeRow row) =>
        (row.Variable, row.Place, row.Partner, row.Good, row.Process, row.Sector);
}
