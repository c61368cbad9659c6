using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Checks the header of a table: every column there, once, spelt right. Extra columns are welcome.</summary>
internal static class HeaderCheck
{
    /// <summary>True when the rows can be read by column name.</summary>
    public static bool Check(string file, CsvRecord header, TableSpec? spec, FindingLog log)
    {
        int errors = log.Errors;
        if (
            header.Fields.Count == 1
            && spec is { Columns.Count: > 1 }
            && header.Fields[0].Text.IndexOfAny([';', '\t']) is >= 0 and int at
        )
        {
            string mark = header.Fields[0].Text[at] == ';' ? "semicolons" : "tabs";
            log.Error(
                new Position(file, header.Line, at + 1),
                "",
                $"the columns are separated by {mark}",
                "separate them by commas"
            );
            return false;
        }

        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < header.Fields.Count; i++)
        {
            CsvField field = header.Fields[i];
            if (field.Text.Trim().Length == 0)
            {
                log.Error(At(file, field), "", $"column {i + 1} has no name", "name it, or delete the column");
            }
            else if (!seen.TryAdd(field.Text, i))
            {
                log.Error(
                    At(file, field),
                    field.Text,
                    $"column '{field.Text}' stands twice, as column {seen[field.Text] + 1} and column {i + 1}",
                    "keep one of them"
                );
            }
        }

        Missing(file, header, spec, seen, log);
        return log.Errors == errors;
    }

    private static void Missing(
        string file,
        CsvRecord header,
        TableSpec? spec,
        Dictionary<string, int> seen,
        FindingLog log
    )
    {
        IReadOnlyList<string> known = spec?.Header ?? [];
        string[] named = [.. spec?.Ruled.Select(c => c.Name) ?? []];
        var extra = new List<CsvField>(header.Fields.Where(f => f.Text.Trim().Length > 0 && !named.Contains(f.Text)));
        foreach (string name in known.Where(k => !seen.ContainsKey(k)))
        {
            if (NearName.Slips(name, extra.Select(f => f.Text), 1) is [var near])
            {
                CsvField field = extra.First(f => f.Text == near);
                extra.Remove(field);
                log.Error(
                    At(file, field),
                    near,
                    $"column '{name}' is missing; '{near}' looks like a misspelling of it",
                    $"rename it to {name}"
                );
            }
            else
            {
                log.Error(
                    new Position(file, header.Line, 0),
                    name,
                    $"column '{name}' is missing",
                    $"add it; {spec!.Name}.csv has the columns {string.Join(',', known)}"
                );
            }
        }
    }

    private static Position At(string file, CsvField field) => new(file, field.Line, field.Column);
}
