namespace Lodestone.Atlas;

/// <summary>The rows of one table that a number of an answer adds up, largest first, and their sum.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column that is added up.</param>
/// <param name="Unit">Its unit; empty when it has none.</param>
/// <param name="Rows">Rows in use that pass the choices, those without a number left out.</param>
/// <param name="Goods">Different goods that the rows are about; 0 where the table has no such column.</param>
public sealed record AtlasSum(AtlasTable Table, string Column, string Unit, IReadOnlyList<SummedRow> Rows, int Goods)
{
    /// <summary>A choice that is no column: capacities whose process makes a good, counted in tonnes of it.</summary>
    public const string Makes = "makes";

    /// <summary>Columns that numbers of answers are sums of; a table is added up by the first that it has.</summary>
    private static readonly string[] Added = ["activity_t", "quantity_t", "capacity_t", "price_usd_per_t", "kg"];

    /// <summary>Σ value.</summary>
    public double Total => Rows.Sum(r => r.Value);

    /// <summary>Parts of the sum by evidence grade, largest first; empty when the sum is 0.</summary>
    public IReadOnlyList<(string Evidence, double Share)> Grades =>
        Total == 0
            ? []
            :
            [
                .. Rows.GroupBy(r => r.Evidence)
                    .Select(g => (g.Key, g.Sum(r => r.Value) / Total))
                    .OrderByDescending(g => g.Item2),
            ];

    /// <summary>Adds up rows.</summary>
    /// <param name="reading">The package as read.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="choices">Columns with the values they may have, one of them; <see cref="Makes"/> takes a good.</param>
    /// <returns>The sum, or why there is none.</returns>
    public static (AtlasSum? Sum, Finding? Problem) Of(
        AtlasReading reading,
        string table,
        IReadOnlyList<(string Column, IReadOnlyList<string> Values)> choices
    )
    {
        TableView all = AtlasShow.Rows(reading, table, []);
        if (all.Table is not { } found)
        {
            return (null, all.Problem);
        }

        string? column = Added.FirstOrDefault(c => found.IndexOf(c) >= 0 && found.HoldsNumbers(c));
        if (column is null)
        {
            return (null, Fault(found, $"{found.Name} has no number that is added up", "name a key: table and key"));
        }

        HashSet<AtlasRow> rows = [.. found.UsedRows];
        Dictionary<string, double>? made = null;
        foreach ((string name, IReadOnlyList<string> values) in choices)
        {
            if (name == Makes && found.IndexOf("process") >= 0)
            {
                made = Coefficients(reading, values);
                rows.RemoveWhere(r => !made.ContainsKey(found.Text(r, "process")));
                continue;
            }

            if (AtlasShow.NoColumn(found, name) is { } problem)
            {
                return (null, problem);
            }

            rows.RemoveWhere(r => !values.Any(v => AtlasShow.Passes(found.Text(r, name), v.Trim())));
        }

        return (Of(found, column, rows, made), null);
    }

    private static AtlasSum Of(
        AtlasTable table,
        string column,
        IEnumerable<AtlasRow> rows,
        Dictionary<string, double>? made
    )
    {
        string stem = column.Split('_')[0];
        AtlasRow[] summed = [.. rows];
        return new AtlasSum(
            table,
            column,
            table.Columns[table.IndexOf(column)].Unit is var unit and not "1" ? unit : "",
            [
                .. from row in summed
                let factor = made?[table.Text(row, "process")] ?? 1
                let value = table.Number(row, column)
                where value is not null
                orderby value * factor descending, row.Line
                select new SummedRow(
                    table.KeyOf(row),
                    row.Line,
                    value.Value * factor,
                    Extra(table, row, $"{stem}_low") * factor,
                    Extra(table, row, $"{stem}_high") * factor,
                    table.Text(row, "source"),
                    table.Text(row, "evidence")
                ),
            ],
            table.IndexOf("good") < 0 ? 0 : summed.Select(r => table.Text(r, "good")).Distinct().Count()
        );
    }

    /// <summary>t of the goods per t of the reference good, by process that makes any of them.</summary>
    private static Dictionary<string, double> Coefficients(AtlasReading reading, IReadOnlyList<string> goods)
    {
        var coefficients = new Dictionary<string, double>(StringComparer.Ordinal);
        if (reading.Table("process_io") is { } outputs)
        {
            foreach (AtlasRow row in outputs.UsedRows)
            {
                if (
                    outputs.Text(row, "role") == "output"
                    && goods.Contains(outputs.Text(row, "good"), StringComparer.OrdinalIgnoreCase)
                )
                {
                    string process = outputs.Text(row, "process");
                    coefficients[process] =
                        coefficients.GetValueOrDefault(process) + (outputs.Number(row, "coefficient") ?? 0);
                }
            }
        }

        return coefficients;
    }

    /// <summary>The number of a column that the table need not have.</summary>
    private static double? Extra(AtlasTable table, AtlasRow row, string column) =>
        NumberText.TryRead(table.Text(row, column), false, out double value, out _, out _) ? value : null;

    private static Finding Fault(AtlasTable table, string problem, string remedy) =>
        new(Severity.Error, table.File, 0, 0, "", problem, remedy);
}
