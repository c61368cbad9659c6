namespace Lodestone.AtlasCompiler;

/// <summary>Magnet flows from maker to user as HS 850511 trade of 2024 suggests them: the prior of magnet trade and magnet use.</summary>
internal sealed class MagnetTrade
{
    private readonly IReadOnlyList<string> _places;
    private readonly double[,] _traced;

    /// <summary>Reads trade, takes its rare-earth part, and traces it from makers to users.</summary>
    public MagnetTrade(CompileInputs inputs, Func<string, double> output)
    {
        _places = inputs.PlaceIds;
        Dictionary<string, int> at = _places.Select((id, index) => (id, index)).ToDictionary(p => p.id, p => p.index);
        IReadOnlyList<InputRow> rows = inputs["trade_850511"];
        double chinaKusd = rows.Where(r => r["exporter"] == "CHN").Sum(r => r.Number("value_kusd"));
        double chinaTonnes = rows.Where(r => r["exporter"] == "CHN").Sum(r => r.Number("quantity_t"));
        double rareEarth = UnitValues.RareEarth(inputs.Settings);
        Cheap = UnitValues.Cheap(inputs.Settings, chinaKusd, chinaTonnes);
        double[,] flows = new double[_places.Count, _places.Count];
        foreach (InputRow row in rows)
        {
            double tonnes = UnitValues.RareEarthTonnes(
                row.Number("value_kusd"),
                row.Number("quantity_t"),
                rareEarth,
                Cheap
            );
            flows[at[row["exporter"]], at[row["importer"]]] += tonnes;
            Converted[(row["exporter"], row["importer"])] = tonnes;
        }

        _traced = ReExportTracing.Trace(flows, [.. _places.Select(output)]);
    }

    /// <summary>Unit value of the cheap magnets of the code, USD/kg.</summary>
    public double Cheap { get; }

    /// <summary>Rare-earth tonnes in each reported flow, before re-exports are traced.</summary>
    public Dictionary<(string Exporter, string Importer), double> Converted { get; } = [];

    /// <summary>Traced flow.</summary>
    public double Flow(int maker, int user) => _traced[maker, user];

    /// <summary>Traced use of a place.</summary>
    public double Use(int user) => Enumerable.Range(0, _places.Count).Sum(maker => _traced[maker, user]);
}
