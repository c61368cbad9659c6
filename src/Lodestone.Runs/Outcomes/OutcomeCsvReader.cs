using System.Globalization;
using System.Text;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Reads <c>outcome.csv</c> back.</summary>
public static class OutcomeCsvReader
{
    /// <summary>Rows in the order of the file.</summary>
    /// <param name="stream">UTF-8 text as <see cref="OutcomeCsv"/> writes it.</param>
    /// <param name="horizon">Horizon of the run: turns period names back into indices.</param>
    /// <exception cref="InvalidDataException">The text is not an outcome; the message names the line.</exception>
    public static OutcomeTable Read(Stream stream, Horizon horizon)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var periods = new Dictionary<string, int>(StringComparer.Ordinal) { ["base"] = -1 };
        for (int i = 0; i < horizon.Periods; i++)
        {
            periods[horizon.At(i).ToString()] = i;
        }

        if (reader.ReadLine() is not { } header || header.TrimEnd('\r') != OutcomeColumns.Header)
        {
            throw new InvalidDataException($"line 1: expected the header '{OutcomeColumns.Header}'");
        }

        var rows = new OutcomeTableBuilder();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known = names.GetAlternateLookup<
            ReadOnlySpan<char>
        >();
        var fields = new string[OutcomeColumns.Names.Count];
        var quoted = new StringBuilder();
        int line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            while (text.AsSpan().Count('"') % 2 == 1 && reader.ReadLine() is { } more)
            {
                text = $"{text}\n{more}";
                line++;
            }

            if (text.Length == 0)
            {
                continue;
            }

            Split(text, fields, known, quoted, line);
            if (!periods.TryGetValue(fields[7], out int period))
            {
                throw new InvalidDataException($"line {line}: '{fields[7]}' is not a period of the run");
            }

            rows.Add(
                new OutcomeRow(
                    fields[1],
                    fields[2],
                    fields[3],
                    fields[4],
                    fields[5],
                    fields[6],
                    period,
                    fields[8],
                    Number(fields[9], line)
                )
            );
        }

        return rows.Build();
    }

    private static void Split(
        string text,
        string[] fields,
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known,
        StringBuilder quoted,
        int line
    )
    {
        int at = 0;
        for (int f = 0; f < fields.Length; f++)
        {
            if (at > text.Length)
            {
                throw new InvalidDataException($"line {line}: {f} fields instead of {fields.Length}");
            }

            if (at < text.Length && text[at] == '"')
            {
                at = Quoted(text, at + 1, quoted, line);
                fields[f] = quoted.ToString();
            }
            else
            {
                int end = text.AsSpan(at).IndexOf(',');
                ReadOnlySpan<char> span = end < 0 ? text.AsSpan(at) : text.AsSpan(at, end);
                at += span.Length;
                fields[f] = f == fields.Length - 1 ? span.ToString() : Shared(span, known);
            }

            at++;
        }

        if (at <= text.Length)
        {
            throw new InvalidDataException($"line {line}: more than {fields.Length} fields");
        }
    }

    private static int Quoted(string text, int at, StringBuilder quoted, int line)
    {
        quoted.Clear();
        while (at < text.Length)
        {
            if (text[at] != '"')
            {
                quoted.Append(text[at++]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                quoted.Append('"');
                at += 2;
            }
            else
            {
                return at + 1;
            }
        }

        throw new InvalidDataException($"line {line}: a quoted field does not end");
    }

    private static string Shared(
        ReadOnlySpan<char> span,
        Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> known
    )
    {
        if (!known.TryGetValue(span, out string? name))
        {
            name = span.ToString();
            known[span] = name;
        }

        return name;
    }

    private static double Number(string text, int line) =>
        text switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                ? value
                : throw new InvalidDataException($"line {line}: '{text}' is not a number"),
        };
}
