using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Says what a misspelt name of the data probably meant.</summary>
internal static class NearestName
{
    /// <summary>"did you mean 'dy-oxide'?", or the known names when there are few, or the fallback.</summary>
    public static string Remedy(string text, IReadOnlyCollection<string> candidates, string fallback)
    {
        IReadOnlyList<string> near = NearName.Of(text, candidates);
        if (near.Count > 0)
        {
            return $"did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?";
        }

        return candidates.Count is > 0 and <= 12 ? $"known: {string.Join(", ", candidates)}" : fallback;
    }
}
