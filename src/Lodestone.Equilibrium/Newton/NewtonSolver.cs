using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Newton;

/// <summary>
/// Safeguarded semismooth Newton on Φ, all lanes at once, each with its own damping and its own pace (6.1–6.3).
/// </summary>
/// <remarks>
/// Step: (H + added + chords) d = −g with <see cref="StepWeights{T}"/> and <see cref="RampSlopes{T}"/>; a quota's rent stays at zero while licences are left
/// (projected Newton, Bertsekas 1982). Lanes do not wait for each other: a lane that has converged is given its next
/// period (<see cref="Iterate"/>), or stays where it is (<see cref="Solve"/>). No arithmetic crosses lanes and nothing is
/// allocated after construction.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class NewtonSolver<T>
    where T : struct, ILane<T>
{
    /// <summary>Residual below which markets that die are helped to.</summary>
    private const double Near = 1e-3;

    private readonly EquilibriumProgram _program;
    private readonly NumericFactor<T> _factor;
    private readonly StepWeights<T> _weights;
    private readonly RampSlopes<T> _ramps;
    private readonly FadingSales<T> _fading;
    private readonly StepControl<T> _control = new();
    private readonly FlatPrices<T> _flat;
    private readonly LaneArray<T> _direction;
    private Point<T> _trial;
    private T _stepped = T.FromBits(0);
    private T _chorded = T.FromBits(0);
    private T _overreached = T.FromBits(0);

    /// <summary>Workspace for a program.</summary>
    public NewtonSolver(EquilibriumProgram program)
    {
        _program = program;
        _factor = new NumericFactor<T>(program.Symbolic);
        _weights = new StepWeights<T>(program);
        _ramps = new RampSlopes<T>(program);
        _fading = new FadingSales<T>(program);
        _flat = new FlatPrices<T>(program);
        _direction = new LaneArray<T>(program.Nodes.Length);
        Current = new Point<T>(program);
        _trial = new Point<T>(program);
    }

    /// <summary>Start before <see cref="Solve"/> (its coordinates), solution afterwards.</summary>
    public Point<T> Current { get; private set; }

    private static T All => ~T.FromBits(0);

    /// <summary>Clears the markets of a period in every lane.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="tolerance">Residual at which a lane has converged.</param>
    /// <param name="maxIterations">Most steps.</param>
    /// <param name="initialDamping">δ at the start; null for the one remembered from the last solve.</param>
    public NewtonResult Solve(
        PeriodParameters<T> parameters,
        double tolerance,
        int maxIterations,
        double? initialDamping = 0
    )
    {
        Evaluator.Evaluate(_program, parameters, Current);
        _stepped = T.FromBits(0);
        _overreached = T.FromBits(0);
        _ramps.Forget(All);
        if (initialDamping is { } damping)
        {
            _control.Start(All, T.Of(damping));
        }
        else
        {
            _control.StartRemembered(All);
        }

        uint all = T.Bits(All);
        int iteration = 0;
        for (; iteration < maxIterations; iteration++)
        {
            uint converged = T.Bits(T.LessOrEqual(Current.Residual, T.Of(tolerance)));
            if (converged == all)
            {
                break;
            }

            Step(parameters, T.FromBits(~converged & all));
        }

        return new NewtonResult(iteration, T.Bits(T.LessOrEqual(Current.Residual, T.Of(tolerance))));
    }

    /// <summary>Starts a period in some lanes, whose coordinates the caller has set in <see cref="Current"/>.</summary>
    /// <param name="lanes">One bit per lane.</param>
    public void Start(uint lanes)
    {
        _stepped &= ~T.FromBits(lanes);
        _overreached &= ~T.FromBits(lanes);
        _ramps.Forget(T.FromBits(lanes));
        _control.StartRemembered(T.FromBits(lanes));
    }

    /// <summary>Forgets what earlier periods of some lanes needed: they begin another path.</summary>
    public void Forget(uint lanes)
    {
        _flat.Forget(T.FromBits(lanes));
        _control.Forget(T.FromBits(lanes));
    }

    /// <summary>One step of every active lane; fresh lanes are only evaluated at their start.</summary>
    /// <param name="parameters">The period of each lane.</param>
    /// <param name="tolerance">Residual at which a lane has converged.</param>
    /// <param name="active">Lanes that play a path, one bit each.</param>
    /// <param name="fresh">Lanes that begin a period.</param>
    /// <returns>Active lanes whose residual is within tolerance; their open prices are settled.</returns>
    public uint Iterate(PeriodParameters<T> parameters, double tolerance, uint active, uint fresh)
    {
        Step(parameters, T.FromBits(active & ~fresh));
        T solved = T.LessOrEqual(Current.Residual, T.Of(tolerance)) & T.FromBits(active);
        Settle(parameters, tolerance, solved);
        return T.Bits(solved);
    }

    /// <summary>One undamped step that is kept in the lanes where it lowers the residual further.</summary>
    public void Polish(PeriodParameters<T> parameters)
    {
        _weights.Added.Clear();
        _ramps.Forget(All);
        Direction(parameters, All);
        Move(All);
        HoldIdleImports(parameters, All);
        Evaluator.Evaluate(_program, parameters, _trial);
        Merge(T.Less(_trial.Residual, Current.Residual));
    }

    /// <summary>Settles prices that the solution leaves open: the last thing done to a point that <see cref="Solve"/> found.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="tolerance">Largest residual with the settled prices; a lane that would miss it stays as it is.</param>
    public void Settle(PeriodParameters<T> parameters, double tolerance) => Settle(parameters, tolerance, All);

    private void Settle(PeriodParameters<T> parameters, double tolerance, T lanes)
    {
        if (T.Bits(lanes) == 0)
        {
            return;
        }

        T found = _flat.Settle(parameters, _factor, _weights.Added, Current, _trial, lanes, _stepped, _chorded);
        if (T.Bits(found) != 0)
        {
            Evaluator.Evaluate(_program, parameters, _trial);
            Merge(found & T.LessOrEqual(_trial.Residual, T.Of(tolerance)));
        }
    }

    private void Step(PeriodParameters<T> parameters, T moving)
    {
        if (T.Bits(moving) == 0)
        {
            // Nothing moves: a direction would be solved for and thrown away.
            Evaluator.Evaluate(_program, parameters, Current);
            return;
        }

        T damping = _control.Damping;
        bool looked = _weights.Compute(parameters, Current, damping);
        Direction(parameters, moving);
        T predicted = Move(moving) + T.Of(0.5) * _ramps.Along(_direction);
        HoldIdleImports(parameters, moving);
        T longer = Lengthen(parameters, moving, looked);
        Evaluator.Evaluate(_program, parameters, _trial);
        T taken = _control.Judge(Current, _trial, predicted, moving);
        _control.Restore(longer, damping);
        _overreached |= longer & ~taken;
        _ramps.Learn(parameters, Current, _trial, taken, moving);
        Merge(taken);
    }

    /// <summary>Near the solution, lengthens the step in markets that die; returns the lanes where it did.</summary>
    private T Lengthen(PeriodParameters<T> parameters, T moving, bool looked)
    {
        T near = moving & ~_overreached & T.Less(Current.Residual, T.Of(Near));
        if (T.Bits(near) == 0)
        {
            return near;
        }

        if (!looked)
        {
            _weights.AddSales(parameters, Current);
        }

        return _fading.Lengthen(parameters, Current, _weights.Sales, _weights.Spreads, _trial.Coordinate, near);
    }

    /// <summary>Solves for the direction in prices and pins the rents of slack quotas.</summary>
    private void Direction(PeriodParameters<T> parameters, T moving)
    {
        Evaluator.Assemble(_program, parameters, Current, _factor.Values);
        Raw<T> values = _factor.Values.Raw;
        Raw<T> direction = _direction.Raw;
        Raw<T> gradient = Current.Gradient.Raw;
        Raw<T> added = _weights.Added.Raw;
        Raw<int> diagonal = new(_program.Symbolic.Diagonal);
        for (int node = 0; node < direction.Length; node++)
        {
            values[diagonal[node]] += added[node];
            direction[node] = -gradient[node];
        }

        _ramps.AddTo(values);
        for (int quota = 0; quota < _program.Quotas.Count; quota++)
        {
            int node = _program.Quotas.Node[quota];
            double wall = 1e18 * _program.Throughput[node] / _program.BasePrice[node];
            values[diagonal[node]] += T.Of(wall) & Pinned(node);
            direction[node] = T.Select(Pinned(node), T.Of(0.0), direction[node]);
        }

        _factor.Factorise();
        _stepped |= moving;
        _chorded = T.Select(moving, _ramps.Lanes, _chorded);
        _factor.Solve(_direction, _direction);
        for (int quota = 0; quota < _program.Quotas.Count; quota++)
        {
            int node = _program.Quotas.Node[quota];
            T limited = T.Max(direction[node], -Current.Price[node]);
            direction[node] = T.Select(Pinned(node), T.Of(0.0), limited);
        }

        for (int node = 0; node < direction.Length; node++)
        {
            direction[node] &= moving;
        }
    }

    private T Pinned(int node) =>
        T.LessOrEqual(Current.Price[node], T.Of(0.0)) & T.LessOrEqual(T.Of(0.0), Current.Gradient[node]);

    /// <summary>Sets the trial coordinates; returns the decrease of Φ predicted by the quadratic model.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Move(T moving)
    {
        T slope = T.Of(0.0);
        T penalty = T.Of(0.0);
        Raw<T> direction = _direction.Raw;
        Raw<T> gradient = Current.Gradient.Raw;
        Raw<T> added = _weights.Added.Raw;
        Raw<T> from = Current.Coordinate.Raw;
        Raw<T> to = _trial.Coordinate.Raw;
        for (int node = 0; node < direction.Length; node++)
        {
            T d = direction[node];
            slope = T.MultiplyAdd(d, gradient[node], slope);
            penalty = T.MultiplyAdd(d * d, added[node], penalty);
            to[node] = from[node] + d;
        }

        Raw<int> users = new(_program.Sources.User);
        Raw<int> starts = new(_program.Pattern.MemberStart);
        Raw<int> members = new(_program.Pattern.MemberNode);
        Raw<T> share = Current.MemberShare.Raw;
        Raw<T> noRoute = Current.NoRoute.Raw;
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            T shift = T.Of(0.0);
            int end = starts[bundle + 1];
            for (int m = starts[bundle]; m < end; m++)
            {
                shift = T.MultiplyAdd(share[m], direction[members[m]], shift);
            }

            to[users[bundle]] -= shift & moving & ~noRoute[bundle];
        }

        return T.Of(0.5) * (penalty - slope);
    }

    /// <summary>
    /// A user that imports nothing and lacks nothing does not start to import on account of a step that cannot see its
    /// demand; one that lacks g imports at most 2 g.
    /// </summary>
    private void HoldIdleImports(PeriodParameters<T> parameters, T moving)
    {
        Raw<int> users = new(_program.Sources.User);
        Raw<double> baseVolumes = new(_program.Sources.BaseVolume);
        Raw<T> volumes = Current.Volume.Raw;
        Raw<T> from = Current.Coordinate.Raw;
        Raw<T> to = _trial.Coordinate.Raw;
        Raw<T> linkSlope = parameters.Draw.LinkSlope.Raw;
        Raw<T> noRoute = Current.NoRoute.Raw;
        T zero = T.Of(0.0);
        for (int bundle = 0; bundle < users.Length; bundle++)
        {
            T idle = T.LessOrEqual(volumes[bundle], zero) & ~noRoute[bundle] & moving;
            if (T.Bits(idle) == 0)
            {
                continue;
            }

            int user = users[bundle];
            T lacking = T.Max(T.Of(-2.0) * Current.Gradient.Raw[user], zero);
            T most = (lacking - T.Of(baseVolumes[bundle])) / linkSlope[bundle];
            T limited = T.Min(to[user], T.Max(from[user], most));
            to[user] = T.Select(idle, limited, to[user]);
        }
    }

    /// <summary>Makes the trial the current point in the accepting lanes; the others keep theirs.</summary>
    private void Merge(T accept)
    {
        uint bits = T.Bits(accept);
        if (bits == 0)
        {
            return;
        }

        if (bits != T.Bits(All))
        {
            Point<T>.Blend(accept, _trial, Current);
        }

        (Current, _trial) = (_trial, Current);
    }
}
