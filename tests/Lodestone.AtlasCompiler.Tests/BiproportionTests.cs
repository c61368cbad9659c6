using CsCheck;
using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>Fitting a matrix to its sums.</summary>
public sealed class BiproportionTests
{
    [Fact]
    public void A_matrix_that_already_fits_stays()
    {
        double[,] prior =
        {
            { 1, 2 },
            { 3, 4 },
        };
        Assert.Equal(prior, Biproportion.Fit(prior, [3, 7], [4, 6], "case"));
    }

    [Fact]
    public void Two_by_two_has_the_known_answer()
    {
        // Equal priors and independent sums give the product of the sums over the total.
        double[,] x = Biproportion.Fit(
            new double[,]
            {
                { 1, 1 },
                { 1, 1 },
            },
            [6, 4],
            [7, 3],
            "case"
        );
        Assert.Equal(4.2, x[0, 0], 1e-12);
        Assert.Equal(1.8, x[0, 1], 1e-12);
        Assert.Equal(2.8, x[1, 0], 1e-12);
        Assert.Equal(1.2, x[1, 1], 1e-12);
    }

    [Fact]
    public void Cross_ratios_and_zeros_of_the_prior_are_kept()
    {
        Gen.Double[0.1, 10]
            .Array[9]
            .Select(Gen.Double[0.5, 5].Array[9])
            .Sample(
                (cells, target) =>
                {
                    double[,] prior = Square(cells);
                    prior[0, 2] = 0;
                    double[,] sums = Square(target);
                    sums[0, 2] = 0;
                    double[] rows = [.. Enumerable.Range(0, 3).Select(i => sums[i, 0] + sums[i, 1] + sums[i, 2])];
                    double[] columns = [.. Enumerable.Range(0, 3).Select(j => sums[0, j] + sums[1, j] + sums[2, j])];
                    double[,] x = Biproportion.Fit(prior, rows, columns, "case");
                    ExactClosure.Apply(x, rows, columns);
                    Assert.Equal(0, x[0, 2]);
                    double before = prior[0, 0] * prior[1, 1] / (prior[0, 1] * prior[1, 0]);
                    Assert.Equal(1, x[0, 0] * x[1, 1] / (x[0, 1] * x[1, 0]) / before, 1e-8);
                    for (int i = 0; i < 3; i++)
                    {
                        Assert.Equal(rows[i], x[i, 0] + x[i, 1] + x[i, 2], 1e-13 * rows[i]);
                        Assert.Equal(columns[i], x[0, i] + x[1, i] + x[2, i], 1e-13 * columns[i]);
                    }
                },
                iter: 200
            );
    }

    [Fact]
    public void A_pattern_that_cannot_carry_the_sums_is_refused() =>
        Assert.Throws<InputException>(() =>
            Biproportion.Fit(
                new double[,]
                {
                    { 1, 0 },
                    { 0, 1 },
                },
                [3, 1],
                [1, 3],
                "case"
            )
        );

    private static double[,] Square(double[] cells)
    {
        double[,] square = new double[3, 3];
        for (int at = 0; at < 9; at++)
        {
            square[at / 3, at % 3] = cells[at];
        }

        return square;
    }
}
