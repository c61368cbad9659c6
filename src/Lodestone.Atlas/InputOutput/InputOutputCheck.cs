using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>What the rows of an input–output package must say together: outlays equal sales, shares add up, parameters are whole.</summary>
internal sealed class InputOutputCheck(IReadOnlyDictionary<string, AtlasTable> tables, FindingLog log)
{
    /// <summary>Greatest difference between a sum and the stated output, as a part of it: rounding of published cells.</summary>
    private const double Rounding = 1e-4;

    private const double ShareRounding = 1e-9;

    public void Check()
    {
        Balances();
        Shares();
        Parameters();
    }

    private void Balances()
    {
        AtlasTable value = tables["value_added"];
        ILookup<(string, string), double> sold = Sums("flows", "from")
            .Concat(Sums("final_demand", "sector"))
            .ToLookup(p => p.Key, p => p.Value);
        ILookup<(string, string), double> bought = Sums("flows", "to").ToLookup(p => p.Key, p => p.Value);
        foreach (AtlasRow row in value.UsedRows)
        {
            (string, string) key = (value.Text(row, "place"), value.Text(row, "sector"));
            double output = value.Number(row, "output_musd") ?? 0;
            double outlays =
                bought[key].Sum()
                + (value.Number(row, "value_added_musd") ?? 0)
                + (value.Number(row, "imported_inputs_musd") ?? 0);
            Same(value, row, "sells", sold[key].Sum(), output);
            Same(value, row, "pays", outlays, output);
        }

        foreach ((string place, string sector) in sold.Select(g => g.Key).Where(k => !Has(value, k)))
        {
            log.Error(
                Position.Of(value.File),
                "sector",
                $"{sector} at {place} sells something and has no row",
                "add its value added, imported inputs and output"
            );
        }
    }

    private void Same(AtlasTable table, AtlasRow row, string does, double sum, double output)
    {
        if (Math.Abs(sum - output) > Rounding * output)
        {
            log.Error(
                table.At(row, "output_musd"),
                "output_musd",
                $"{table.Text(row, "sector")} {does} {NumberText.Write(sum)}, its output is {NumberText.Write(output)}",
                "make sales (flows and final demand), outlays (flows, imported inputs, value added) and output equal"
            );
        }
    }

    private void Shares()
    {
        AtlasTable map = tables["sector_map"];
        foreach (IGrouping<string, AtlasRow> rows in map.UsedRows.GroupBy(r => map.Text(r, "atlas_sector")))
        {
            double sum = rows.Sum(r => map.Number(r, "share") ?? 0);
            if (sum > 1 + ShareRounding)
            {
                log.Error(
                    map.At(rows.Last(), "share"),
                    "share",
                    $"the shares of {rows.Key} add up to {NumberText.Write(sum)}",
                    "make them add up to 1 or less"
                );
            }
        }
    }

    private void Parameters()
    {
        AtlasTable table = tables["parameters"];
        foreach (
            string name in GdpParameters.Names.Where(n => table.UsedRows.All(r => table.Text(r, "parameter") != n))
        )
        {
            log.Error(
                Position.Of(table.File),
                "parameter",
                $"there is no row for {name}",
                "add it with value, low and high"
            );
        }

        foreach (AtlasRow row in table.UsedRows)
        {
            (string name, double value) = (table.Text(row, "parameter"), table.Number(row, "value") ?? 0);
            if (!(table.Number(row, "low") <= value && value <= table.Number(row, "high")))
            {
                log.Error(
                    table.At(row, "value"),
                    "value",
                    $"{name} lies outside its low and high",
                    "write low ≤ value ≤ high"
                );
            }

            (bool sound, string remedy) = name switch
            {
                "criticality" => (value <= 1, "write a share between 0 and 1"),
                "input_stock_days" or "binding_cost_share" or "step_days" => (value > 0, "write a number above 0"),
                _ => (true, ""),
            };
            if (!sound)
            {
                log.Error(table.At(row, "value"), "value", $"{name} is {NumberText.Write(value)}", remedy);
            }
        }
    }

    private IEnumerable<KeyValuePair<(string, string), double>> Sums(string name, string column)
    {
        AtlasTable table = tables[name];
        return table
            .UsedRows.GroupBy(r => (table.Text(r, "place"), table.Text(r, column)))
            .Select(g => KeyValuePair.Create(g.Key, g.Sum(r => table.Number(r, "value_musd") ?? 0)));
    }

    private static bool Has(AtlasTable value, (string Place, string Sector) key) =>
        value.UsedRows.Any(r => value.Text(r, "place") == key.Place && value.Text(r, "sector") == key.Sector);
}
