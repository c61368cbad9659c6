namespace Lodestone.Atlas;

/// <summary>Where a table of supply shares has what.</summary>
internal sealed class EcCrmColumns
{
    private readonly int _material;
    private readonly int _stage;
    private readonly int _scope;
    private readonly int _iso3;
    private readonly int _country;
    private readonly int _share;
    private readonly int _trade;
    private readonly int _source;
    private readonly string _asked;

    private EcCrmColumns(OriginalCsv file, string asked)
    {
        _asked = asked;
        _material = file.Need("raw material", "material", "raw material");
        _stage = file.Need("E or P", "stage");
        _country = file.Need("country", "country", "place");
        _iso3 = file.Find("iso3", "country code");
        _scope = file.Find("scope", "supply");
        _share = file.Need("share of supply", "share_raw", "share_pct", "share (%)", "share", "share %");
        _trade = file.Find("trade_parameter_t", "trade_parameter", "t");
        _source = file.Find("source");
        InPercent = _share >= 0 && file.Header[_share] is "sharepct" or "share(%)" or "share%";
    }

    /// <summary>Shares are percentages also where no sign says so.</summary>
    public bool InPercent { get; }

    /// <summary>Finds the columns; null when some are missing or nothing says whose supply it is (reported).</summary>
    public static EcCrmColumns? Find(ImportContext context, OriginalCsv file)
    {
        var columns = new EcCrmColumns(file, context.Request.Scope);
        if (context.Log.Errors == 0 && columns._scope < 0 && columns._asked.Length == 0)
        {
            context.Log.Error(
                new Position(context.Request.Shown, file.Line, 0),
                "scope",
                "nothing says whether the shares are of the supply of the world or of the EU: there is no column 'scope'",
                "write --scope global or --scope eu"
            );
        }

        return context.Log.Errors == 0 ? columns : null;
    }

    public string Material(CsvRecord row) => Cell(row, _material);

    /// <summary>extraction or processing; empty when it is neither.</summary>
    public string Stage(CsvRecord row) =>
        StageText(row).ToUpperInvariant() switch
        {
            "E" or "EXTRACTION" or "MINING" => "extraction",
            "P" or "PROCESSING" or "REFINING" => "processing",
            _ => "",
        };

    public string StageText(CsvRecord row) => Cell(row, _stage);

    /// <summary>global or eu, by the column or as asked for; empty when the column has neither.</summary>
    public string Scope(CsvRecord row) =>
        ScopeText(row).ToUpperInvariant() switch
        {
            "GLOBAL" or "WORLD" or "GS" => "global",
            "EU" or "EU SOURCING" => "eu",
            _ => "",
        };

    public string ScopeText(CsvRecord row) => _scope < 0 ? _asked : Cell(row, _scope);

    /// <summary>ISO code of the country where the file has one, else its name.</summary>
    public string Country(CsvRecord row) => Cell(row, _iso3) is { Length: > 0 } iso3 ? iso3 : Cell(row, _country);

    public string Printed(CsvRecord row) => Cell(row, _share);

    /// <summary>The trade parameter as a plain number where it is one, else as it stands.</summary>
    public string TradeParameter(CsvRecord row) =>
        NumberText.TryRead(Cell(row, _trade), false, out double value, out _, out _)
            ? NumberText.Write(value)
            : Cell(row, _trade);

    public string Source(CsvRecord row) => Cell(row, _source);

    private static string Cell(CsvRecord row, int column) => column < 0 ? "" : row.Fields[column].Text.Trim();
}
