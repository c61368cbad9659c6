using CsCheck;
using Lodestone.Model;

namespace Lodestone.Exposure.Tests;

/// <summary>Random worlds of three stages in which part of the last good comes back as an input of the middle one.</summary>
internal static class RandomChain
{
    private static readonly string[] Places = ["A", "B", "C", "D"];
    private static readonly string[] Goods = ["ore", "metal", "part"];

    /// <summary>Flows of all goods between all places, some of them zero, and the part of the parts that is recycled.</summary>
    public static Gen<World> World { get; } =
        Gen.Select(
            Gen.Double[0, 1].Array[Goods.Length * Places.Length * Places.Length],
            Gen.Double[0, 0.8],
            (weights, recycled) => Build(weights, recycled)
        );

    private static World Build(double[] weights, double recycled)
    {
        WorldSketch sketch = new WorldSketch()
            .Good("ore", "mine")
            .Good("metal", "metal")
            .Good("part", "part")
            .Process("mine", "mine", [], "ore 1")
            .Process("smelt", "metal", [Amount("ore", 1 - recycled), Amount("part", recycled + 1e-6)], "metal 1")
            .Process("form", "part", ["metal 1"], "part 1");
        foreach (string place in Places)
        {
            sketch.Runs(place, "mine", 1).Runs(place, "smelt", 1).Runs(place, "form", 1);
        }

        for (int g = 0; g < Goods.Length; g++)
        {
            for (int to = 0; to < Places.Length; to++)
            {
                for (int from = 0; from < Places.Length; from++)
                {
                    double weight = weights[(((g * Places.Length) + to) * Places.Length) + from];
                    double flow = weight < 0.4 && from != to ? 0 : weight + 0.01;
                    sketch.Flow(Goods[g], Places[from], Places[to], flow);
                }
            }
        }

        return sketch.Build();
    }

    private static string Amount(string good, double coefficient) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{good} {coefficient:R}");
}
