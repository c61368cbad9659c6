using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Collects outcome rows.</summary>
internal sealed class Rows
{
    /// <summary>Rows so far.</summary>
    public List<OutcomeRow> List { get; } = [];

    /// <summary>Period of the rows being added; -1 = base year.</summary>
    public int Period { get; set; }

    /// <summary>Adds a row; columns that do not apply stay empty.</summary>
    public void Add(
        string variable,
        string unit,
        double value,
        string place = "",
        string good = "",
        string partner = "",
        string process = "",
        string sector = ""
    ) => List.Add(new OutcomeRow(variable, place, partner, good, process, sector, Period, unit, value));
}
