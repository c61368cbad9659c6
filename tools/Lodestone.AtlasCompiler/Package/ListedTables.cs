namespace Lodestone.AtlasCompiler;

/// <summary>Tables copied from the inputs, column by column.</summary>
internal sealed class ListedTables(CompileInputs inputs)
{
    /// <summary>places.csv.</summary>
    public static CsvText Places(IEnumerable<InputRow> places) =>
        Copy(places, "place", "name", "kind", "iso3", "groups");

    /// <summary>projects.csv.</summary>
    public CsvText Projects() =>
        Copy(
            "projects",
            "project",
            "name",
            "place",
            "process",
            "capacity_t",
            "start",
            "ramp_months",
            "capex_usd",
            "opex_usd_per_t",
            "status",
            "probability",
            "owner",
            "lat",
            "lon",
            "source",
            "evidence",
            "probability_low",
            "probability_high",
            "note"
        );

    /// <summary>hs_codes.csv.</summary>
    public CsvText HsCodes() => Copy("hs_codes", "good", "hs", "revision", "share", "source", "evidence", "note");

    /// <summary>sectors.csv.</summary>
    public CsvText Sectors() =>
        Copy(
            "sectors",
            "sector",
            "name",
            "naics",
            "value_added_usd_per_t",
            "value_added_low",
            "value_added_high",
            "source",
            "evidence",
            "note"
        );

    /// <summary>elasticities.csv.</summary>
    public CsvText Elasticities() =>
        Copy(
            "elasticities",
            "good",
            "parameter",
            "low",
            "central",
            "high",
            "distribution",
            "source",
            "evidence",
            "note"
        );

    /// <summary>controls.csv.</summary>
    public CsvText Controls() => Copy("controls", "date", "actor", "goods", "measure", "source", "evidence");

    /// <summary>products.csv.</summary>
    public CsvText Products() => Copy("products", "product", "name", "unit", "place", "source", "evidence", "note");

    /// <summary>product_content.csv.</summary>
    public CsvText ProductContent() =>
        Copy("product_content", "product", "good", "kg_low", "kg", "kg_high", "source", "evidence", "counting", "note");

    /// <summary>governance.csv.</summary>
    public CsvText Governance() => Copy("governance", "place", "wgi_mean", "source", "evidence", "note");

    /// <summary>ownership.csv.</summary>
    public CsvText Ownership() => Copy("ownership", "place", "process", "owner", "share", "source", "evidence", "note");

    /// <summary>sources.csv.</summary>
    public CsvText Sources() => Copy("sources", "source", "citation", "url", "licence", "data_year");

    private CsvText Copy(string table, params string[] columns) => Copy(inputs[table], columns);

    private static CsvText Copy(IEnumerable<InputRow> rows, params string[] columns)
    {
        CsvText csv = new(columns);
        foreach (InputRow row in rows)
        {
            csv.Add([.. columns.Select(column => row[column])]);
        }

        return csv;
    }
}
