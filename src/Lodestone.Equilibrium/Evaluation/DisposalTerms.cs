using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Free disposal: a surplus is dumped below a small share of the base price, so that joint products never cost money.</summary>
internal static class DisposalTerms
{
    public static T Add<T>(EquilibriumProgram program, Point<T> point)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T potential = zero;
        for (int node = 0; node < program.DisposalPrice.Length; node++)
        {
            if (program.DisposalPrice[node] <= 0)
            {
                continue;
            }

            double slope = program.DisposalSlope(node);
            T dumped = T.Max((T.Of(program.DisposalPrice[node]) - point.Price[node]) * T.Of(slope), zero);
            point.Disposed[node] = dumped;
            point.Gradient[node] -= dumped;
            potential = T.MultiplyAdd(dumped * dumped, T.Of(0.5 / slope), potential);
            point.Hessian[program.Symbolic.Diagonal[node]] += T.Select(T.Less(zero, dumped), T.Of(slope), zero);
        }

        return potential;
    }
}
