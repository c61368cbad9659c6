using System.Text;

namespace Lodestone.Atlas;

/// <summary>
/// Reads RFC 4180 text strictly and keeps positions: commas, double quotes doubled inside quoted fields, line breaks
/// allowed inside quotes. After a broken quote it takes up again on the next physical line, so that one slip costs one row.
/// </summary>
internal sealed class CsvParser(string file, string text, FindingLog log)
{
    private readonly List<CsvField> _fields = [];
    private readonly StringBuilder _quoted = new();
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _pool = new HashSet<string>(
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private bool AtBreak => _at >= text.Length || text[_at] is '\n' or '\r';

    private int Column => _at - _lineStart + 1;

    public static IReadOnlyList<CsvRecord> Parse(string file, string text, FindingLog log) =>
        [.. Stream(file, text, log)];

    /// <summary>The records one at a time, for files too large to be held as records.</summary>
    public static IEnumerable<CsvRecord> Stream(string file, string text, FindingLog log) =>
        new CsvParser(file, text, log).Records();

    private IEnumerable<CsvRecord> Records()
    {
        while (_at < text.Length)
        {
            if (AtBreak)
            {
                log.Note(new Position(file, _line, 0), "", "blank line", "delete it");
                Break();
                continue;
            }

            yield return Record();
        }
    }

    private CsvRecord Record()
    {
        int line = _line;
        bool malformed = false;
        _fields.Clear();
        while (true)
        {
            if (_at < text.Length && text[_at] == '"')
            {
                if (!Quoted())
                {
                    return new CsvRecord(line, [.. _fields], 0, Malformed: true);
                }
            }
            else
            {
                malformed |= !Bare();
            }

            if (AtBreak)
            {
                break;
            }

            _at++;
        }

        int end = Column;
        if (_at < text.Length)
        {
            Break();
        }

        return new CsvRecord(line, [.. _fields], end, malformed);
    }

    private bool Bare()
    {
        int start = _at;
        int column = Column;
        int rest = text.AsSpan(_at).IndexOfAny(",\r\n");
        _at = rest < 0 ? text.Length : _at + rest;
        string value = Pooled(text.AsSpan(start, _at - start));
        _fields.Add(new CsvField(value, _line, column));
        int quote = value.IndexOf('"', StringComparison.Ordinal);
        if (quote < 0)
        {
            return true;
        }

        log.Error(
            new Position(file, _line, column + quote),
            "",
            "a quote inside a field that is not quoted",
            "put the whole field in quotes and double the quotes inside: \"5\"\" disc\""
        );
        return false;
    }

    // Ids, units and grades repeat on thousands of rows: one string each is enough.
    private string Pooled(ReadOnlySpan<char> value)
    {
        if (value.Length is 0 or > 24)
        {
            return value.ToString();
        }

        if (_pool.TryGetValue(value, out string? known))
        {
            return known;
        }

        _pool.Add(value);
        return _pool.TryGetValue(value, out known) ? known : value.ToString();
    }

    private bool Quoted()
    {
        int openAt = _at;
        int openLine = _line;
        int openLineStart = _lineStart;
        int openColumn = Column;
        _quoted.Clear();
        _at++;
        while (_at < text.Length)
        {
            int run = text.AsSpan(_at).IndexOfAny("\"\r\n");
            if (run < 0)
            {
                break;
            }

            _quoted.Append(text, _at, run);
            _at += run;
            if (text[_at] != '"')
            {
                int from = _at;
                Break();
                _quoted.Append(text, from, _at - from);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                _quoted.Append('"');
                _at += 2;
            }
            else
            {
                _at++;
                if (AtBreak || text[_at] == ',')
                {
                    _fields.Add(new CsvField(_quoted.ToString(), openLine, openColumn));
                    return true;
                }

                string reach = _line == openLine ? "" : $" on line {_line}";
                log.Error(
                    new Position(file, openLine, openColumn),
                    "",
                    $"text after the closing quote{reach} of the field that opens here",
                    "close the quote where the field ends, and double every quote inside it"
                );
                Resume(openAt, openLine, openLineStart);
                return false;
            }
        }

        log.Error(
            new Position(file, openLine, openColumn),
            "",
            "a quote opens here and is never closed",
            "close it with \" at the end of the field"
        );
        Resume(openAt, openLine, openLineStart);
        return false;
    }

    private void Resume(int openAt, int openLine, int openLineStart)
    {
        int rest = text.AsSpan(openAt).IndexOfAny('\r', '\n');
        _at = rest < 0 ? text.Length : openAt + rest;
        _line = openLine;
        _lineStart = openLineStart;
        if (_at < text.Length)
        {
            Break();
        }
    }

    private void Break()
    {
        _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        _line++;
        _lineStart = _at;
    }
}
