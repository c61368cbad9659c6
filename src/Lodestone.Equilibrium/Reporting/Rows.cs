using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Collects outcome rows: series are named before the first period, values follow period by period.</summary>
internal sealed class Rows
{
    private readonly OutcomeTableBuilder _table = new();

    /// <summary>Names a series; columns that do not apply stay empty.</summary>
    /// <returns>Its number.</returns>
    public int Series(
        string variable,
        string unit,
        string place = "",
        string good = "",
        string partner = "",
        string process = "",
        string sector = ""
    ) => _table.Register(new OutcomeSeries(variable, place, partner, good, process, sector, unit));

    /// <summary>The values that follow are of this period; -1 = base year.</summary>
    public void Begin(int period) => _table.Begin(period);

    /// <summary>Adds the value of a series.</summary>
    public void Add(int series, double value) => _table.Put(series, value);

    /// <summary>The rows so far.</summary>
    public OutcomeTable Table() => _table.Build();
}
