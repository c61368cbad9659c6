using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Tests.Evaluation;

/// <summary>The Hessian of an evaluated point in an array of its own.</summary>
internal static class AssembledHessian
{
    public static LaneArray<T> Of<T>(EquilibriumProgram program, PeriodParameters<T> parameters, Point<T> point)
        where T : struct, ILane<T>
    {
        LaneArray<T> hessian = new(program.Symbolic.NonZeros);
        Evaluator.Assemble(program, parameters, point, hessian);
        return hessian;
    }
}
