using System.Globalization;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Rows of a storage rule for programs: section, regime, item, value, unit; and the tables that reports share.</summary>
internal sealed class RuleRows
{
    private readonly List<IReadOnlyList<object?>> _rows = [];

    /// <summary>The rows so far.</summary>
    public IndicatorTable Table =>
        new(
            "rows",
            [
                new("section", "Section"),
                new("regime", "Regime"),
                new("item", "Item"),
                new("value", "Value", Figure.Short),
                new("unit", "Unit"),
                new("source", "Source"),
                new("evidence", "Evidence"),
            ],
            _rows
        );

    /// <summary>Adds a row.</summary>
    public void Add(
        string section,
        string regime,
        string item,
        double? value,
        string unit,
        string source = "",
        string evidence = ""
    ) => _rows.Add([section, regime, item, value, unit, source, evidence]);

    /// <summary>The parameters of a report, which are added to the rows too.</summary>
    public IndicatorTable Parameters(StorageRuleInput input, IReadOnlyList<string> used)
    {
        RuleParameter[] shown = [.. input.Parameters.Where(p => used.Contains(p.Name))];
        foreach (RuleParameter p in shown)
        {
            Add("parameter", "", p.Name, p.Value, p.Unit, p.Source, p.Evidence);
        }

        return new IndicatorTable(
            "parameters",
            [
                new("parameter", "Parameter"),
                new("value", "value", Figure.Short),
                new("low", "low", Figure.Short),
                new("high", "high", Figure.Short),
                new("unit", "unit"),
                new("source", "source"),
                new("evidence", "evidence"),
            ],
            [
                .. shown.Select(p =>
                    (IReadOnlyList<object?>)[p.Name, p.Value, p.Low, p.High, p.Unit, p.Source, p.Evidence]
                ),
            ]
        );
    }

    /// <summary>A price or quantity to four decimals.</summary>
    public static string Four(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>An error in powers of ten.</summary>
    public static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
