using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>What the rows behind an answer stand on, in one sentence.</summary>
internal static class EvidenceLine
{
    /// <summary>Parts of the rows of a sum by grade; empty when there are none.</summary>
    /// <param name="library">The package.</param>
    /// <param name="why">Address of the sum, as <see cref="WhyAddress"/> writes it.</param>
    public static string Of(AtlasLibrary library, string why)
    {
        var query = WhyQuery.Of(PageQuery.Of(why));
        return AtlasSum.Of(library.Reading, query.Table, query.Choices).Sum is { Grades: { Count: > 0 } grades } sum
            ? $"Evidence of the {Figure.Count(sum.Rows.Count)} row{(sum.Rows.Count == 1 ? "" : "s")} behind it, by their size: {string.Join(", ", grades.Select(g => $"{(g.Evidence.Length > 0 ? g.Evidence : "no grade")} {Figure.Percent(g.Share)}"))}."
            : "";
    }
}
