using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>The methods of <c>lodestone criticality</c> that read the atlas.</summary>
internal static class AtlasIndicators
{
    public static IndicatorReport Of(string method, World world, string? askedPlace, string? askedGood, string? askedOn)
    {
        string? place = KnownNames.Place(world, "--place", askedPlace);
        string? good = KnownNames.Good(world, "--good", askedGood);
        string? on = KnownNames.Place(world, "--on", askedOn);
        string[] goods = good is null ? [.. world.Goods.Select(g => g.Id)] : [good];
        return method switch
        {
            "hhi" => ConcentrationReport.Of(world, goods, place),
            "n-1" => WithoutLargestReport.Of(world, goods),
            "crma" => BenchmarkReport.Of(world, goods, place is null ? Default(world) : [place]),
            "cover" => CoverReport.Of(world, goods, place),
            _ => CutReport.Of(world, goods, on, place),
        };
    }

    /// <summary>The places that have a benchmark of their own, where the world has them; else the alliance; else everybody.</summary>
    private static string[] Default(World world)
    {
        string[] own = [.. world.Places.Select(p => p.Id).Where(p => p is "EU27" or "GBR")];
        string[] members = [.. world.Places.Where(p => p.Groups.Contains(WorldNames.Alliance)).Select(p => p.Id)];
        return own.Length > 0 ? own
            : members.Length > 0 ? members
            : [.. world.Places.Select(p => p.Id)];
    }
}
