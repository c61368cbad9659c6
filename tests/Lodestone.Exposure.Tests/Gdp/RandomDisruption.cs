using CsCheck;
using Lodestone.Model;

namespace Lodestone.Exposure.Tests.Gdp;

/// <summary>Random economies in which three goods run short in some sectors, and parameters.</summary>
internal static class RandomDisruption
{
    public static string[] Goods { get; } = ["g1", "g2", "g3"];

    private static Gen<(
        int Sector,
        int Segment,
        int Good,
        double Tonnes,
        double Exposed,
        double[] Missing
    )> Use { get; } =
        Gen.Select(
            Gen.Int[0, 5],
            Gen.Int[0, 1],
            Gen.Int[0, 2],
            Gen.Double[0.1, 10],
            Gen.Double[0.001, 0.08],
            Gen.OneOf(Gen.Const(0.0), Gen.Double[0, 1]).Array[14]
        );

    /// <summary>Fourteen months, up to eight uses.</summary>
    public static Gen<Disruption> Any { get; } =
        Gen.Select(
            Economy.Random,
            Use.Array[1, 8],
            (table, uses) =>
            {
                var model = new LeontiefModel(table);
                return new Disruption(
                    model,
                    [
                        .. uses.Select(
                            (u, k) =>
                                new InputUse(
                                    Goods[u.Good],
                                    $"use{k}",
                                    u.Sector % model.Count,
                                    $"n{u.Segment}",
                                    u.Tonnes,
                                    u.Exposed,
                                    u.Missing
                                )
                        ),
                    ],
                    14
                );
            }
        );

    public static Gen<GdpParameters> Parameters { get; } =
        Gen.Select(
            Gen.Double[0.3, 1],
            Gen.Double[0, 120],
            Gen.Double[5, 200],
            Gen.Double[0.005, 0.2],
            Gen.Double[2, 30],
            (psi, stock, tau, binding, step) => new GdpParameters(psi, stock, tau, binding, 0, step)
        );
}
