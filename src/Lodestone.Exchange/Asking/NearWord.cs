using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Says what a misspelt word probably meant.</summary>
public static class NearWord
{
    /// <summary><c>did you mean 'run'?</c>, or what is said otherwise.</summary>
    /// <param name="text">The word as written.</param>
    /// <param name="known">The words there are.</param>
    /// <param name="otherwise">What to say when none is near: the known words, or where to look.</param>
    public static string Hint(string text, IReadOnlyCollection<string> known, string otherwise) =>
        NearName.Of(text, known, 1) is [var best] ? $"did you mean '{best}'?" : otherwise;
}
