using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>What rows name as their source: the template of the importer with the edition put in.</summary>
internal sealed partial class SourceNames
{
    private const string Mark = "{edition}";

    private readonly AtlasTable _table;
    private readonly AtlasRow _row;

    private SourceNames(AtlasTable table, AtlasRow row)
    {
        _table = table;
        _row = row;
    }

    /// <summary>Grade of a figure as the source prints it.</summary>
    public string Evidence => _table.Text(_row, "evidence");

    /// <summary>The names of the importer; null when the mapping has none (reported).</summary>
    public static SourceNames? Read(ImportContext context)
    {
        if (context.Mapping(MappingCatalog.Sources) is not { } table)
        {
            return null;
        }

        AtlasRow? row = table.UsedRows.FirstOrDefault(r => table.Text(r, "importer") == context.Request.Importer);
        if (row is null)
        {
            context.Log.Error(
                Position.Of(table.File),
                "importer",
                $"no row for the importer '{context.Request.Importer}'",
                "add it: importer,source,evidence,citation,url,licence"
            );
            return null;
        }

        return new SourceNames(table, row);
    }

    /// <summary>Id of the source; without an edition the mark goes.</summary>
    public string Id(string edition) =>
        edition.Length > 0
            ? Cell("source").Replace(Mark, edition, StringComparison.Ordinal)
            : Cell("source").Replace($"-{Mark}", "", StringComparison.Ordinal);

    /// <summary>The row of <c>sources.csv</c>.</summary>
    public ImportedRow Row(string edition) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["source"] = Id(edition),
                ["citation"] =
                    edition.Length > 0
                        ? Cell("citation").Replace(Mark, edition, StringComparison.Ordinal)
                        : Spaces().Replace(Unstated().Replace(Cell("citation"), ""), " "),
                ["url"] = Cell("url"),
                ["licence"] = Cell("licence"),
            },
            []
        );

    /// <summary>The first group of a pattern in a text, such as the edition in <c>BACI_HS17_Y2024_V202601</c>; else empty.</summary>
    public static string Part(string text, string pattern) =>
        Regex.Match(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) is { Success: true } match
            ? match.Groups[1].Value
            : "";

    /// <summary>The weaker of two grades, from published over secondary, derived and assumption to unverified.</summary>
    public static string Weaker(string a, string b) => Rank(a) >= Rank(b) ? a : b;

    private static int Rank(string grade) =>
        Array.IndexOf(["published", "secondary", "derived", "assumption", "unverified"], grade);

    private string Cell(string column) => _table.Text(_row, column);

    [GeneratedRegex(@",? ?(release of )?\{edition\}")]
    private static partial Regex Unstated();

    [GeneratedRegex("  +")]
    private static partial Regex Spaces();
}
