namespace Lodestone.Atlas;

/// <summary>Reads the data package of a criticality study, checks every row and builds the study.</summary>
public static class StudyReader
{
    private const double MostOfAll = 1.06;

    /// <summary>Reads a study. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static StudyReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of a study, such as --study data/criticality/eu-2023"
            );
            return new StudyReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var bytes = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        Dictionary<string, AtlasTable> tables = Tables(directory, package, bytes, log);
        Check(tables, package.Shipped, log);
        IReadOnlyList<Finding> findings = log.Sorted([.. StudyCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new StudyReading(null, findings)
            : new StudyReading(new StudyBuilder(tables, package, PackageFiles.Hash(bytes)).Build(), findings)
            {
                Tables = [.. StudyCatalog.All.Select(t => tables.GetValueOrDefault(t.Name)).OfType<AtlasTable>()],
            };
    }

    private static Dictionary<string, AtlasTable> Tables(
        string directory,
        PackageDescriptor package,
        Dictionary<string, byte[]> bytes,
        FindingLog log
    )
    {
        var tables = new Dictionary<string, AtlasTable>(StringComparer.Ordinal);
        foreach (ResourceDescriptor resource in package.Resources)
        {
            if (PackageFiles.Read(directory, resource.Path, log) is not { } content)
            {
                continue;
            }

            bytes[resource.Path] = content;
            TableSpec? spec = StudyCatalog.Find(resource.Name);
            if (spec is null)
            {
                log.Note(Position.Of(resource.Path), "", "a study has no table of this name: it is not read");
            }
            else if (
                Utf8Text.Decode(resource.Path, content, log) is { } text
                && TableLoader.Load(resource, spec, text, log) is { } table
            )
            {
                tables[resource.Name] = table;
            }
        }

        foreach (
            TableSpec spec in StudyCatalog.All.Where(s => s.Required && package.Resources.All(r => r.Name != s.Name))
        )
        {
            log.Error(
                Position.Of($"{spec.Name}.csv"),
                "",
                "the file is required and not listed in datapackage.json",
                $"add it with the columns {string.Join(',', spec.Header)}"
            );
        }

        return tables;
    }

    private static void Check(Dictionary<string, AtlasTable> tables, bool shipped, FindingLog log)
    {
        var keys = new KnownKeys(tables.Values);
        var cells = new CellCheck(keys, shipped, log);
        foreach (AtlasTable table in tables.Values)
        {
            cells.Check(table);
            DuplicateKeys.Check(table, log);
        }

        if (log.Errors == 0 && tables.TryGetValue("supply", out AtlasTable? supply))
        {
            Sums(supply, log);
        }
    }

    /// <summary>Shares of one supply may not add up to more than everything; printed shares are rounded, so a little more is let pass.</summary>
    private static void Sums(AtlasTable supply, FindingLog log)
    {
        foreach (
            var rows in supply.UsedRows.GroupBy(r =>
                (supply.Text(r, "material"), supply.Text(r, "stage"), supply.Text(r, "scope"))
            )
        )
        {
            double sum = rows.Sum(r => supply.Number(r, "share") ?? 0);
            if (sum > MostOfAll)
            {
                log.Error(
                    supply.At(rows.Last(), "share"),
                    "share",
                    $"the {rows.Key.Item3} shares of {rows.Key.Item1}, {rows.Key.Item2}, add up to {NumberText.Write(sum)}",
                    "make them add up to 1 or less; write shares, not percentages"
                );
            }
        }
    }
}
