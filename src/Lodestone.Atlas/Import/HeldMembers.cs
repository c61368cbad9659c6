using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// The countries that a row of a place of several countries was made of: by the input rows it names (column <c>origin</c>), else
/// by the note that an import left.
/// </summary>
internal sealed partial class HeldMembers(AtlasTable table, OriginRows origins)
{
    private const string Rest = "OTH";

    /// <summary>ISO codes, <see cref="ActivitySum.Others"/>, or the place itself for a figure of the whole; empty when the row does not say.</summary>
    public IReadOnlySet<string> Of(AtlasRow row, string rest)
    {
        string[] named =
        [
            .. table
                .Text(row, OriginRows.Column)
                .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(origin => origins.Cell(origin, "country", "place"))
                .Where(member => member.Length > 0),
        ];
        if (named.Length == 0 && Noted().Match(table.Text(row, "note")) is { Success: true } note)
        {
            named = note.Groups["members"].Value.Split(", ");
        }

        return named.Select(m => m == Rest || m == rest ? ActivitySum.Others : m).ToHashSet(StringComparer.Ordinal);
    }

    [GeneratedRegex(
        "(^|; )(sum of |only )?(?<members>([A-Z]{3}|other countries)(, ([A-Z]{3}|other countries))*)(;|$)",
        RegexOptions.ExplicitCapture
    )]
    private static partial Regex Noted();
}
