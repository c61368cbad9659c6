using System.CommandLine;

namespace Lodestone.Cli;

/// <summary>A command line as it can be typed again.</summary>
internal static class CommandLineText
{
    private const string Plain = "-_./=:@%+,";

    public static string Of(ParseResult parsed) =>
        string.Join(' ', parsed.Tokens.Select(t => Quoted(t.Value)).Prepend("lodestone"));

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsLetterOrDigit(c) || Plain.Contains(c, StringComparison.Ordinal))
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
