using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Verification.Engine;

/// <summary>Entries of the lower half of ∇²Φ by node, at an evaluated point.</summary>
internal static class HessianEntries
{
    /// <summary>Row, column and value of every stored entry.</summary>
    public static IEnumerable<(int Row, int Column, double Value)> Of(ClearedMonth cleared, Point<Lane1> point)
    {
        SymbolicFactor symbolic = cleared.Program.Symbolic;
        LaneArray<Lane1> hessian = new(symbolic.NonZeros);
        Evaluator.Assemble(cleared.Program, cleared.Parameters, point, hessian);
        for (int column = 0; column < symbolic.Order; column++)
        {
            for (int at = symbolic.ColumnStart[column]; at < symbolic.ColumnStart[column + 1]; at++)
            {
                yield return (symbolic.Permutation[symbolic.Rows[at]], symbolic.Permutation[column], hessian[at].Value);
            }
        }
    }
}
