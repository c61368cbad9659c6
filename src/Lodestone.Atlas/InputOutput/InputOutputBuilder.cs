using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Builds input–output data from tables that passed every check.</summary>
internal sealed class InputOutputBuilder(
    IReadOnlyDictionary<string, AtlasTable> tables,
    PackageDescriptor package,
    string version
)
{
    public InputOutputData Build() =>
        new(
            package.Name,
            version,
            [.. Rows("value_added").Select(r => r.Text("place")).Distinct(StringComparer.Ordinal).Select(Table)],
            [
                .. Rows("sector_map")
                    .Select(r => new SectorAssignment(
                        r.Text("atlas_sector"),
                        r.Text("sector"),
                        r.Text("segment"),
                        r.Number("share"),
                        r.Provenance
                    )),
            ],
            Parameters()
        );

    private InputOutputTable Table(string place)
    {
        RowView[] accounts = [.. Rows("value_added").Where(r => r.Text("place") == place)];
        Dictionary<string, string> names = Rows("sectors").ToDictionary(r => r.Text("sector"), r => r.Text("name"));
        EconomicSector[] sectors =
        [
            .. accounts.Select(r => new EconomicSector(r.Text("sector"), names[r.Text("sector")])),
        ];
        Dictionary<string, int> index = sectors.Select((s, i) => (s.Id, i)).ToDictionary(p => p.Id, p => p.i);
        double[] flows = new double[sectors.Length * sectors.Length];
        foreach (RowView r in Rows("flows").Where(r => r.Text("place") == place))
        {
            flows[(index[r.Text("from")] * sectors.Length) + index[r.Text("to")]] = r.Number("value_musd");
        }

        double[] final = new double[sectors.Length];
        foreach (RowView r in Rows("final_demand").Where(r => r.Text("place") == place))
        {
            final[index[r.Text("sector")]] += r.Number("value_musd");
        }

        return new InputOutputTable
        {
            Place = place,
            Year = accounts[0].Text("year"),
            Sectors = sectors,
            Flows = flows,
            FinalDemand = final,
            ImportedInputs = [.. accounts.Select(r => r.Number("imported_inputs_musd"))],
            ValueAdded = [.. accounts.Select(r => r.Number("value_added_musd"))],
        };
    }

    private GdpParameters Parameters()
    {
        Dictionary<string, double> value = Rows("parameters")
            .ToDictionary(r => r.Text("parameter"), r => r.Number("value"));
        return new GdpParameters(
            value["criticality"],
            value["stock_days"],
            value["input_stock_days"],
            value["binding_cost_share"],
            value["spare_capacity"],
            value["step_days"]
        );
    }

    private IEnumerable<RowView> Rows(string name) =>
        tables[name].UsedRows.Select(row => new RowView(tables[name], row));
}
