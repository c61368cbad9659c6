using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads a data package, checks every row and builds the world.</summary>
public sealed class AtlasReader
{
    private readonly string _directory;
    private readonly FindingLog _log = new();
    private readonly Dictionary<string, AtlasTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private PackageDescriptor _package = new();

    private AtlasReader(string directory)
    {
        _directory = directory;
    }

    /// <summary>Reads the package in a folder. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static AtlasReading Read(string directory) => new AtlasReader(directory).Read();

    private AtlasReading Read()
    {
        World? world = null;
        IReadOnlyList<NodeBalance> balances = [];
        if (!Directory.Exists(_directory))
        {
            _log.Error(
                Position.Of(_directory),
                "",
                "the folder does not exist",
                "give the folder that holds datapackage.json, such as --data data/atlas"
            );
        }
        else
        {
            _package = new PackageReader(_directory, _log).Read();
            _package = FolderCheck.Complete(_directory, _package, _log);
            LoadTables();
            CheckTables();
            if (_log.Errors == 0)
            {
                (world, balances) = BalanceCheck.Close(new WorldBuilder(_tables, _package, Version()).Build(), _log);
                RouteCheck.Check(world, _log);
                OrphanCheck.Check(world, _log);
                GovernanceCheck.Check(world, _log);
            }
            else
            {
                _log.Note(
                    Position.Of(PackageDescriptor.FileName),
                    "",
                    "the balances were not checked, because the tables have errors"
                );
            }
        }

        AtlasTable[] tables =
        [
            .. _tables.Values.OrderBy(t => Rank(t.Name)).ThenBy(t => t.Name, StringComparer.Ordinal),
        ];
        return new AtlasReading
        {
            Directory = _directory,
            Package = _package,
            Version = Version(),
            World = _log.Errors == 0 ? world : null,
            OpenWorld = world,
            Findings = _log.Sorted([
                PackageDescriptor.FileName,
                .. TableCatalog.Names.Select(n => n + ".csv"),
                .. tables.Select(t => t.File),
            ]),
            Tables = tables,
            Balances = balances,
        };
    }

    private static int Rank(string name)
    {
        int at = TableCatalog.Names.ToList().IndexOf(name);
        return at < 0 ? int.MaxValue : at;
    }

    private string Version() => PackageFiles.Hash(_bytes);

    private void LoadTables()
    {
        foreach (ResourceDescriptor resource in _package.Resources)
        {
            if (PackageFiles.Read(_directory, resource.Path, _log) is not { } bytes)
            {
                continue;
            }

            _bytes[resource.Path] = bytes;
            if (!resource.Path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            {
                _log.Note(
                    Position.Of(resource.Path),
                    "",
                    "not a CSV file: it is part of the package version but not read"
                );
                continue;
            }

            TableSpec? spec = TableCatalog.Find(resource.Name);
            if (
                Utf8Text.Decode(resource.Path, bytes, _log) is { } text
                && TableLoader.Load(resource, spec, text, _log) is { } table
            )
            {
                _tables[resource.Name] = table;
            }
        }
    }

    private void CheckTables()
    {
        foreach (AtlasTable table in _tables.Values)
        {
            SupersededRows.Mark(table);
        }

        SourcesCheck.Check(_package, _tables.Values, _log);
        var keys = new KnownKeys(_tables.Values);
        var cells = new CellCheck(keys, _package.Shipped, _log);
        var rules = new RowChecks(keys, _log);
        foreach (AtlasTable table in _tables.Values)
        {
            cells.Check(table);
            DuplicateKeys.Check(table, _log);
            rules.Check(table);
        }

        if (Sound("places") is { } places)
        {
            PlaceCheck.Check(places, keys, _log);
        }

        if (Sound("processes") is { } processes && Sound("process_io") is { } recipes)
        {
            ProcessCheck.Check(processes, recipes, _log);
        }

        if (Sound("ownership") is { } ownership)
        {
            OwnershipCheck.Check(ownership, _log);
        }

        if (Sound("elasticities") is { } parameters)
        {
            ParameterCheck.Check(parameters, rules, _log);
        }
    }

    private AtlasTable? Sound(string name) =>
        _tables.TryGetValue(name, out AtlasTable? table) && table.Spec is not null ? table : null;
}
