using YamlDotNet.Core;

namespace Lodestone.Atlas;

/// <summary>Says why a text is not YAML, where, and what would be right.</summary>
internal static class YamlFault
{
    private const string Brackets = "check the indentation, colons and brackets here and on the line above";

    /// <summary>What parsers say, and what would be right where they say it.</summary>
    private static readonly (string Said, string Remedy)[] Remedies =
    [
        ("anchor or alias", "put a value that begins with & or * in quotes"),
        ("cannot start any token", "put the value in quotes"),
        (
            "invalid mapping",
            "one key: value a line, keys of one level in one column; put a text with a colon in quotes"
        ),
        ("quoted scalar", "close the quotes on the same line, and write \\\\ for \\ between double ones"),
    ];

    /// <summary>Reports what the parser said.</summary>
    /// <param name="file">Name of the file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="e">What was thrown.</param>
    /// <param name="open">Where the innermost of the brackets that were open begins, and which it is.</param>
    /// <param name="read">How far the parser came.</param>
    /// <param name="log">Takes the finding.</param>
    public static void Report(
        string file,
        string text,
        Exception e,
        (Position At, char Bracket)? open,
        Position read,
        FindingLog log
    )
    {
        var yaml = e as YamlException;
        string[] lines = text.Split('\n');
        Position at = yaml is null ? read : Start(file, lines, yaml);
        string reason = yaml is null ? "" : (yaml.InnerException ?? yaml).Message;
        if (Tab(file, lines, reason, at.Line) is { } tab)
        {
            log.Error(tab, "", "a tab in the indentation", "indent with spaces: YAML does not allow tabs");
        }
        else if (open is { } left && IsLeftOpen(reason))
        {
            string close = left.Bracket == '{' ? "}" : "]";
            log.Error(
                left.At,
                "",
                $"not valid YAML: the '{left.Bracket}' that begins here is not closed, or a comma is missing in it",
                $"write {close} at its end and a comma between its parts; it was read as far as line {at.Line}"
            );
        }
        else
        {
            string why = reason.Length == 0 ? "it cannot be read from here on" : Sentence(reason);
            log.Error(at, "", $"not valid YAML: {why}", Remedy(reason));
        }
    }

    private static Position Start(string file, string[] lines, YamlException e) =>
        new(file, Math.Clamp((int)e.Start.Line, 1, lines.Length), Math.Max(1, (int)e.Start.Column));

    /// <summary>A tab in the indentation, no further than the line after the one where the parser stopped unless it speaks of tabs.</summary>
    private static Position? Tab(string file, string[] lines, string reason, int line)
    {
        int last = reason.Contains("tab", StringComparison.Ordinal) ? lines.Length : Math.Min(lines.Length, line + 1);
        for (int i = 0; i < last; i++)
        {
            int indent = lines[i].AsSpan().IndexOfAnyExcept(' ', '\t');
            int tab = lines[i].IndexOf('\t', StringComparison.Ordinal);
            if (tab >= 0 && (tab < indent || indent < 0))
            {
                return new Position(file, i + 1, tab + 1);
            }
        }

        return null;
    }

    /// <summary>True when the parser missed the end of a bracket, or gave no reason within one.</summary>
    private static bool IsLeftOpen(string reason) =>
        reason.Length == 0
        || reason.Contains("expected ',' or", StringComparison.Ordinal)
        || reason.Contains("expected node content", StringComparison.Ordinal);

    private static string Remedy(string reason) =>
        Remedies.FirstOrDefault(r => reason.Contains(r.Said, StringComparison.Ordinal)).Remedy ?? Brackets;

    private static string Sentence(string reason)
    {
        string line = reason.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return line.Length > 0 ? char.ToLowerInvariant(line[0]) + line[1..] : "it cannot be read";
    }
}
