using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Sparse;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>The sparse L D Lᵀ of an atlas Hessian against a dense elimination with pivoting.</summary>
/// <remarks>
/// Rows and columns are scaled by √(price/throughput), which makes entries comparable; a ridge of 10⁻⁶ stands for the
/// damping of a step, so that the answer is a property of the matrix and not of rounding.
/// </remarks>
internal static class FactorChecks
{
    public static IEnumerable<Check> Play(Shipped shipped)
    {
        ClearedMonth cleared = ClearedMonth.Of(shipped, "china-switches-off", 0);
        Point<Lane1> point = new(cleared.Program);
        cleared.Evaluate(point, cleared.Coordinates(point, [.. cleared.Solution.Price]));
        int order = cleared.Program.Nodes.Length;
        SymbolicFactor symbolic = cleared.Program.Symbolic;
        NumericFactor<Lane1> sparse = new(symbolic);
        double[] scale =
        [
            .. cleared.Program.BasePrice.Zip(cleared.Program.Throughput, (price, tonnes) => Math.Sqrt(price / tonnes)),
        ];
        double[][] dense = [.. Enumerable.Range(0, order).Select(_ => new double[order])];
        foreach ((int row, int column, double value) in HessianEntries.Of(cleared, point))
        {
            double scaled = (value * scale[row] * scale[column]) + (row == column ? 1e-6 : 0);
            dense[row][column] = dense[column][row] = scaled;
            sparse.Values[symbolic.PositionOf(row, column)] = Lane1.Of(scaled);
        }

        PhiloxStream noise = new(2, 0);
        double[] right = [.. Enumerable.Range(0, order).Select(node => noise.Uniform(node) - 0.5)];
        LaneArray<Lane1> solution = new(order);
        for (int node = 0; node < order; node++)
        {
            solution[node] = Lane1.Of(right[node]);
        }

        sparse.Factorise();
        sparse.Solve(solution, solution);
        double[] expected = DenseElimination.Solve(dense, right);
        double largest = expected.Max(Math.Abs);
        double worst = expected.Select((value, node) => Math.Abs(value - solution[node].Value)).Max() / largest;
        yield return Check.AtMost(
            "atlas, china-switches-off, month 1, Hessian",
            "dense Gaussian elimination with partial pivoting",
            "difference of the two solutions, of the largest entry",
            worst,
            1e-9
        );
    }
}
