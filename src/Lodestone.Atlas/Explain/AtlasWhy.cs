using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>
/// Traces a row to its file, line, sources and evidence, to what reconciliation made of the published figure, and to the
/// input rows it was compiled from.
/// </summary>
public sealed class AtlasWhy
{
    private const int MostRows = 12;
    private const string See = "see ";

    private readonly AtlasReading _reading;
    private readonly AtlasTable _table;
    private readonly List<string> _lines = [];
    private readonly OriginRows _origins;

    private AtlasWhy(AtlasReading reading, AtlasTable table)
    {
        _reading = reading;
        _table = table;
        _origins = new OriginRows(reading.Directory, Citation);
    }

    /// <summary>Explains a row.</summary>
    /// <param name="reading">The package as read.</param>
    /// <param name="table">Name of the table, e.g. <c>capacity</c>.</param>
    /// <param name="key">
    /// Key values joined by <c>/</c>, e.g. <c>CHN/separate-ion-clay</c>; in a table without key the value of its first column.
    /// The first parts of a key mean every row that begins with them; of many the first ones are explained.
    /// </param>
    public static WhyAnswer Explain(AtlasReading reading, string table, string key)
    {
        if (reading.Table(table) is not { } found)
        {
            string[] names = [.. reading.Tables.Select(t => t.Name)];
            return new WhyAnswer(
                false,
                [
                    $"there is no table '{table}'; {NearestName.Remedy(table, names, $"tables: {string.Join(", ", names)}")}",
                ]
            );
        }

        return new AtlasWhy(reading, found).Explain(key);
    }

    private WhyAnswer Explain(string key)
    {
        AtlasRow[] rows = [.. _table.Rows.Where(r => string.Equals(Name(r), key, StringComparison.OrdinalIgnoreCase))];
        if (rows.Length == 0)
        {
            string start = key + "/";
            rows = [.. _table.Rows.Where(r => Name(r).StartsWith(start, StringComparison.OrdinalIgnoreCase))];
        }

        if (rows.Length == 0)
        {
            return Unknown(key);
        }

        if (rows.Length > MostRows)
        {
            _lines.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows.Length:N0} rows of {_table.Name} begin with {key}; the first {MostRows} follow (name more of the key, {Key()}, for others)"
                )
            );
        }

        foreach (AtlasRow row in rows.Take(MostRows))
        {
            Row(row);
        }

        return new WhyAnswer(true, _lines);
    }

    private WhyAnswer Unknown(string key)
    {
        string[] names = [.. _table.Rows.Select(Name).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)];
        string[] near = [.. names.Where(n => n.StartsWith(key + "/", StringComparison.OrdinalIgnoreCase)).Take(8)];
        if (near.Length == 0)
        {
            near = [.. NearName.Slips(key, names, 5)];
        }

        _lines.Add($"no row of {_table.Name} has the key '{key}' ({Key()})");
        _lines.AddRange(near.Select(n => $"  did you mean {_table.Name} {n}"));
        if (near.Length == 0 && names.Length > 0)
        {
            _lines.Add($"  a key looks like {names[0]}");
        }

        return new WhyAnswer(false, _lines);
    }

    private string Key() => _table.Key.Count > 0 ? string.Join('/', _table.Key) : _table.Columns[0].Name;

    private void Row(AtlasRow row)
    {
        string status = row.Status switch
        {
            RowStatus.Superseded => "  superseded: another row replaces it",
            RowStatus.Refused => "  refused: see its errors",
            _ => "",
        };
        _lines.Add(
            $"{_table.Name} {Name(row)}   {_table.File}:{row.Line.ToString(CultureInfo.InvariantCulture)}{status}"
        );
        int width = _table.Columns.Max(c => c.Name.Length);
        foreach (AtlasColumn column in _table.Columns.Where(column => column.Name != OriginRows.Column))
        {
            string text = _table.Text(row, column.Name);
            foreach (string line in Field(row, column, text))
            {
                _lines.Add($"  {column.Name.PadRight(width)}  {line}");
            }
        }

        Adjustment(row);
        if (_table.IndexOf(OriginRows.Column) >= 0)
        {
            _lines.AddRange(_origins.Lines(_table.Text(row, OriginRows.Column)));
        }

        foreach (Finding finding in _reading.Findings.Where(f => f.File == _table.File && f.Line == row.Line))
        {
            _lines.Add(
                $"  {finding.SeverityWord}: {finding.Problem}{(finding.Remedy.Length > 0 ? "; " + finding.Remedy : "")}"
            );
        }
    }

    private IEnumerable<string> Field(AtlasRow row, AtlasColumn column, string text)
    {
        ColumnSpec? spec = _table.Spec?.Ruled.FirstOrDefault(c => c.Name == column.Name);
        if (text.Length == 0)
        {
            return [spec is { EmptyMeans.Length: > 0 } ? $"(empty: {spec.EmptyMeans})" : "(empty)"];
        }

        switch (spec?.Kind)
        {
            case ColumnKind.Sources:
                return text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(Citation);
            case ColumnKind.Evidence:
                return [EvidenceWords.Meaning(text) is { Length: > 0 } meaning ? $"{text}: {meaning}" : text];
            case ColumnKind.Reference when Named(spec.Target, text) is { Length: > 0 } name:
                return [$"{text} ({name})"];
            default:
                string unit = Said(row, column.Unit) is { Length: > 0 } said and not "1" ? $" {said}" : "";
                string basis = Said(row, column.Basis) is { Length: > 0 } of ? $", {of}" : "";
                return [text + unit + basis];
        }
    }

    /// <summary>A unit or basis; one that differs from row to row says <c>see COLUMN</c>, and the row has it there.</summary>
    private string Said(AtlasRow row, string words) =>
        words.StartsWith(See, StringComparison.Ordinal) && _table.IndexOf(words[See.Length..]) >= 0
            ? _table.Text(row, words[See.Length..])
            : words;

    private string Citation(string id)
    {
        if (
            _reading.Table("sources") is not { } sources
            || sources.Rows.FirstOrDefault(r => sources.Text(r, "source") == id) is not { } row
        )
        {
            return id;
        }

        string[] parts = [sources.Text(row, "citation"), sources.Text(row, "url"), sources.Text(row, "licence")];
        return $"{id}: {string.Join(", ", parts.Where(p => p.Length > 0))}";
    }

    private string Named(string table, string id) =>
        _reading.Table(table) is { } target && target.Rows.FirstOrDefault(r => target.KeyOf(r) == id) is { } row
            ? target.Text(row, "name")
            : "";

    /// <summary>
    /// Says how far a reconciled number is from the published one, for columns <c>published_X</c> or <c>X_published</c>
    /// beside a column X, and for <c>published_t</c> beside the table's tonnage.
    /// </summary>
    private void Adjustment(AtlasRow row)
    {
        foreach (AtlasColumn column in _table.Columns)
        {
            string target = column.Name switch
            {
                "published_t" or "published" => _table.IndexOf("activity_t") >= 0 ? "activity_t" : "quantity_t",
                var n when n.StartsWith("published_", StringComparison.Ordinal) => n["published_".Length..],
                var n when n.EndsWith("_published", StringComparison.Ordinal) => n[..^"_published".Length],
                _ => "",
            };
            if (
                target.Length > 0
                && _table.Number(row, target) is { } used
                && NumberText.TryRead(_table.Text(row, column.Name), false, out double published, out _, out _)
            )
            {
                string change =
                    published == 0
                        ? ""
                        : $" ({((used / published) - 1).ToString("+0.0 %;-0.0 %;0.0 %", CultureInfo.InvariantCulture)})";
                _lines.Add(
                    $"  reconciled: {target} {NumberText.Write(used)} is used, {NumberText.Write(published)} is published{change}"
                );
            }
        }
    }

    private string Name(AtlasRow row) =>
        _table.Key.Count > 0 ? _table.KeyOf(row)
        : row.Cells.Count > 0 ? row.Cells[0].Text
        : "";
}
