using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Tells a value of a filter that is known from one that is a slip, and says what was probably meant.</summary>
/// <param name="reading">The package as read.</param>
/// <param name="table">The table that is filtered.</param>
/// <param name="column">A column of it.</param>
internal sealed class FilterValue(AtlasReading reading, AtlasTable table, string column)
{
    private const int MostMeant = 3;
    private const int FewKnown = 12;

    private readonly ColumnSpec? _rule = table.Spec?.Ruled.FirstOrDefault(c => c.Name == column);

    /// <summary>Why no row can have the value, with what was meant; null where it is known, or is a number, a period or nothing.</summary>
    public Finding? Unknown(string value)
    {
        if (!IsName(value))
        {
            return null;
        }

        (string Value, string Name)[] known = [.. Elsewhere(), .. Here().Select(v => (v, ""))];
        return known.Any(k => string.Equals(k.Value, value, StringComparison.OrdinalIgnoreCase))
            ? null
            : new Finding(Severity.Error, table.File, 0, 0, column, Problem(value), Remedy(value, known));
    }

    /// <summary>Numbers and periods have no spelling, and an empty value asks for empty cells.</summary>
    private bool IsName(string value) =>
        value.Length > 0
        && (
            _rule is null
                ? !NumberText.TryRead(value, true, out _, out _, out _)
                : _rule.Kind is not (ColumnKind.Number or ColumnKind.Period)
        );

    /// <summary>Values that the column may have wherever they stand, with their names.</summary>
    private IEnumerable<(string Value, string Name)> Elsewhere() =>
        _rule?.Kind switch
        {
            ColumnKind.Word => _rule.Words.Select(w => (w, "")),
            ColumnKind.Evidence => EvidenceWords.All.Select(w => (w, "")),
            _ when Target is { } target => target.Rows.Select(r => (target.KeyOf(r), target.Text(r, "name"))),
            _ => [],
        };

    /// <summary>Values of the cells, lists in their parts.</summary>
    private IEnumerable<string> Here() =>
        table
            .Rows.Select(r => table.Text(r, column))
            .SelectMany(cell => cell.Split(';', StringSplitOptions.TrimEntries))
            .Where(v => v.Length > 0)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The table whose ids the column has: the one it refers to, or one with a key of its name.</summary>
    private AtlasTable? Target =>
        _rule?.Kind switch
        {
            ColumnKind.Reference => reading.Table(_rule.Target),
            ColumnKind.Sources => reading.Table("sources"),
            _ => reading.Tables.FirstOrDefault(t => t != table && t.Key is [var key] && key == column),
        };

    private string Problem(string value) =>
        Target is { } target
            ? $"{column} '{value}' is no {target.Key[0]} of {target.File}"
            : $"no row of {table.Name} has {column} '{value}'";

    private string Remedy(string value, (string Value, string Name)[] known)
    {
        string[] meant =
        [
            .. known
                .Where(k => NearName.Holds(k.Value, value) || NearName.Holds(k.Name, value))
                .Select(k => k.Value)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(v => v.Length)
                .Take(MostMeant),
        ];
        if (meant.Length == 0)
        {
            HashSet<string> near = [.. NearName.Slips(value, known.SelectMany(k => new[] { k.Value, k.Name }), 1)];
            meant = [.. known.Where(k => near.Contains(k.Value) || near.Contains(k.Name)).Select(k => k.Value).Take(1)];
        }

        string[] values = [.. known.Select(k => k.Value).Distinct(StringComparer.Ordinal)];
        return meant.Length > 0 ? $"did you mean {string.Join(" or ", meant.Select(m => $"'{m}'"))}?"
            : values.Length is > 0 and <= FewKnown ? $"known: {string.Join(", ", values)}"
            : $"see lodestone atlas show {Target?.Name ?? table.Name}";
    }
}
