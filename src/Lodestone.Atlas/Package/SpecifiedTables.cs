namespace Lodestone.Atlas;

/// <summary>Reads the tables of a package that has a fixed list of them, each with its own rules, and checks every cell.</summary>
internal sealed class SpecifiedTables
{
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AtlasTable> _tables = new(StringComparer.Ordinal);

    private SpecifiedTables() { }

    /// <summary>Tables by name; those that cannot be read are missing and reported.</summary>
    public IReadOnlyDictionary<string, AtlasTable> Tables => _tables;

    /// <summary>First 12 hex digits of SHA-256 over the files.</summary>
    public string Version => PackageFiles.Hash(_bytes);

    /// <summary>Reads and checks.</summary>
    /// <param name="directory">Folder of the package.</param>
    /// <param name="package">Its descriptor.</param>
    /// <param name="specs">Its tables, all of them required.</param>
    /// <param name="log">Where findings go.</param>
    public static SpecifiedTables Read(
        string directory,
        PackageDescriptor package,
        IReadOnlyList<TableSpec> specs,
        FindingLog log
    )
    {
        SpecifiedTables read = new();
        foreach (TableSpec spec in specs)
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
                read._bytes[resource.Path] = content;
                if (
                    Utf8Text.Decode(resource.Path, content, log) is { } text
                    && TableLoader.Load(resource, spec, text, log) is { } table
                )
                {
                    read._tables[spec.Name] = table;
                }
            }
        }

        var cells = new CellCheck(new KnownKeys(read._tables.Values), package.Shipped, log);
        foreach (AtlasTable table in read._tables.Values)
        {
            cells.Check(table);
            DuplicateKeys.Check(table, log);
        }

        return read;
    }
}
