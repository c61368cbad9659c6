using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// The input rows a compiled row says it was made from (column <c>origin</c>: <c>compile/minerals/production.csv:38</c>, several
/// joined by semicolons), read from the folder of the package.
/// </summary>
internal sealed partial class OriginRows(string directory, Func<string, string> citation)
{
    /// <summary>Column that names the rows.</summary>
    public const string Column = "origin";

    private readonly Dictionary<string, IReadOnlyList<CsvRecord>?> _files = new(StringComparer.Ordinal);

    /// <summary>Lines to print, one block a row; a place that cannot be followed says so.</summary>
    public IEnumerable<string> Lines(string origin) =>
        origin.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Block);

    /// <summary>The first of the columns that the row has with a text; empty when the row cannot be followed or has none.</summary>
    public string Cell(string origin, params string[] columns)
    {
        (IReadOnlyList<CsvRecord> records, CsvRecord? row) = Find(origin);
        string[] header = row is null ? [] : [.. records[0].Fields.Select(f => f.Text)];
        return columns
                .Select(c => Array.IndexOf(header, c))
                .Where(at => at >= 0 && at < row!.Fields.Count)
                .Select(at => row!.Fields[at].Text)
                .FirstOrDefault(text => text.Length > 0)
            ?? "";
    }

    private (IReadOnlyList<CsvRecord> Records, CsvRecord? Row) Find(string origin)
    {
        Match match = Place().Match(origin);
        if (!match.Success || Records(match.Groups["file"].Value) is not { Count: > 0 } records)
        {
            return ([], null);
        }

        int line = int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture);
        return (records, records.Skip(1).FirstOrDefault(record => record.Line == line));
    }

    private IEnumerable<string> Block(string origin)
    {
        Match match = Place().Match(origin);
        if (!match.Success)
        {
            return [$"  from {origin}: not a file of this package and a line, such as compile/production.csv:38"];
        }

        (IReadOnlyList<CsvRecord> records, CsvRecord? row) = Find(origin);
        return records.Count == 0
                ? [$"  from {origin}: the file is not there or cannot be read; the package may have come without it"]
            : row is null ? [$"  from {origin}: the file has no row there; compile the package again"]
            : [$"  from {origin}", .. Cells(records[0], row)];
    }

    private IEnumerable<string> Cells(CsvRecord header, CsvRecord row)
    {
        List<string> plain = [];
        List<string> sources = [];
        string note = "";
        for (int at = 0; at < Math.Min(header.Fields.Count, row.Fields.Count); at++)
        {
            (string name, string text) = (header.Fields[at].Text, row.Fields[at].Text);
            switch (name)
            {
                case var _ when text.Length == 0:
                    break;
                case "source":
                    sources.AddRange(text.Split(';', StringSplitOptions.TrimEntries).Select(citation));
                    break;
                case "evidence":
                    plain.Add(EvidenceWords.Meaning(text) is { Length: > 0 } means ? $"{text} ({means})" : text);
                    break;
                case "note":
                    note = text;
                    break;
                default:
                    plain.Add($"{name} {text}");
                    break;
            }
        }

        yield return "    " + string.Join(", ", plain);
        foreach (string line in note.Length > 0 ? sources.Append("note: " + note) : sources)
        {
            yield return "    " + line;
        }
    }

    private IReadOnlyList<CsvRecord>? Records(string file)
    {
        if (!_files.TryGetValue(file, out IReadOnlyList<CsvRecord>? records))
        {
            FindingLog unheard = new();
            byte[]? bytes = PackageFiles.Read(directory, file, unheard);
            string? text = bytes is null ? null : Utf8Text.Decode(file, bytes, unheard);
            records = text is null ? null : CsvParser.Parse(file, text, unheard);
            _files[file] = records;
        }

        return records;
    }

    /// <summary>Folders and a file below the package (never above it), and a line.</summary>
    [GeneratedRegex(@"^(?<file>(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+\.csv):(?<line>[1-9][0-9]{0,7})$")]
    private static partial Regex Place();
}
