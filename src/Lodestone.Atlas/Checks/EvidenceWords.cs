using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>The words of the evidence column.</summary>
internal static class EvidenceWords
{
    private static readonly Dictionary<string, Evidence> Grades = Enum.GetValues<Evidence>()
        .ToDictionary(Word, StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } = [.. Grades.Keys];

    public static string Word(Evidence evidence) =>
        evidence switch
        {
            Evidence.Published => "published",
            Evidence.Secondary => "secondary",
            Evidence.Derived => "derived",
            Evidence.Unverified => "unverified",
            _ => "assumption",
        };

    /// <summary>What a grade says; empty for an unknown one.</summary>
    public static string Meaning(string word) =>
        Read(word) switch
        {
            Evidence.Published => "the figure stands in its source",
            Evidence.Secondary => "its source restates somebody else's figure",
            Evidence.Derived => "arithmetic on published figures",
            Evidence.Unverified => "not checked against a publication",
            Evidence.Assumption => "a chosen value",
            _ => "",
        };

    public static Evidence? Read(string word) => Grades.TryGetValue(word, out Evidence grade) ? grade : null;
}
