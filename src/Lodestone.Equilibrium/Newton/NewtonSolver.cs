using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Newton;

/// <summary>
/// Levenberg–Marquardt-safeguarded semismooth Newton on Φ, all lanes at once, each with its own damping (6.1–6.3).
/// </summary>
/// <remarks>
/// Step: (H + δ diag(throughput/|π|)) d = −g; a quota's rent stays at zero while licences are left (projected Newton,
/// Bertsekas 1982). A step is taken when Φ falls by 10⁻⁴ of what was predicted, or the residual falls below 0.3 of the
/// old one, or at rounding level. A lane that has converged no longer moves. No allocation after construction.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class NewtonSolver<T>
    where T : struct, ILane<T>
{
    private readonly EquilibriumProgram _program;
    private readonly NumericFactor<T> _factor;
    private readonly T[] _direction;
    private readonly T[] _step;
    private Point<T> _trial;

    /// <summary>Workspace for a program.</summary>
    public NewtonSolver(EquilibriumProgram program)
    {
        _program = program;
        _factor = new NumericFactor<T>(program.Symbolic);
        _direction = new T[program.Nodes.Length];
        _step = new T[program.Nodes.Length];
        Current = new Point<T>(program);
        _trial = new Point<T>(program);
    }

    /// <summary>Start before <see cref="Solve"/> (its coordinates), solution afterwards.</summary>
    public Point<T> Current { get; private set; }

    /// <summary>Clears the markets of a period in every lane.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="tolerance">Residual at which a lane has converged.</param>
    /// <param name="maxIterations">Most steps.</param>
    /// <param name="initialDamping">δ at the start; 0 for a plain Newton step.</param>
    public NewtonResult Solve(
        PeriodParameters<T> parameters,
        double tolerance,
        int maxIterations,
        double initialDamping = 0
    )
    {
        Evaluator.Evaluate(_program, parameters, Current);
        T damping = T.Of(initialDamping);
        uint all = T.Width == 32 ? uint.MaxValue : (1u << T.Width) - 1;
        int iteration = 0;
        for (; iteration < maxIterations; iteration++)
        {
            uint converged = T.Bits(T.LessOrEqual(Current.Residual, T.Of(tolerance)));
            if (converged == all)
            {
                break;
            }

            damping = Step(parameters, damping, T.FromBits(~converged & all));
        }

        return new NewtonResult(iteration, T.Bits(T.LessOrEqual(Current.Residual, T.Of(tolerance))));
    }

    /// <summary>One undamped step that is kept in the lanes where it lowers the residual further.</summary>
    public void Polish(PeriodParameters<T> parameters)
    {
        Direction(T.Of(0.0), ~T.FromBits(0));
        Move(~T.FromBits(0), T.Of(0.0));
        Evaluator.Evaluate(_program, parameters, _trial);
        Merge(T.Less(_trial.Residual, Current.Residual));
    }

    private T Step(PeriodParameters<T> parameters, T damping, T active)
    {
        Direction(damping, active);
        T predicted = Move(active, damping);
        Evaluator.Evaluate(_program, parameters, _trial);

        T actual = Current.Potential - _trial.Potential;
        T rounding = T.Less(predicted, T.Abs(Current.Potential) * T.Of(1e-12));
        T accept =
            T.LessOrEqual(predicted * T.Of(1e-4), actual)
            | (rounding & T.LessOrEqual(_trial.Residual, Current.Residual))
            | T.Less(_trial.Residual, Current.Residual * T.Of(0.3))
            | ~active;
        T good = T.Less(predicted * T.Of(0.7), actual) | rounding;
        T poor = T.Less(actual, predicted * T.Of(0.25)) & ~rounding;
        Merge(accept);
        return NextDamping(damping, accept, good, poor);
    }

    private static T NextDamping(T damping, T accept, T good, T poor)
    {
        T less = damping * T.Of(0.1);
        less = T.Select(T.Less(less, T.Of(2e-3)), T.Of(0.0), less);
        T more = T.Max(damping * T.Of(2.0), T.Of(5e-3));
        T accepted = T.Select(good, less, T.Select(poor, more, damping));
        return T.Select(accept, accepted, T.Max(damping * T.Of(8.0), T.Of(1e-2)));
    }

    /// <summary>Solves for the direction in prices and pins the rents of slack quotas.</summary>
    private void Direction(T damping, T active)
    {
        Array.Copy(Current.Hessian, _factor.Values, _factor.Values.Length);
        for (int node = 0; node < _direction.Length; node++)
        {
            int diagonal = _program.Symbolic.Diagonal[node];
            _factor.Values[diagonal] = T.MultiplyAdd(damping, Weight(node), _factor.Values[diagonal]);
            _direction[node] = -Current.Gradient[node];
            if (_program.QuotaOfNode[node] >= 0)
            {
                double wall = 1e18 * _program.Throughput[node] / _program.BasePrice[node];
                _factor.Values[diagonal] += T.Select(Pinned(node), T.Of(wall), T.Of(0.0));
                _direction[node] = T.Select(Pinned(node), T.Of(0.0), _direction[node]);
            }
        }

        _factor.Factorise();
        _factor.Solve(_direction, _direction);
        for (int node = 0; node < _direction.Length; node++)
        {
            T direction = _direction[node] & active;
            if (_program.QuotaOfNode[node] >= 0)
            {
                direction = T.Max(direction, -Current.Price[node]);
                direction = T.Select(Pinned(node), T.Of(0.0), direction);
            }

            _direction[node] = direction;
        }
    }

    private T Pinned(int node) =>
        T.LessOrEqual(Current.Price[node], T.Of(0.0)) & T.LessOrEqual(T.Of(0.0), Current.Gradient[node]);

    private T Weight(int node) =>
        T.Of(_program.Throughput[node]) / T.Max(T.Abs(Current.Price[node]), T.Of(0.1 * _program.BasePrice[node]));

    /// <summary>Sets the trial coordinates; returns the decrease of Φ predicted by the quadratic model.</summary>
    private T Move(T active, T damping)
    {
        T slope = T.Of(0.0);
        T penalty = T.Of(0.0);
        for (int node = 0; node < _direction.Length; node++)
        {
            T d = _direction[node];
            slope = T.MultiplyAdd(d, Current.Gradient[node], slope);
            penalty = T.MultiplyAdd(d * d, Weight(node), penalty);
            _step[node] = d;
        }

        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            T shift = T.Of(0.0);
            for (int m = _program.Pattern.MemberStart[bundle]; m < _program.Pattern.MemberStart[bundle + 1]; m++)
            {
                shift = T.MultiplyAdd(Current.MemberShare[m], _direction[_program.Pattern.MemberNode[m]], shift);
            }

            _step[sources.User[bundle]] -= shift & active & ~Current.NoRoute[bundle];
        }

        for (int node = 0; node < _step.Length; node++)
        {
            _trial.Coordinate[node] = Current.Coordinate[node] + _step[node];
        }

        return T.Of(0.5) * T.MultiplyAdd(damping, penalty, -slope);
    }

    /// <summary>Makes the trial the current point in the accepting lanes; the others keep theirs.</summary>
    private void Merge(T accept)
    {
        uint all = T.Bits(~T.FromBits(0));
        uint bits = T.Bits(accept);
        if (bits == 0)
        {
            return;
        }

        if (bits != all)
        {
            Point<T>.Blend(accept, _trial, Current);
        }

        (Current, _trial) = (_trial, Current);
    }
}
