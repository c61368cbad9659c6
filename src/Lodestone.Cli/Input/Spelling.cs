using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>Finds what a misspelt verb, option or value probably meant.</summary>
internal static class Spelling
{
    /// <summary><c>did you mean 'run'?</c>, or the known words, or where to look.</summary>
    public static string Hint(string text, IReadOnlyCollection<string> known, string otherwise) =>
        NearWord.Hint(text, known, otherwise);
}
