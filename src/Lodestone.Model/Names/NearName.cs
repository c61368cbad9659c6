namespace Lodestone.Model;

/// <summary>Finds what a misspelt or shortened name probably meant.</summary>
public static class NearName
{
    /// <summary>Names within the distance that a slip of the keyboard explains, best first.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="most">Most names.</param>
    public static IReadOnlyList<string> Slips(string text, IEnumerable<string> known, int most = 3)
    {
        string wanted = Fold(text);
        int limit =
            wanted.Length <= 3 ? 1
            : wanted.Length <= 6 ? 2
            : wanted.Length / 3;
        return
        [
            .. known
                .Distinct(StringComparer.Ordinal)
                .Select(name => (Name: name, Distance: Distance(wanted, Fold(name), limit)))
                .Where(name => name.Distance <= limit)
                .OrderBy(name => name.Distance)
                .ThenBy(name => name.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(name => name.Name),
        ];
    }

    /// <summary>Names that begin with the text or hold it, shortest first; where there are none slips of the keyboard, then names that the text begins with.</summary>
    /// <param name="text">The name as written.</param>
    /// <param name="known">The names there are.</param>
    /// <param name="most">Most names.</param>
    public static IReadOnlyList<string> Of(string text, IReadOnlyCollection<string> known, int most = 3)
    {
        IReadOnlyList<string> found = Some(known, name => Holds(name, text), most);
        found = found.Count > 0 ? found : Slips(text, known, most);
        return found.Count > 0 ? found : Some(known, name => name.Length >= 4 && Begins(text, name), most);
    }

    /// <summary>True when a name begins with the text (two letters at least) or holds it (three at least).</summary>
    public static bool Holds(string name, string text) =>
        (text.Trim().Length >= 2 && Begins(name, text.Trim()))
        || (text.Trim().Length >= 3 && name.Contains(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool Begins(string text, string with) => text.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Some(IReadOnlyCollection<string> known, Func<string, bool> wanted, int most) =>
        [
            .. known
                .Where(wanted)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(name => name.Length)
                .ThenBy(name => name, StringComparer.Ordinal)
                .Take(most),
        ];

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
