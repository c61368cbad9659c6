using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Where a row of a brief leads: to the row of the data that it is, or to those that it is made of.</summary>
internal static class BriefWhy
{
    public static string Of(AtlasReading reading, BriefBasis basis)
    {
        var where = basis.Where.ToDictionary(w => w.Column, w => w.Value, StringComparer.Ordinal);
        return reading.Table(basis.Table) is { Key.Count: > 0 } table && table.Key.All(where.ContainsKey)
            ? WhyAddress.Of(basis.Table, [.. table.Key.Select(k => where[k])])
            : PageQuery.Address(
                "/data",
                [("table", basis.Table), .. basis.Where.Select(w => (w.Column, (string?)w.Value))]
            );
    }
}
