namespace Lodestone.Optimization;

/// <summary>Data, variables or constraints do not meet label by label.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="missing">Labels that are needed and not there.</param>
/// <param name="surplus">Labels that are there and have no use.</param>
public sealed class LabelException(
    string message,
    IReadOnlyList<string>? missing = null,
    IReadOnlyList<string>? surplus = null
) : ArgumentException(Text(message, missing ?? [], surplus ?? []))
{
    private const int Shown = 8;

    /// <summary>Labels that are needed and not there.</summary>
    public IReadOnlyList<string> Missing { get; } = missing ?? [];

    /// <summary>Labels that are there and have no use.</summary>
    public IReadOnlyList<string> Surplus { get; } = surplus ?? [];

    private static string Text(string what, IReadOnlyList<string> missing, IReadOnlyList<string> surplus) =>
        string.Join("; ", [what, .. List("missing", missing), .. List("too many", surplus)]);

    private static IEnumerable<string> List(string word, IReadOnlyList<string> labels)
    {
        if (labels.Count > 0)
        {
            string rest = labels.Count > Shown ? $" and {labels.Count - Shown} more" : "";
            yield return $"{word}: {string.Join(" | ", labels.Take(Shown))}{rest}";
        }
    }
}
