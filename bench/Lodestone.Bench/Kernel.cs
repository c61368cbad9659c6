using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Bench;

/// <summary>What one Newton step computes, for a lane: an evaluation, a factorisation, a solve.</summary>
internal sealed class Kernel<T>
    where T : struct, ILane<T>
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<T> _month;
    private readonly Point<T> _point;
    private readonly NumericFactor<T> _factor;
    private readonly LaneArray<T> _direction;

    public Kernel(CompiledScenario compiled)
    {
        _program = compiled.Program;
        _month = FirstMonth.Repeated<T>(compiled);
        _point = new Point<T>(_program);
        _factor = new NumericFactor<T>(_program.Symbolic);
        _direction = new LaneArray<T>(_program.Nodes.Length);
        BasePoint.Of<T>(_program).CopyTo(_point.Coordinate.All);
        Evaluate();
    }

    public double Evaluate()
    {
        Evaluator.Evaluate(_program, _month, _point);
        return T.Get(_point.Residual, 0);
    }

    public double FactorSolve()
    {
        Evaluator.Assemble(_program, _month, _point, _factor.Values);
        _factor.Factorise();
        _factor.Solve(_point.Gradient, _direction);
        return T.Get(_direction[0], 0);
    }
}
