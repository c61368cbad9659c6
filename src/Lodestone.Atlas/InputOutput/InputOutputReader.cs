namespace Lodestone.Atlas;

/// <summary>Reads a data package of input–output tables, checks every row and the balances, and builds the tables.</summary>
public static class InputOutputReader
{
    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static InputOutputReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of an input–output package, such as --io data/io"
            );
            return new InputOutputReading(null, log.All);
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
            new InputOutputCheck(tables, log).Check();
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. InputOutputCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new InputOutputReading(null, findings)
            : new InputOutputReading(
                new InputOutputBuilder(tables, package, PackageFiles.Hash(bytes)).Build(),
                findings
            );
    }

    private static Dictionary<string, AtlasTable> Tables(
        string directory,
        PackageDescriptor package,
        Dictionary<string, byte[]> bytes,
        FindingLog log
    )
    {
        var tables = new Dictionary<string, AtlasTable>(StringComparer.Ordinal);
        foreach (TableSpec spec in InputOutputCatalog.All)
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
}
