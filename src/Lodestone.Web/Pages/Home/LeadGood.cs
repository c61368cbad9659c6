using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>The good that pages begin with when none is asked for.</summary>
internal static class LeadGood
{
    /// <summary>The traded good with the longest way from the mine, by processes; among equals the one of the greatest value used.</summary>
    public static string Of(World world)
    {
        Dictionary<string, double> value = world
            .Trade.GroupBy(t => t.Good)
            .ToDictionary(g => g.Key, g => g.Sum(t => t.QuantityPerYear), StringComparer.Ordinal);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        Good[] traded = [.. world.Goods.Where(g => value.GetValueOrDefault(g.Id) > 0)];
        return (traded.Length > 0 ? traded : world.Goods)
            .OrderByDescending(g => Depth(world, g.Id, known))
            .ThenByDescending(g => g.Price * value.GetValueOrDefault(g.Id))
            .First()
            .Id;
    }

    private static int Depth(World world, string good, Dictionary<string, int> known)
    {
        if (!known.TryGetValue(good, out int depth))
        {
            known[good] = 0;
            known[good] = depth = world
                .Processes.Where(p => p.Outputs.Any(o => o.Good == good))
                .Select(p => 1 + p.Inputs.Select(i => Depth(world, i.Good, known)).DefaultIfEmpty(0).Max())
                .DefaultIfEmpty(0)
                .Max();
        }

        return depth;
    }
}
