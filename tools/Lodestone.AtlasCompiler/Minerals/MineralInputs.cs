namespace Lodestone.AtlasCompiler;

/// <summary>Every input file of the minerals beside the magnet chain: <c>compile/minerals/*.csv</c>, read once.</summary>
internal sealed class MineralInputs
{
    private const string RestOfWorld = "ROW";

    private static readonly string[] Names =
    [
        "places",
        "countries",
        "goods",
        "processes",
        "recipes",
        "production",
        "world_totals",
        "capacity",
        "trade",
        "trade_totals",
        "hs_codes",
        "codes_without_good",
        "sourcing",
        "use",
        "use_keys",
        "sector_shares",
        "sectors",
        "stocks",
        "elasticities",
        "prices",
        "settings",
        "sources",
    ];

    private readonly Dictionary<string, InputTable> _tables;
    private readonly Dictionary<string, string> _placeOf;

    private MineralInputs(Dictionary<string, InputTable> tables, CompileInputs chain)
    {
        _tables = tables;
        InputRow[] own = [.. chain["places"]];
        PlaceRows =
        [
            .. own.Where(row => row["place"] != RestOfWorld),
            .. this["places"],
            .. own.Where(row => row["place"] == RestOfWorld),
        ];
        Places = [.. PlaceRows.Select(row => row["place"])];
        _placeOf = Places.ToDictionary(place => place, place => place, StringComparer.Ordinal);
        foreach (InputRow row in this["countries"])
        {
            if (!_placeOf.TryAdd(row["iso3"], row["place"]))
            {
                throw new InputException($"{row.Where}: '{row["iso3"]}' is a place of its own; leave the row out");
            }
        }

        Settings = this["settings"].ToDictionary(row => row["setting"], row => row.Number("value"));
    }

    /// <summary>Places of the atlas: those of the magnet chain, those that only other minerals need, the rest of the world.</summary>
    public IReadOnlyList<InputRow> PlaceRows { get; }

    /// <summary>Ids of the places.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Named numbers of <c>settings.csv</c>.</summary>
    public IReadOnlyDictionary<string, double> Settings { get; }

    /// <summary>Rows of a file.</summary>
    public IReadOnlyList<InputRow> this[string name] => _tables[name].Rows;

    /// <summary>Place that counts a country: its own, its bloc's, or the rest of the world.</summary>
    public string PlaceOf(string country) => _placeOf.GetValueOrDefault(country, RestOfWorld);

    /// <summary>Position of a place; an error that names the row when there is none.</summary>
    public int At(InputRow row, string column)
    {
        for (int at = 0; at < Places.Count; at++)
        {
            if (Places[at] == row[column])
            {
                return at;
            }
        }

        throw new InputException($"{row.Where}: '{row[column]}' is not a place; add it to places.csv or mend the name");
    }

    /// <summary>Reads the folder <c>compile/minerals</c> of a package.</summary>
    public static MineralInputs Read(string folder, CompileInputs chain) =>
        new(Names.ToDictionary(name => name, name => InputTable.Read(folder, name + ".csv")), chain);
}
