using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Sparse;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Sparse;

/// <summary>Fill of patterns whose best order is known (Davis 2006, chapters 4 and 7).</summary>
public class SymbolicFactorTests
{
    [Fact]
    public void Rows_without_neighbours_keep_their_order_and_fill_nothing()
    {
        SymbolicFactor symbolic = SymbolicFactor.Analyse(new CliquePattern(5));
        Assert.Equal([0, 1, 2, 3, 4], symbolic.Permutation);
        Assert.Equal(5, symbolic.NonZeros);
        Assert.Equal(0, symbolic.Work);
    }

    /// <summary>A tree of n rows has n diagonals and n − 1 entries below them.</summary>
    [Theory]
    [InlineData(new[] { 0, 0, 0, 0, 0, 0 })]
    [InlineData(new[] { 0, 1, 2, 3, 4, 5 })]
    [InlineData(new[] { 0, 0, 1, 1, 2, 2, 3, 3, 4, 5, 5, 9 })]
    public void A_tree_fills_nothing(int[] parent)
    {
        CliquePattern pattern = new(parent.Length + 1);
        for (int child = 0; child < parent.Length; child++)
        {
            pattern.Add([parent[child], child + 1]);
        }

        Assert.Equal((2 * parent.Length) + 1, SymbolicFactor.Analyse(pattern).NonZeros);
    }

    /// <summary>A ring of n rows, eliminated in any order, gains n − 3 entries.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(9)]
    public void A_ring_fills_its_n_minus_3_chords(int order)
    {
        CliquePattern pattern = new(order);
        for (int row = 0; row < order; row++)
        {
            pattern.Add([row, (row + 1) % order]);
        }

        Assert.Equal((2 * order) + order - 3, SymbolicFactor.Analyse(pattern).NonZeros);
    }

    [Fact]
    public void The_hub_of_a_star_is_eliminated_among_the_last_two()
    {
        CliquePattern pattern = new(7);
        for (int leaf = 1; leaf < 7; leaf++)
        {
            pattern.Add([0, leaf]);
        }

        SymbolicFactor symbolic = SymbolicFactor.Analyse(pattern);
        Assert.InRange(Array.IndexOf(symbolic.Permutation, 0), 5, 6);
    }

    /// <summary>A full matrix: n (n + 1)/2 entries, supernodes of four, Σ b + b (b + 1)/2 operations.</summary>
    [Theory]
    [InlineData(1, new[] { 0, 1 }, 0)]
    [InlineData(2, new[] { 0, 2 }, 2)]
    [InlineData(3, new[] { 0, 3 }, 7)]
    [InlineData(4, new[] { 0, 4 }, 16)]
    [InlineData(9, new[] { 0, 4, 8, 9 }, 156)]
    public void A_full_matrix_is_cut_into_supernodes_of_four(int order, int[] supernodes, long work)
    {
        CliquePattern pattern = new(order);
        pattern.Add([.. Enumerable.Range(0, order)]);
        SymbolicFactor symbolic = SymbolicFactor.Analyse(pattern);
        Assert.Equal(order * (order + 1) / 2, symbolic.NonZeros);
        Assert.Equal(supernodes, symbolic.SupernodeStart);
        Assert.Equal(work, symbolic.Work);
    }

    [Fact]
    public void An_entry_is_found_from_both_sides_and_one_that_is_none_is_refused()
    {
        CliquePattern pattern = new(4);
        pattern.Add([0, 1, 2]);
        pattern.Add([2, 3]);
        SymbolicFactor symbolic = SymbolicFactor.Analyse(pattern);
        Assert.Equal(symbolic.PositionOf(0, 2), symbolic.PositionOf(2, 0));
        Assert.Equal(symbolic.Diagonal[3], symbolic.PositionOf(3, 3));
        (int, int)[] pairs = [(0, 0), (1, 1), (2, 2), (3, 3), (0, 1), (0, 2), (1, 2), (2, 3)];
        IEnumerable<int> entries = pairs.Select(pair => symbolic.PositionOf(pair.Item1, pair.Item2));
        Assert.Equal(Enumerable.Range(0, 8), entries.Order());
        Assert.Contains(
            "rows 0 and 3",
            Assert.Throws<ArgumentException>(() => symbolic.PositionOf(0, 3)).Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>Two matrices in the lanes of one factor, each with the bits it has alone.</summary>
    [Fact]
    public void Every_lane_has_its_own_matrix()
    {
        const int order = 7;
        CliquePattern pattern = new(order);
        pattern.Add([.. Enumerable.Range(0, order)]);
        SymbolicFactor symbolic = SymbolicFactor.Analyse(pattern);
        NumericFactor<Lane4> wide = new(symbolic);
        LaneArray<Lane4> solution = new(order);
        double[][] alone = new double[4][];
        for (int lane = 0; lane < 4; lane++)
        {
            NumericFactor<Lane1> one = new(symbolic);
            LaneArray<Lane1> right = new(order);
            for (int row = 0; row < order; row++)
            {
                right[row] = Lane1.Of(row - lane);
                solution.Put(row, lane, row - lane);
                for (int column = 0; column <= row; column++)
                {
                    double value = row == column ? order + lane : 1.0 / (1 + row + column + lane);
                    one.Values[symbolic.PositionOf(row, column)] = Lane1.Of(value);
                    wide.Values.Put(symbolic.PositionOf(row, column), lane, value);
                }
            }

            one.Factorise();
            one.Solve(right, right);
            alone[lane] = [.. Enumerable.Range(0, order).Select(row => right[row].Value)];
        }

        wide.Factorise();
        wide.Solve(solution, solution);
        for (int lane = 0; lane < 4; lane++)
        {
            Assert.Equal(alone[lane], Enumerable.Range(0, order).Select(row => solution.Get(row, lane)));
        }
    }
}
