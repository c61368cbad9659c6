using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

/// <summary>Two years of support and one after, two draws, one period a year; every number done by hand.</summary>
public sealed class SupportEffectTests
{
    private static readonly SupportTerms Terms = new()
    {
        Instrument = Instrument.Cfd,
        Strike = 100,
        End = 2,
    };

    private static readonly SupportSides Sides = new(
        [
            [10, 10, 10],
            [10, 10, 10],
        ],
        [
            [14, 16, 11],
            [12, 14, 10],
        ],
        [
            [5, 5, 5],
            [5, 5, 5],
        ],
        [
            [3, 3, 5],
            [5, 5, 5],
        ],
        [
            new UserSide(
                true,
                [
                    [80, 80, 80],
                    [90, 90, 90],
                ],
                [
                    [70, 75, 80],
                    [90, 90, 90],
                ],
                [
                    [20, 20, 20],
                    [20, 20, 20],
                ],
                [
                    [22, 20, 20],
                    [20, 20, 20],
                ]
            ),
            new UserSide(
                false,
                [
                    [80, 80, 80],
                    [90, 90, 90],
                ],
                [
                    [78, 80, 60],
                    [90, 91, 90],
                ],
                [
                    [50, 50, 50],
                    [50, 50, 50],
                ],
                [
                    [50, 50, 50],
                    [50, 50, 50],
                ]
            ),
        ],
        [
            (
                "magnet",
                [
                    [1, 1, 1],
                    [1, 1, 1],
                ],
                [
                    [3, 2, 9],
                    [1, 1, 1],
                ]
            ),
        ]
    );

    [Fact]
    public void Tonnes_burdens_leakage_and_exit_are_those_of_the_draws()
    {
        SupportEffect effect = Measure(Terms);
        Assert.Equal([3, 5, 0.5], effect.KeptByYear.Select(k => k.Mean));
        Assert.Equal((4, 3, 5), (effect.Kept.Mean, effect.Kept.P05 - 0.1, effect.Kept.P95 + 0.1));
        Assert.Equal((-210 - 100) / 2.0, effect.UsersAtHome.Mean);
        Assert.Equal((-100 + 50) / 2.0, effect.UsersAbroad.Mean);
        Assert.Equal(("magnet", 0.75), (effect.Leakage[0].Good, effect.Leakage[0].More.Mean));
        Assert.Equal((15, 10.5, 10), effect.Exit);
        Assert.Equal(40.0 / 56, effect.MadeAnyway, 1e-12);
    }

    /// <summary>Draw 0 costs 420 + 400 and loses 4 of duties; draw 1 costs 120 − 70.</summary>
    [Fact]
    public void The_taxpayer_bears_the_payments_and_the_duties_lost()
    {
        SupportEffect effect = Measure(Terms);
        Assert.Equal((820 + 50) / 2.0, effect.Cost.Total.Mean);
        Assert.Equal((824 + 50) / 2.0, effect.Taxpayer.Mean);
        Assert.Equal(435.0 / 8, effect.CostPerTonne);
        Assert.Equal((437 - 155) / 8.0, effect.NationalCostPerTonne);
        Assert.Equal((2, 2), (effect.EverPays.Hits, effect.EverPays.Count));
    }

    [Fact]
    public void The_revenue_of_a_levy_is_its_cost_and_is_not_counted_twice()
    {
        SupportTerms border = Terms with { Instrument = Instrument.Border };
        var cost = EnsembleCost.OfFlows(
            [
                [0, 0, 0],
                [0, 0, 0],
            ],
            [
                [-2, -2, 0],
                [0, 0, 0],
            ],
            1,
            0
        );
        var effect = SupportEffect.Of(border, cost, Sides);
        Assert.Equal(2, effect.Taxpayer.Mean);
        Assert.Equal(0, effect.EverPays.Hits);
    }

    [Fact]
    public void Where_nothing_is_kept_a_tonne_has_no_cost() =>
        Assert.Null(
            SupportEffect.Of(Terms, Measure(Terms).Cost, Sides with { OutputAfter = Sides.OutputBefore }).CostPerTonne
        );

    private static SupportEffect Measure(SupportTerms terms)
    {
        MarketPath[] paths =
        [
            new([70, 75, 60], Sides.OutputAfter[0], Sides.OutputAfter[0]),
            new([90, 105, 60], Sides.OutputAfter[1], Sides.OutputAfter[1]),
        ];
        return SupportEffect.Of(terms, EnsembleCost.Of(terms, paths, 0), Sides);
    }
}
