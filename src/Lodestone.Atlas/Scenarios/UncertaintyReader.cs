using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads <c>uncertainty</c>: draws and seed of an ensemble, and what is uncertain about the world as a whole.</summary>
internal static class UncertaintyReader
{
    private const int MostDraws = 10_000_000;

    public static Uncertainty? Read(MapReader part, UncertainNumberReader numbers)
    {
        long? draws = part.Whole("draws", 1, MostDraws);
        long? seed = part.Node("seed") is null ? 1 : part.Whole("seed", 0, 1L << 53);
        UncertainNumber? stocks = numbers.Read(
            part,
            "stocks",
            v => v >= 0,
            "factors of 0 or more on the stocks of the atlas",
            "[0.6, 1, 1.4]"
        );
        UncertainNumber? growth = numbers.Read(
            part,
            "demand_growth",
            v => v > -1,
            "growth per year above -1: 0.02 is two per cent more every year",
            "[0, 0.02, 0.05]"
        );
        return draws is null || seed is null
            ? null
            : new Uncertainty((int)draws.Value, seed.Value) { Stocks = stocks, DemandGrowth = growth };
    }
}
