using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads a data package of storage parameters and checks every row.</summary>
public static class StorageRuleReader
{
    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static StorageRuleReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of a package of storage parameters, such as --storage data/storage"
            );
            return new StorageRuleReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        Dictionary<string, AtlasTable> tables = Tables(directory, package, bytes, log);
        var cells = new CellCheck(new KnownKeys(tables.Values), package.Shipped, log);
        foreach (AtlasTable table in tables.Values)
        {
            cells.Check(table);
            DuplicateKeys.Check(table, log);
        }

        if (log.Errors == 0)
        {
            Ranges(tables["parameters"], log);
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. StorageRuleCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new StorageRuleReading(null, findings)
            : new StorageRuleReading(Build(tables["parameters"], package, PackageFiles.Hash(bytes)), findings);
    }

    private static Dictionary<string, AtlasTable> Tables(
        string directory,
        PackageDescriptor package,
        Dictionary<string, byte[]> bytes,
        FindingLog log
    )
    {
        var tables = new Dictionary<string, AtlasTable>(StringComparer.Ordinal);
        foreach (TableSpec spec in StorageRuleCatalog.All)
        {
            if (package.Resources.FirstOrDefault(r => r.Name == spec.Name) is not { } resource)
            {
                log.Error(
                    Position.Of($"{spec.Name}.csv"),
                    "",
                    "the file is required and not listed in datapackage.json",
                    $"add it with the columns {string.Join(',', spec.Header)}"
                );
            }
            else if (PackageFiles.Read(directory, resource.Path, log) is { } content)
            {
                bytes[resource.Path] = content;
                if (
                    Utf8Text.Decode(resource.Path, content, log) is { } text
                    && TableLoader.Load(resource, spec, text, log) is { } table
                )
                {
                    tables[spec.Name] = table;
                }
            }
        }

        return tables;
    }

    /// <summary>Every parameter is there, and its value lies in its range.</summary>
    private static void Ranges(AtlasTable table, FindingLog log)
    {
        foreach (
            string name in StorageRuleData.Names.Where(n => table.UsedRows.All(r => table.Text(r, "parameter") != n))
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
            var view = new RowView(table, row);
            (double low, double value, double high) = (view.Number("low"), view.Number("value"), view.Number("high"));
            if (!(low <= value && value <= high))
            {
                log.Error(
                    table.At(row, "value"),
                    "value",
                    $"{view.Text("parameter")} is {NumberText.Write(value)}, its range {NumberText.Write(low)} to {NumberText.Write(high)}",
                    "make low ≤ value ≤ high"
                );
            }
        }
    }

    private static StorageRuleData Build(AtlasTable table, PackageDescriptor package, string version) =>
        new(
            package.Name,
            version,
            [
                .. table
                    .UsedRows.Select(row => new RowView(table, row))
                    .Select(r => new StorageRuleParameter(
                        r.Text("parameter"),
                        r.Number("value"),
                        r.Number("low"),
                        r.Number("high"),
                        r.Text("unit"),
                        r.Text("note"),
                        r.Provenance
                    )),
            ]
        );
}
