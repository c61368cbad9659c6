namespace Lodestone.Atlas;

/// <summary>The importers by name: from an original file to rows of a table of the package.</summary>
public static class Importers
{
    private static readonly Dictionary<string, Importer> All = new(StringComparer.Ordinal)
    {
        ["usgs-mcs"] = new("capacity", false, UsgsImporter.Read),
        ["baci"] = new("trade", false, BaciImporter.Read),
        ["comtrade"] = new("trade", false, ComtradeImporter.Read),
        ["wgi"] = new("governance", false, WgiImporter.Read),
        ["pink-sheet"] = new("prices", false, PinkSheetImporter.Read),
        ["ec-crm"] = new("supply", true, EcCrmImporter.Read),
    };

    /// <summary>Names of the importers.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Keys];

    /// <summary>True when the rows are for the package of a criticality study and not for an atlas.</summary>
    public static bool ForStudy(string importer) => All[importer].Study;

    /// <summary>Reads an original file. Bad data never throws: it is reported in the findings or among the reasons.</summary>
    public static ImportResult Read(ImportRequest request)
    {
        var log = new FindingLog();
        var context = new ImportContext(request, log);
        Importer importer = All[request.Importer];
        TableSpec spec = importer.Study ? StudyCatalog.Find(importer.Table)! : TableCatalog.Find(importer.Table)!;
        _ = context.Package;
        IReadOnlyList<ImportedRow> rows = log.Errors == 0 ? importer.Read(context) : [];
        string[] own =
        [
            .. spec
                .Columns.Where(c => !c.MayBeAbsent || rows.Any(r => r.Cells.ContainsKey(c.Name)))
                .Select(c => c.Name),
        ];
        return new ImportResult
        {
            Importer = request.Importer,
            File = request.Shown,
            Table = spec.Name,
            Key = spec.Key,
            Columns = [.. own, .. rows.SelectMany(r => r.Cells.Keys).Distinct().Where(c => !own.Contains(c))],
            Rows = log.Errors == 0 ? rows : [],
            Unit = context.Unit,
            Input = context.Ledger.Input,
            Reasons = context.Ledger.Reasons,
            Notes = context.Notes,
            Sources = context.Sources,
            Findings = [.. log.All.Where(f => f.Severity != Severity.Note)],
        }.Without(log.Errors == 0 ? context.Declined : []);
    }

    private sealed record Importer(string Table, bool Study, Func<ImportContext, IReadOnlyList<ImportedRow>> Read);
}
