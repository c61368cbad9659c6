namespace Lodestone.Atlas;

/// <summary>What every importer needs: the file, the tables of the package, the mappings, and the account of rows.</summary>
internal sealed class ImportContext(ImportRequest request, FindingLog log)
{
    private const string Folder = "import";

    private PackageDescriptor? _package;

    public ImportRequest Request { get; } = request;

    public FindingLog Log { get; } = log;

    public RowLedger Ledger { get; } = new();

    public List<string> Notes { get; } = [];

    /// <summary>Rows for <c>sources.csv</c>.</summary>
    public List<ImportedRow> Sources { get; } = [];

    /// <summary>Rows that the package cannot take, with the reason.</summary>
    public List<(ImportedRow Row, string Reason)> Declined { get; } = [];

    /// <summary>What is counted as an input row.</summary>
    public string Unit { get; set; } = "rows";

    public PackageDescriptor Package => _package ??= new PackageReader(Request.Package, Log).Read();

    /// <summary>The year of the rows: asked for, else the base year of the package; null when neither is a year.</summary>
    public int? Year =>
        Request.Year
        ?? (int.TryParse(Package.BaseYear, System.Globalization.CultureInfo.InvariantCulture, out int y) ? y : null);

    /// <summary>The text of the original file; null when it cannot be read (reported).</summary>
    public string? Text()
    {
        byte[]? bytes = null;
        try
        {
            bytes = Request.Content?.ToArray() ?? File.ReadAllBytes(Request.File);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Log.Error(
                Position.Of(Request.Shown),
                "",
                $"the file cannot be read: {e.Message}",
                "check its name and permissions"
            );
        }

        if (bytes is null || ImportedText.Decode(Request.Shown, bytes, Log) is not { } decoded)
        {
            return null;
        }

        if (decoded.Encoding != "UTF-8")
        {
            Notes.Add($"read as {decoded.Encoding}: the file is not UTF-8");
        }

        return decoded.Text;
    }

    /// <summary>A table of the package; null when it has none or it has errors (reported).</summary>
    public AtlasTable? Table(TableSpec spec)
    {
        ResourceDescriptor resource =
            Package.Resources.FirstOrDefault(r => r.Name == spec.Name)
            ?? new ResourceDescriptor(spec.Name, $"{spec.Name}.csv", false, []);
        if (File.Exists(Path.Combine(Request.Package, resource.Path)))
        {
            return Load(Request.Package, resource, spec);
        }

        Log.Error(
            Position.Of(resource.Path),
            "",
            $"the package has no {resource.Path}, which the import needs",
            $"add it with the columns {string.Join(',', spec.Header)}"
        );
        return null;
    }

    /// <summary>A table of the package where it has a sound one; else null, and nothing is reported.</summary>
    public AtlasTable? Present(TableSpec spec)
    {
        var aside = new ImportContext(Request, new FindingLog());
        return aside.Table(spec);
    }

    /// <summary>A mapping table: the package's own, else the one shipped; null when there is none or it has errors (reported).</summary>
    public AtlasTable? Mapping(TableSpec spec)
    {
        var resource = new ResourceDescriptor(spec.Name, $"{Folder}/{spec.Name}.csv", true, []);
        foreach (string? home in new[] { Request.Package, Request.Shipped })
        {
            if (home is not null && File.Exists(Path.Combine(home, Folder, $"{spec.Name}.csv")))
            {
                return Load(home, resource, spec);
            }
        }

        Log.Error(
            Position.Of(resource.Path),
            "",
            "the mapping table is neither in the package nor beside the program",
            $"add it with the columns {string.Join(',', spec.Header)}; docs/import.md describes it"
        );
        return null;
    }

    /// <summary>Notes that the customs codes of the file are of another revision than those of the package.</summary>
    public void Revision(CommodityMap codes, string revision)
    {
        if (revision.Length > 0 && codes.Revisions.Count > 0 && !codes.Revisions.Contains(revision))
        {
            Notes.Add(
                $"the file is in {revision}, hs_codes.csv in {string.Join(", ", codes.Revisions)}: codes may mean other goods"
            );
        }
    }

    private AtlasTable? Load(string home, ResourceDescriptor resource, TableSpec spec)
    {
        int errors = Log.Errors;
        if (
            PackageFiles.Read(home, resource.Path, Log) is not { } bytes
            || Utf8Text.Decode(resource.Path, bytes, Log) is not { } text
            || TableLoader.Load(resource, spec, text, Log) is not { } table
        )
        {
            return null;
        }

        SupersededRows.Mark(table);
        new CellCheck(new KnownKeys([]), shipped: false, Log).Check(table);
        DuplicateKeys.Check(table, Log);
        return Log.Errors == errors ? table : null;
    }
}
