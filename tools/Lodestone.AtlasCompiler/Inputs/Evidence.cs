namespace Lodestone.AtlasCompiler;

/// <summary>Evidence grades that may ship, and the uncertainty taken where a row states none.</summary>
internal static class Evidence
{
    /// <summary>Grades in falling order of weight; <c>unverified</c> is not among them on purpose.</summary>
    public static IReadOnlyList<string> Allowed { get; } = ["published", "secondary", "derived", "assumption"];

    /// <summary>Standard deviation as a share of the value where the row gives no low and high.</summary>
    public static double DefaultDeviation(string grade) =>
        grade switch
        {
            "published" => 0.02,
            "secondary" => 0.05,
            "derived" => 0.08,
            "assumption" => 0.30,
            _ => throw new InputException($"evidence '{grade}' may not ship; use one of {string.Join(", ", Allowed)}"),
        };

    /// <summary>The grade of less weight.</summary>
    public static string Weaker(string one, string other) => Rank(one) >= Rank(other) ? one : other;

    /// <summary>True when the value restates a source instead of being chosen here.</summary>
    public static bool IsFact(string grade) => grade is not "assumption";

    private static int Rank(string grade)
    {
        for (int at = 0; at < Allowed.Count; at++)
        {
            if (Allowed[at] == grade)
            {
                return at;
            }
        }

        throw new InputException($"evidence '{grade}' may not ship; use one of {string.Join(", ", Allowed)}");
    }
}
