using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>
/// Puts imported rows into a table: a known key is replaced, a new one is appended. Fields the source does not give
/// stay as they are where they say nothing about the figure, and are emptied where they do.
/// </summary>
internal sealed class TableEdit(TableText table, IReadOnlyList<string> key, MergeRules rules)
{
    private const string Preferred = "preferred";
    private const string NoteColumn = "note";
    private const int Digits = 6;

    private readonly Dictionary<string, int> _known = Index(table, key);
    private readonly int _width = table.Header.Count;
    private readonly HashSet<ImportedRow> _raised = new(ReferenceEqualityComparer.Instance);

    /// <summary>Index of the row each imported row became, with the old line and text; rows that changed nothing are not here.</summary>
    public Dictionary<ImportedRow, (int Row, int OldLine, string Old)> Placed { get; } =
        new(ReferenceEqualityComparer.Instance);

    /// <summary>Rows whose figure raised the limit of the old row.</summary>
    public IReadOnlySet<ImportedRow> RaisedRows => _raised;

    /// <summary>Rows that already stood there as imported.</summary>
    public int Unchanged { get; private set; }

    public void Put(ImportedRow row)
    {
        foreach (string column in row.Cells.Where(c => c.Value.Length > 0).Select(c => c.Key))
        {
            table.Column(column);
        }

        string id = string.Join('/', key.Select(k => row[k]));
        if (!_known.TryGetValue(id, out int at))
        {
            _known[id] = table.Rows.Count;
            Placed[row] = (table.Rows.Count, 0, "");
            table.Rows.Add(New(row));
            return;
        }

        string[] old = table.Rows[at];
        string[] changed = Changed(old, row);
        if (changed.SequenceEqual(old))
        {
            Unchanged++;
            return;
        }

        Placed[row] = (at, table.Lines[at], TableText.Line(old.Take(_width)));
        table.Rows[at] = changed;
    }

    private string[] New(ImportedRow row)
    {
        // A withheld figure has no number: the row stays in the table and is not used.
        int preferred = row.IsWithheld ? table.Column(Preferred) : table.Header.IndexOf(Preferred);
        string[] cells = [.. table.Header.Select(h => row[h])];
        if (preferred >= 0)
        {
            cells[preferred] = row.IsWithheld ? "no" : cells[preferred];
        }

        foreach (string column in rules.Alike.Where(c => row[c].Length == 0))
        {
            int at = table.Header.IndexOf(column);
            int by = table.Header.IndexOf(rules.AlikeBy);
            string[] values =
            [
                .. table
                    .Rows.Where(r => r[by] == row[rules.AlikeBy] && r[at].Length > 0)
                    .Select(r => r[at])
                    .Distinct()
                    .Take(2),
            ];
            if (values.Length == 1)
            {
                cells[at] = values[0];
                Note(cells, $"{column} as in the other rows of {row[rules.AlikeBy]}");
            }
        }

        return cells;
    }

    private string[] Changed(string[] old, ImportedRow row)
    {
        string[] cells = [.. old];
        if (row.IsWithheld)
        {
            cells[table.Column(ImportedRow.State)] = ImportedRow.Withheld;
            foreach (string column in rules.Kept.Where(c => row[c].Length > 0))
            {
                cells[table.Column(column)] = row[column];
            }

            return cells;
        }

        bool figure = row[rules.Figure].Length > 0;
        for (int c = 0; c < table.Header.Count; c++)
        {
            string column = table.Header[c];
            string given = row[column];
            cells[c] =
                column == "source" && !figure ? Joined(old[c], given)
                : column == "evidence" && !figure ? SourceNames.Weaker(old[c], given)
                : given.Length > 0 ? given
                : figure && !rules.Kept.Contains(column) ? ""
                : old[c];
        }

        string raised = figure ? Raised(old, cells, row) : "";
        IEnumerable<string> notes = figure
            ? Remarks(old, row).Where(r => raised.Length == 0 || !About(r, rules.Limit))
            : [];
        foreach (string note in notes.Append(raised).Where(n => n.Length > 0))
        {
            int at = table.Column(NoteColumn);
            Array.Resize(ref cells, table.Header.Count);
            cells[at] = string.IsNullOrEmpty(cells[at]) ? note : $"{cells[at]}; {note}";
        }

        return [.. cells.Select(c => c ?? "")];
    }

    /// <summary>What the old note says about columns that are kept: it stays with them.</summary>
    private IEnumerable<string> Remarks(string[] old, ImportedRow row)
    {
        int at = table.Header.IndexOf(NoteColumn);
        return at < 0 || at >= old.Length
            ? []
            : old[at].Split("; ").Where(remark => rules.Kept.Any(c => row[c].Length == 0 && About(remark, c)));
    }

    private static bool About(string remark, string column) =>
        remark.StartsWith($"{column} ", StringComparison.Ordinal);

    /// <summary>
    /// A figure above the limit of the old row raises a limit that the source does not give, in proportion, so that as much of
    /// it is used as before; says so, or nothing where the limit stays.
    /// </summary>
    private string Raised(string[] old, string[] cells, ImportedRow row)
    {
        int limit = table.Header.IndexOf(rules.Limit);
        int figure = table.Header.IndexOf(rules.Figure);
        if (
            limit < 0
            || row[rules.Limit].Length > 0
            || !NumberText.TryRead(old[limit], false, out double most, out _, out _)
            || !NumberText.TryRead(cells[figure], false, out double now, out _, out _)
            || now <= most
        )
        {
            return "";
        }

        bool used = NumberText.TryRead(old[figure], false, out double before, out _, out _) && before > 0;
        cells[limit] = NumberText.Write(used ? Math.Max(now, Math.Round(most * now / before, Digits)) : now);
        _raised.Add(row);
        return used
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{rules.Limit} raised from {old[limit]} with the figure, {100 * before / most:0.#} % of it used as before"
            )
            : $"{rules.Limit} raised from {old[limit]} to the figure, none of it was used before";
    }

    private void Note(string[] cells, string text)
    {
        int at = table.Header.IndexOf(NoteColumn);
        if (at >= 0 && at < cells.Length)
        {
            cells[at] = cells[at].Length > 0 ? $"{cells[at]}; {text}" : text;
        }
    }

    private static string Joined(string old, string added) =>
        string.Join(
            ';',
            old.Split(';').Concat(added.Split(';')).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)
        );

    private static Dictionary<string, int> Index(TableText table, IReadOnlyList<string> key)
    {
        int[] columns = [.. key.Select(k => table.Header.IndexOf(k))];
        int superseded = table.Header.IndexOf("superseded_by");
        int preferred = table.Header.IndexOf(Preferred);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int r = 0; r < table.Rows.Count; r++)
        {
            string[] row = table.Rows[r];
            bool withheld =
                table.Header.IndexOf(ImportedRow.State) is >= 0 and int state && row[state] == ImportedRow.Withheld;
            bool aside =
                (superseded >= 0 && row[superseded].Length > 0)
                || (preferred >= 0 && row[preferred] is "0" or "no" or "false" && !withheld);
            if (!aside)
            {
                known.TryAdd(string.Join('/', columns.Select(c => row[c])), r);
            }
        }

        return known;
    }
}
