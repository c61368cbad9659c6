using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Finds places that trade and have no row in the <c>governance.csv</c> of the package. The rest of the world has none.</summary>
internal static class GovernanceCheck
{
    public static void Check(World world, FindingLog log)
    {
        HashSet<string> known = [.. world.Governance.Select(g => g.Place)];
        HashSet<string> trading =
        [
            .. world.Trade.Where(f => f.QuantityPerYear > 0).SelectMany(f => new[] { f.Exporter, f.Importer }),
        ];
        string[] missing =
        [
            .. world
                .Places.Where(p => p.Kind != PlaceKind.Rest && trading.Contains(p.Id) && !known.Contains(p.Id))
                .Select(p => p.Id),
        ];
        if (known.Count > 0 && missing.Length > 0)
        {
            log.Note(
                Position.Of("governance.csv"),
                "place",
                $"no row for {string.Join(", ", missing)}, which trade{(missing.Length == 1 ? "s" : "")}",
                "add the mean of the six Worldwide Governance Indicators; without it concentration weighed by governance leaves the place out"
            );
        }
    }
}
