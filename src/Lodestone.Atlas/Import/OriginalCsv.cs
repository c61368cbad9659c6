using System.Globalization;
using System.Text;

namespace Lodestone.Atlas;

/// <summary>An original CSV file: its header found by name, its rows one at a time and each of them counted.</summary>
internal sealed class OriginalCsv
{
    private readonly ImportContext _context;
    private readonly IEnumerator<CsvRecord> _records;
    private readonly FindingLog _slips;

    private OriginalCsv(ImportContext context, CsvRecord header, IEnumerator<CsvRecord> records, FindingLog slips)
    {
        _context = context;
        _records = records;
        _slips = slips;
        Header = [.. header.Fields.Select(f => Fold(f.Text))];
        Line = header.Line;
    }

    /// <summary>Names of the columns without case, spaces and underscores.</summary>
    public IReadOnlyList<string> Header { get; }

    /// <summary>Line of the header.</summary>
    public int Line { get; }

    /// <summary>Reads up to the header, the first record; null when there is none (reported).</summary>
    public static OriginalCsv? Open(ImportContext context) => context.Text() is { } text ? Open(context, text) : null;

    /// <summary>The same for a text that has been read. Tabs between the columns are taken for commas.</summary>
    public static OriginalCsv? Open(ImportContext context, string text)
    {
        var slips = new FindingLog();
        string file = context.Request.Shown;
        IEnumerator<CsvRecord> records = CsvParser.Stream(file, WithCommas(text), slips).GetEnumerator();
        if (!records.MoveNext())
        {
            context.Log.Error(Position.Of(file), "", "the file is empty", "give the file as the source publishes it");
            return null;
        }

        if (records.Current is { Fields: [{ Text: var only } field] } && only.Contains(';', StringComparison.Ordinal))
        {
            context.Log.Error(
                new Position(file, field.Line, only.IndexOf(';', StringComparison.Ordinal) + 1),
                "",
                "the columns are separated by semicolons",
                "save the file with commas between the columns"
            );
            return null;
        }

        return new OriginalCsv(context, records.Current, records, slips);
    }

    /// <summary>Position of the first of the names in the header; -1 when it has none of them.</summary>
    public int Find(params string[] names)
    {
        foreach (string name in names)
        {
            for (int i = 0; i < Header.Count; i++)
            {
                if (Header[i] == Fold(name))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Position of a column that must be there; -1 when it is not (reported).</summary>
    public int Need(string what, params string[] names)
    {
        int at = Find(names);
        if (at < 0)
        {
            _context.Log.Error(
                new Position(_context.Request.Shown, Line, 0),
                names[0],
                $"no column '{names[0]}' ({what}); the header has {string.Join(", ", Header.Take(12))}",
                names.Length > 1 ? $"one of {string.Join(", ", names)} must be there" : "give the file as published"
            );
        }

        return at;
    }

    /// <summary>Every row with as many fields as the header. All rows are counted; the others are refused.</summary>
    public IEnumerable<CsvRecord> Rows()
    {
        while (_records.MoveNext())
        {
            CsvRecord record = _records.Current;
            _context.Ledger.Read();
            if (record.Malformed)
            {
                _context.Ledger.Refuse(new InputRef(record.Line), $"the row cannot be read: {_slips.All[^1].Problem}");
            }
            else if (record.Fields.Count == Header.Count)
            {
                yield return record;
            }
            else if (record.Fields.Where(f => f.Text.Trim().Length > 0).Take(2).Count() < 2)
            {
                _context.Ledger.Refuse(new InputRef(record.Line), "a line of text, not a row of the table");
            }
            else
            {
                _context.Ledger.Refuse(
                    new InputRef(record.Line),
                    string.Create(CultureInfo.InvariantCulture, $"not {Header.Count} fields as in the header")
                );
            }
        }
    }

    /// <summary>Text with tabs between the columns, rewritten line by line with commas; any other text as it is.</summary>
    private static string WithCommas(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        ReadOnlySpan<char> header = end < 0 ? text : text.AsSpan(0, end);
        if (!header.Contains('\t') || header.Contains(','))
        {
            return text;
        }

        var rewritten = new StringBuilder(text.Length + (text.Length / 8));
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            rewritten.Append(TableText.Line(line.ToString().Split('\t'))).Append('\n');
        }

        return rewritten.ToString();
    }

    /// <summary>A name without case, spaces, underscores and marks of footnotes.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '*' or '\uFEFF'))).ToLowerInvariant();
}
