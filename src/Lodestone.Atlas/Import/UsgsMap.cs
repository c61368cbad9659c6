using System.Text.RegularExpressions;
using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>The process that a line of the Mineral Commodity Summaries is about.</summary>
internal sealed partial class UsgsMap
{
    /// <summary>The country that stands for "other countries" in the mapping.</summary>
    public const string Other = "OTHER";

    private const string Any = "*";
    private const int ShortestStem = 4;

    private readonly UsgsEntry[] _entries;

    private UsgsMap(AtlasTable table) =>
        _entries = [
            .. table
                .UsedRows.Select(r => new UsgsEntry(
                    Fold(table.Text(r, "commodity")),
                    table.Text(r, "type").ToUpperInvariant(),
                    table.Text(r, "measure"),
                    table.Text(r, "country"),
                    table.Text(r, "process"),
                    table.Number(r, "factor") ?? 1,
                    table.Text(r, "evidence"),
                    table.Text(r, "note"),
                    table.Text(r, "commodity")
                ))
                // The more particular entry goes first: a country before any, a longer text before a shorter.
                .OrderByDescending(e => e.Country != Any)
                .ThenByDescending(e => e.Type.Length),
        ];

    public static UsgsMap? Read(ImportContext context) =>
        context.Mapping(MappingCatalog.UsgsMcs) is { } table ? new UsgsMap(table) : null;

    /// <summary>Entries for a commodity (or its chapter) and the text of the line, the most particular first.</summary>
    /// <param name="names">Commodity and chapter, or the stem of the file name where the file has neither.</param>
    /// <param name="type">Text of the line, such as "Mine production: Ilmenite".</param>
    /// <param name="measure">production or capacity.</param>
    public IReadOnlyList<UsgsEntry> Find(IEnumerable<string> names, string type, string measure)
    {
        string[] folded = [.. names.Select(Fold).Where(n => n.Length > 0)];
        string text = type.ToUpperInvariant();
        return
        [
            .. _entries.Where(e =>
                e.Measure == measure
                && text.Contains(e.Type, StringComparison.Ordinal)
                && folded.Any(n =>
                    n.StartsWith(e.Commodity, StringComparison.Ordinal)
                    || (n.Length >= ShortestStem && e.Commodity.StartsWith(n, StringComparison.Ordinal))
                )
            ),
        ];
    }

    /// <summary>The entry for a country among those of <see cref="Find"/>; null when there is none for it.</summary>
    public static UsgsEntry? For(IReadOnlyList<UsgsEntry> entries, string country) =>
        entries.FirstOrDefault(e => e.Country == country || e.Country == Any);

    /// <summary>The word of a file name that is a commodity or the start of one, such as <c>lithi</c>; empty when none is.</summary>
    public string Stem(string file) =>
        Words()
            .Matches(file)
            .Select(m => m.Value.ToUpperInvariant())
            .FirstOrDefault(w =>
                _entries.Any(e =>
                    e.Commodity == w
                    || (w.Length >= ShortestStem && e.Commodity.StartsWith(w, StringComparison.Ordinal))
                )
            )
        ?? "";

    /// <summary>The nearest commodity of the mapping; empty when none is near.</summary>
    public string Nearest(string commodity) =>
        NearName.Slips(commodity, _entries.Select(e => e.Name), 1) is [var near] ? near : "";

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Words();

    private static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
