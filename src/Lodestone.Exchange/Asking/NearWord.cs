namespace Lodestone.Exchange;

/// <summary>Finds what a misspelt word probably meant.</summary>
public static class NearWord
{
    /// <summary><c>did you mean 'run'?</c>, or what is said otherwise.</summary>
    /// <param name="text">The word as written.</param>
    /// <param name="known">The words there are.</param>
    /// <param name="otherwise">What to say when none is near: the known words, or where to look.</param>
    public static string Hint(string text, IReadOnlyCollection<string> known, string otherwise)
    {
        int limit = Math.Max(1, text.Length / 3);
        string? best = known
            .Select(k => (Word: k, Edits: Edits(text.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Edits <= limit)
            .OrderBy(k => k.Edits)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
        return best is null ? otherwise : $"did you mean '{best}'?";
    }

    /// <summary>Letters to insert, delete, replace or swap.</summary>
    public static int Edits(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            table[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            table[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int change = table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(change, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
