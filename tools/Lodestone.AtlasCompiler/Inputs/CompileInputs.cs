namespace Lodestone.AtlasCompiler;

/// <summary>Every input file of the compiler, read once.</summary>
internal sealed class CompileInputs
{
    private static readonly string[] Names =
    [
        "places",
        "goods",
        "processes",
        "splits",
        "recoveries",
        "recipes",
        "plants",
        "uses",
        "sector_shares",
        "sector_affinity",
        "sectors",
        "flows",
        "exports",
        "observations",
        "trade_850511",
        "prices",
        "stocks",
        "links",
        "projects",
        "hs_codes",
        "elasticities",
        "controls",
        "products",
        "product_content",
        "governance",
        "ownership",
        "sources",
        "targets",
        "world_totals",
        "settings",
        "disagreements",
    ];

    private readonly Dictionary<string, InputTable> _tables;

    private CompileInputs(Dictionary<string, InputTable> tables)
    {
        _tables = tables;
        Settings = tables["settings"].Rows.ToDictionary(row => row["setting"], row => row.Number("value"));
        PlaceIds = [.. tables["places"].Rows.Select(row => row["place"])];
        GoodIds = [.. tables["goods"].Rows.Select(row => row["good"])];
    }

    /// <summary>Named numbers of <c>settings.csv</c>.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; }

    /// <summary>Places in file order.</summary>
    public IReadOnlyList<string> PlaceIds { get; }

    /// <summary>Goods in file order.</summary>
    public IReadOnlyList<string> GoodIds { get; }

    /// <summary>Every table, by name without extension.</summary>
    public IReadOnlyDictionary<string, InputTable> Tables => _tables;

    /// <summary>Rows of a file.</summary>
    public IReadOnlyList<InputRow> this[string name] => _tables[name].Rows;

    /// <summary>Reads the folder <c>compile</c> of a package.</summary>
    public static CompileInputs Read(string folder) =>
        new(Names.ToDictionary(name => name, name => InputTable.Read(folder, name + ".csv")));
}
