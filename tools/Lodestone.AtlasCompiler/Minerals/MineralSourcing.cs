namespace Lodestone.AtlasCompiler;

/// <summary>
/// Published shares of suppliers in what a place takes (<c>sourcing.csv</c>), for goods that no customs code carries
/// alone. A row without exporter is the share of "other countries"; members of a bloc are added up.
/// </summary>
internal sealed class MineralSourcing
{
    private const double Rounding = 0.05;

    private readonly Dictionary<(string Good, string Importer), MineralSuppliers> _columns;

    /// <summary>Reads the rows; an error when the suppliers of a place have more than all of its sourcing.</summary>
    public MineralSourcing(MineralInputs inputs)
    {
        _columns = inputs["sourcing"]
            .GroupBy(row => (row["good"], row["importer"]))
            .ToDictionary(group => group.Key, group => Column(inputs, [.. group]));
    }

    /// <summary>Goods and importers with published shares, in file order.</summary>
    public IEnumerable<(string Good, string Importer)> Columns => _columns.Keys;

    /// <summary>Suppliers of an importer; null when nothing is published.</summary>
    public MineralSuppliers? Of(string good, string importer) => _columns.GetValueOrDefault((good, importer));

    private static MineralSuppliers Column(MineralInputs inputs, InputRow[] rows)
    {
        InputRow first = rows[0];
        string importer = first["importer"];
        _ = inputs.At(first, "importer");
        double all = rows.Sum(row => row.Number("share"));
        if (all > 1 + Rounding)
        {
            throw new InputException(
                $"{first.Where}: the shares of {first["good"]} in {importer} sum to {all:0.###}; they must not exceed 1"
            );
        }

        Dictionary<string, double> named = rows.Where(row => row["exporter"].Length > 0)
            .GroupBy(row => inputs.PlaceOf(row["exporter"]))
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Number("share")));
        named.Remove(importer, out double own);
        double abroad = all - own;
        return new MineralSuppliers(
            own / all,
            abroad > 0 ? named.ToDictionary(supplier => supplier.Key, supplier => supplier.Value / abroad) : [],
            first["source"],
            rows.Where(row => row["exporter"].Length > 0).ToLookup(row => inputs.PlaceOf(row["exporter"]))
        );
    }
}
