using CsCheck;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Sparse;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Sparse;

public class FactorTests
{
    [Fact]
    public void The_sparse_factor_solves_what_a_dense_elimination_solves()
    {
        Gen.Select(Gen.Int[2, 25], Gen.Int[1, 30], Gen.Int[0, 1_000_000])
            .Sample(
                (order, cliques, seed) =>
                {
                    Random random = new(seed);
                    double[,] dense = new double[order, order];
                    CliquePattern pattern = new(order);
                    for (int clique = 0; clique < cliques; clique++)
                    {
                        int[] rows =
                        [
                            .. Enumerable
                                .Range(0, order)
                                .OrderBy(_ => random.Next())
                                .Take(1 + random.Next(Math.Min(5, order))),
                        ];
                        pattern.Add(rows);
                        double[] v = [.. rows.Select(_ => random.NextDouble() - 0.5)];
                        for (int i = 0; i < rows.Length; i++)
                        {
                            for (int j = 0; j < rows.Length; j++)
                            {
                                dense[rows[i], rows[j]] += v[i] * v[j];
                            }
                        }
                    }

                    for (int row = 0; row < order; row++)
                    {
                        dense[row, row] += 0.1 + random.NextDouble();
                    }

                    double[] right = [.. Enumerable.Range(0, order).Select(_ => random.NextDouble())];
                    return Residual(dense, right, Solve(pattern, dense, right)) < 1e-10;
                }
            );
    }

    [Theory]
    [InlineData(-700.0)]
    [InlineData(-1.5)]
    [InlineData(0.0)]
    [InlineData(0.3)]
    [InlineData(650.0)]
    public void The_exponential_is_right_to_rounding(double x)
    {
        double exact = Math.Exp(x);
        Assert.Equal(exact, LaneMath.Exp(Lane1.Of(x)).Value, 4e-16 * exact);
        Assert.Equal(LaneMath.Exp(Lane1.Of(x)).Value, Lane8.Get(LaneMath.Exp(Lane8.Of(x)), 3));
    }

    [Theory]
    [InlineData(1e-300)]
    [InlineData(0.05)]
    [InlineData(1.0)]
    [InlineData(2.718281828)]
    [InlineData(1e250)]
    public void The_logarithm_is_right_to_rounding(double x)
    {
        double exact = Math.Log(x);
        Assert.Equal(exact, LaneMath.Log(Lane1.Of(x)).Value, 4e-16 * Math.Max(Math.Abs(exact), 1));
        Assert.Equal(LaneMath.Log(Lane1.Of(x)).Value, Lane4.Get(LaneMath.Log(Lane4.Of(x)), 1));
    }

    private static double[] Solve(CliquePattern pattern, double[,] dense, double[] right)
    {
        SymbolicFactor symbolic = SymbolicFactor.Analyse(pattern);
        NumericFactor<Lane1> factor = new(symbolic);
        for (int column = 0; column < symbolic.Order; column++)
        {
            for (int at = symbolic.ColumnStart[column]; at < symbolic.ColumnStart[column + 1]; at++)
            {
                int row = symbolic.Permutation[symbolic.Rows[at]];
                factor.Values[at] = Lane1.Of(dense[row, symbolic.Permutation[column]]);
            }
        }

        factor.Factorise();
        LaneArray<Lane1> solution = new(right.Length);
        right.Select(Lane1.Of).ToArray().CopyTo(solution.All);
        factor.Solve(solution, solution);
        return [.. Enumerable.Range(0, right.Length).Select(row => solution[row].Value)];
    }

    private static double Residual(double[,] dense, double[] right, double[] solution)
    {
        double worst = 0;
        for (int row = 0; row < right.Length; row++)
        {
            double sum = -right[row];
            for (int column = 0; column < right.Length; column++)
            {
                sum += dense[row, column] * solution[column];
            }

            worst = Math.Max(worst, Math.Abs(sum));
        }

        return worst;
    }
}
