namespace Lodestone.Atlas;

/// <summary>Finds what a misspelt name probably meant.</summary>
internal static class NearestName
{
    /// <summary>The closest candidates within the distance that a slip of the keyboard explains, best first.</summary>
    public static IReadOnlyList<string> Of(string text, IEnumerable<string> candidates, int most = 3)
    {
        string wanted = Fold(text);
        int limit =
            wanted.Length <= 3 ? 1
            : wanted.Length <= 6 ? 2
            : wanted.Length / 3;
        return
        [
            .. candidates
                .Distinct(StringComparer.Ordinal)
                .Select(c => (Name: c, Distance: Distance(wanted, Fold(c), limit)))
                .Where(c => c.Distance <= limit)
                .OrderBy(c => c.Distance)
                .ThenBy(c => c.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(c => c.Name),
        ];
    }

    /// <summary>"did you mean 'dy-oxide'?", or the known names when there are few, or the fallback.</summary>
    public static string Remedy(string text, IReadOnlyCollection<string> candidates, string fallback)
    {
        IReadOnlyList<string> near = Of(text, candidates);
        if (near.Count > 0)
        {
            return $"did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?";
        }

        return candidates.Count is > 0 and <= 12 ? $"known: {string.Join(", ", candidates)}" : fallback;
    }

    /// <summary>Edits (insert, delete, replace, swap neighbours) from one text to the other; more than the limit = limit + 1.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }

        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            (before, last, now) = (last, now, before);
        }

        return Math.Min(last[b.Length], limit + 1);
    }

    private static string Fold(string text)
    {
        string trimmed = text.Trim();
        return (trimmed.Length > 80 ? trimmed[..80] : trimmed).ToUpperInvariant();
    }
}
