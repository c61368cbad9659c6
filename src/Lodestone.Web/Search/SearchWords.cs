using System.Text.RegularExpressions;

namespace Lodestone.Web;

/// <summary>Takes text apart into the words that are searched for.</summary>
internal static partial class SearchWords
{
    private static readonly HashSet<string> Empty = new(
        [
            "a",
            "an",
            "and",
            "are",
            "at",
            "by",
            "do",
            "does",
            "for",
            "from",
            "hs",
            "if",
            "in",
            "is",
            "it",
            "of",
            "on",
            "one",
            "or",
            "our",
            "so",
            "stops",
            "that",
            "the",
            "to",
            "us",
            "we",
            "what",
            "when",
            "where",
            "which",
            "who",
            "whom",
            "with",
            "breaks",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Words of a text in lower case.</summary>
    public static IReadOnlyList<string> Of(string text) =>
        [.. Word().Matches(text.ToLowerInvariant()).Select(m => m.Value).Distinct()];

    /// <summary>Words of a question that say something.</summary>
    public static IReadOnlyList<string> Asked(string text)
    {
        string[] words = [.. Of(text).Where(w => !Empty.Contains(w))];
        return words.Length > 0 ? words : Of(text);
    }

    /// <summary>What people say for the work of a stage.</summary>
    public static IReadOnlyList<string> Verbs(string stage) =>
        stage switch
        {
            "concentrate" => ["mine", "mines", "mined", "mining", "extracts", "concentrate", "ore"],
            "separated" => ["separate", "separates", "separated", "separation", "refines", "refined", "processes"],
            "refined" => ["refine", "refines", "refined", "refining", "processes", "smelts"],
            "metal" => ["metal", "smelts", "reduces", "refines"],
            "alloy" => ["alloy", "alloys"],
            "magnet" => ["magnet", "magnets", "makes"],
            _ => [stage],
        };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
