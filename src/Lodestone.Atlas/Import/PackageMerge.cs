namespace Lodestone.Atlas;

/// <summary>
/// Puts imported rows into a package: tried on a copy first, written only if the result reads, and then all files or none.
/// </summary>
public sealed class PackageMerge
{
    private const int Rounds = 6;

    private readonly string _directory;
    private readonly ImportResult _import;
    private readonly bool _study;
    private readonly PackageDescriptor _package;
    private readonly List<(ImportedRow Row, string Reason)> _refused = [];

    private PackageMerge(string directory, ImportResult import)
    {
        _directory = directory;
        _import = import;
        _study = Importers.ForStudy(import.Importer);
        _package = new PackageReader(directory, new FindingLog()).Read();
    }

    /// <summary>Merges the rows into the package in a folder.</summary>
    /// <param name="directory">Folder of the package.</param>
    /// <param name="import">Rows.</param>
    /// <param name="openBalances">Write also when balances of the base year no longer close.</param>
    /// <exception cref="IOException">A file could not be written; the package is as it was.</exception>
    public static MergeResult Into(string directory, ImportResult import, bool openBalances) =>
        new PackageMerge(directory, import).Merge(openBalances);

    private MergeResult Merge(bool openBalances)
    {
        PackageState before = PackageState.Of(_directory, _study);
        if (!before.TablesRead)
        {
            return new MergeResult { Findings = before.Findings, PackageReads = false };
        }

        string copy = Directory.CreateTempSubdirectory("lodestone-import-").FullName;
        try
        {
            Copy(copy);
            for (int round = 1; ; round++)
            {
                (TableEdit edit, int[] lines, List<(string Path, byte[] Bytes)> files) = Edit();
                Stage(copy, files);
                PackageState after = PackageState.Of(copy, _study);
                if (!after.TablesRead)
                {
                    if (round < Rounds && Blame(edit, lines, after.Findings))
                    {
                        continue;
                    }

                    return new MergeResult { Findings = after.Findings, Refused = _refused };
                }

                return Finish(edit, lines, files, before, after, openBalances);
            }
        }
        finally
        {
            if (Directory.Exists(copy))
            {
                Directory.Delete(copy, recursive: true);
            }
        }
    }

    private MergeResult Finish(
        TableEdit edit,
        int[] lines,
        List<(string Path, byte[] Bytes)> files,
        PackageState before,
        PackageState after,
        bool openBalances
    )
    {
        var result = new MergeResult
        {
            Rows =
            [
                .. edit
                    .Placed.Select(p => new MergedRow(
                        _import.KeyOf(p.Key),
                        lines[p.Value.Row],
                        p.Value.OldLine,
                        p.Value.Old
                    ))
                    .OrderBy(r => r.Line),
            ],
            Unchanged = edit.Unchanged,
            Raised =
            [
                .. edit.RaisedRows.Where(edit.Placed.ContainsKey).Select(_import.KeyOf).Order(StringComparer.Ordinal),
            ],
            Refused = _refused,
            Findings = after.Findings,
        };
        if (edit.Placed.Count == 0)
        {
            // Nothing changes, so that what the package lacks is not for this import to say.
            return result with { Findings = [] };
        }

        if (after.Findings.Count > 0 && before.Findings.Count == 0 && !openBalances)
        {
            return result;
        }

        FileSwap.Write([.. files.Select(f => (Path.Combine(_directory, f.Path), f.Bytes))]);
        return result with { Written = true, Files = [.. files.Select(f => f.Path)] };
    }

    private (TableEdit Edit, int[] Lines, List<(string Path, byte[] Bytes)> Files) Edit()
    {
        string path = PathOf(_import.Table);
        TableText table = Text(path, _import.Columns);
        var edit = new TableEdit(table, _import.Key, MergeRules.Of(_import.Table));
        HashSet<ImportedRow> refused = new(_refused.Select(r => r.Row), ReferenceEqualityComparer.Instance);
        foreach (ImportedRow row in _import.Rows.Where(r => !refused.Contains(r)))
        {
            edit.Put(row);
        }

        (byte[] bytes, int[] lines) = table.Write();
        List<(string, byte[])> files = [(path, bytes)];
        if (edit.Placed.Count > 0 && Sources() is { } sources)
        {
            files.Add((PathOf("sources"), sources));
        }

        return (edit, lines, files);
    }

    /// <summary>The table of sources with those that the rows name and it lacks; null when it lacks none.</summary>
    private byte[]? Sources()
    {
        TableText table = Text(PathOf("sources"), ["source", "citation", "url", "licence"]);
        int at = table.Header.IndexOf("source");
        ImportedRow[] missing = [.. _import.Sources.Where(s => table.Rows.All(r => r[at] != s["source"]))];
        foreach (ImportedRow source in missing)
        {
            table.Rows.Add([.. table.Header.Select(h => source[h])]);
        }

        return missing.Length > 0 ? table.Write().Bytes : null;
    }

    /// <summary>Refuses the imported rows that errors are about; false when an error is about something else.</summary>
    private bool Blame(TableEdit edit, int[] lines, IReadOnlyList<Finding> errors)
    {
        string path = PathOf(_import.Table);
        var byLine = edit.Placed.ToDictionary(p => lines[p.Value.Row], p => p.Key);
        var blamed = new Dictionary<ImportedRow, string>(ReferenceEqualityComparer.Instance);
        foreach (Finding error in errors)
        {
            if (error.File != path || !byLine.TryGetValue(error.Line, out ImportedRow? row))
            {
                return false;
            }

            blamed.TryAdd(row, error.Problem);
        }

        _refused.AddRange(blamed.Select(b => (b.Key, b.Value)));
        return blamed.Count > 0;
    }

    private TableText Text(string path, IEnumerable<string> header)
    {
        string full = Path.Combine(_directory, path);
        return File.Exists(full) ? TableText.Of(path, File.ReadAllBytes(full)) : TableText.Empty(header);
    }

    private string PathOf(string table) =>
        _package.Resources.FirstOrDefault(r => r.Name == table)?.Path ?? $"{table}.csv";

    private void Copy(string to)
    {
        Directory.CreateDirectory(to);
        IEnumerable<string> files = PackageFiles
            .List(_directory)
            .Where(f => f.EndsWith(".csv", StringComparison.Ordinal) || f == PackageDescriptor.FileName)
            .Concat(_package.Resources.Select(r => r.Path))
            .Distinct();
        foreach (string file in files.Where(f => File.Exists(Path.Combine(_directory, f))))
        {
            Stage(to, [(file, File.ReadAllBytes(Path.Combine(_directory, file)))]);
        }
    }

    private static void Stage(string folder, List<(string Path, byte[] Bytes)> files)
    {
        foreach ((string path, byte[] bytes) in files)
        {
            string full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }
}
