using System.Text.RegularExpressions;

namespace Lodestone.Web;

/// <summary>Names that may reach a folder: letters, digits, dot, hyphen and underscore. No path can be written with them.</summary>
internal static partial class SafeName
{
    public const string Rule = "letters, digits, '.', '-' and '_', at most 100 of them, the first a letter or digit";

    public static bool Is(string text) => Pattern().IsMatch(text) && !text.Contains("..", StringComparison.Ordinal);

    /// <summary>What was asked for, shortened and without control characters, to be put into a message.</summary>
    public static string Shown(string text, int most = 80)
    {
        string line = string.Concat(text.Take(most).Select(c => char.IsControl(c) ? ' ' : c));
        return text.Length > most ? line + "…" : line;
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
