using Xunit;

namespace Lodestone.Planning.Tests.Reserves.Size;

public sealed class CutNeedTests
{
    /// <summary>
    /// A cut of ten months in which 0.8 t a month are missing, of a good of which a tonne a month is used. Stocks of 1, 4 and 12 t release
    /// 1, 4 and 8 t: n = 10 × 0.8² / 8 = 0.8 t a month, M = 10 months, and the uses are 1/10, 3/10 and 4/10 t a month.
    /// </summary>
    [Fact]
    public void A_month_lacks_what_is_released_in_one_and_not_what_is_held()
    {
        double[][][] released =
        [
            [Months(0.8, 0.2)],
            [Months(0.8, 0.8, 0.8, 0.8, 0.8)],
            [Months([.. Of(10, 0.8)])],
        ];
        var need = CutNeed.Of(released, [2000, 5000, 7000], 1);
        Assert.Equal(10, need.Months, 1e-12);
        Assert.Equal(0.8, need.Tonnes, 1e-12);
        Assert.Equal([0.1, 0.3, 0.4], need.Tiers.Select(t => Math.Round(t.Tonnes, 12)));
        Assert.Equal([2000, 1000, 500], need.Tiers.Select(t => Math.Round(t.Worth, 9)));
    }

    /// <summary>The same cut by quarters: 2.4 t in each of three and 0.8 t in the fourth, n = (3 × 2.4² + 0.8²) / 8 / 3 t a month.</summary>
    [Fact]
    public void Periods_of_a_quarter_are_three_months() =>
        Assert.Equal(
            ((3 * 2.4 * 2.4) + (0.8 * 0.8)) / 8 / 3,
            CutNeed
                .Of(
                    [
                        [
                            [2.4, 2.4, 2.4, 0.8],
                        ],
                    ],
                    [1000],
                    3
                )
                .Tonnes,
            1e-12
        );

    /// <summary>A long tail of little need is no month of a full cut: 1 t in each of two months and 0.01 t in a hundred.</summary>
    [Fact]
    public void Months_of_little_need_count_by_their_tonnes()
    {
        double[] tail = [1, 1, .. Of(100, 0.01)];
        Assert.Equal(
            2.01 / 3,
            CutNeed
                .Of(
                    [
                        [tail],
                    ],
                    [1000],
                    1
                )
                .Tonnes,
            1e-12
        );
    }

    [Fact]
    public void A_stock_that_releases_no_more_than_a_smaller_one_adds_no_use()
    {
        double[] all = [1, 1];
        var need = CutNeed.Of(
            [
                [all],
                [all],
            ],
            [1000, 1100],
            1
        );
        Assert.Equal([(1, 550)], need.Tiers);
    }

    [Fact]
    public void Nothing_released_is_no_need() =>
        Assert.Equal(
            0,
            CutNeed
                .Of(
                    [
                        [
                            [0, 0],
                        ],
                        [
                            [double.NaN, 1],
                        ],
                    ],
                    [0, 0],
                    1
                )
                .Tonnes
        );

    /// <summary>The good above as a question: less is lacked in a month than is used in one, whatever the length of cuts is said to be.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(24)]
    public void A_month_lacks_no_more_than_it_uses(double months)
    {
        SizedReserve sized = Sized.Of(months, worth: 1000);
        Assert.Equal(0.8, sized.Need.Tonnes, 1e-9);
        Assert.InRange(sized.Welfare, 0, sized.Use);
    }

    [Fact]
    public void A_target_at_the_largest_stock_that_was_measured_says_so()
    {
        Assert.True(Sized.Of(24, worth: 1e6).Policy.AtEnd);
        Assert.Equal(12, Sized.Of(24, worth: 1e6).Welfare, 1e-9);
        Assert.False(Sized.Of(1, worth: 1000).Policy.AtEnd);
    }

    private static double[] Months(params double[] first) => [.. first, .. new double[10 - first.Length]];

    private static IEnumerable<double> Of(int months, double tonnes) => Enumerable.Repeat(tonnes, months);
}
