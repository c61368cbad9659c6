using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Plays draws in the lanes of a vector; a lane that has cleared a period begins its next at once (6.3).</summary>
/// <remarks>
/// Appendix B of the method: every iteration factorises, solves and evaluates all lanes; then each lane that has
/// converged is handed to its path, which moves its state, sets its next period and its start. A period that does not
/// converge climbs the fallback ladder of <see cref="PeriodSolver"/> alone. Results do not depend on the other lanes.
/// </remarks>
internal sealed class PathBatch<T> : IPathBatch
    where T : struct, ILane<T>
{
    /// <summary>Steps of a period before it climbs the ladder.</summary>
    private const int Patience = 150;

    private const int MaxRenewals = 200;
    private const double WedgeTolerance = 1e-10;

    private readonly CompiledScenario _compiled;
    private readonly EngineSettings _settings;
    private readonly NewtonSolver<T> _newton;
    private readonly PeriodParameters<T> _parameters;
    private readonly PeriodSetter _setter;
    private readonly InactiveNodes _inactive;
    private readonly StateStep _step;
    private readonly ReserveWatch _watch;
    private readonly LaneStart<T> _start;
    private readonly LaneLadder _ladder;
    private readonly LaneTransfer<T> _transfer;
    private readonly LanePath[] _paths;

    public PathBatch(CompiledScenario compiled, EngineSettings settings, GuidePath? guide)
    {
        _compiled = compiled;
        _settings = settings;
        _newton = new NewtonSolver<T>(compiled.Program);
        _parameters = new PeriodParameters<T>(compiled.Program);
        _setter = new PeriodSetter(compiled);
        _inactive = new InactiveNodes(compiled.Program);
        _step = new StateStep(compiled);
        _watch = new ReserveWatch(compiled);
        _start = new LaneStart<T>(compiled.Program, guide);
        _ladder = new LaneLadder(compiled, settings);
        _paths = [.. Enumerable.Range(0, T.Width).Select(_ => new LanePath(compiled))];
        _transfer = new LaneTransfer<T>(_paths);
    }

    /// <inheritdoc />
    public int Width => T.Width;

    /// <inheritdoc />
    public void Play(
        int first,
        int count,
        Func<int, Draw> draws,
        IPathObserver observer,
        CancellationToken cancellationToken
    )
    {
        int next = first;
        uint active = 0;
        uint fresh = 0;
        for (int lane = 0; lane < T.Width; lane++)
        {
            if (Begin(lane, ref next, first + count, draws))
            {
                active |= 1u << lane;
            }
        }

        fresh = active;
        while (active != 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _transfer.Put(_parameters, fresh);
            _newton.Start(fresh);
            uint converged = _newton.Iterate(_parameters, _settings.Tolerance, active, fresh);
            Take(converged);
            fresh = 0;
            for (uint left = active; left != 0; left &= left - 1)
            {
                int lane = System.Numerics.BitOperations.TrailingZeroCount(left);
                LanePath path = _paths[lane];
                path.StepsInPeriod++;
                bool done = (converged >> lane & 1) != 0;
                if (!done && path.StepsInPeriod < Patience)
                {
                    continue;
                }

                bool solved = done || _ladder.Climb(path);
                if (!Proceed(lane, solved, observer) && !Begin(lane, ref next, first + count, draws))
                {
                    active &= ~(1u << lane);
                }
                else
                {
                    fresh |= 1u << lane;
                }
            }
        }
    }

    /// <summary>Gives a lane the next draw; false when there is none.</summary>
    private bool Begin(int lane, ref int next, int end, Func<int, Draw> draws)
    {
        LanePath path = _paths[lane];
        if (next >= end)
        {
            path.Draw = -1;
            return false;
        }

        path.Draw = next++;
        path.Input.Take(draws(path.Draw));
        path.State.Reset(path.Input);
        path.Period = 0;
        path.Regime.Reset();
        (path.Steps, path.Fallbacks, path.Missed, path.Worst) = (0, 0, 0, 0);
        _parameters.Draw.Put(lane, path.Input.Rules.Kernel);
        _newton.Forget(1u << lane);
        _start.Reset(path);
        _setter.Begin(path.Parameters, path.Input);
        _parameters.TakeLasting(lane, path.Parameters);
        Set(lane, path);
        return true;
    }

    /// <summary>Sets the period of a path and where its lane starts.</summary>
    private void Set(int lane, LanePath path)
    {
        (path.StepsInPeriod, path.Renewals, path.Climbed) = (0, 0, false);
        path.Wedges.Load(path.Input.Items, path.Period);
        path.Wedges.Lift(path.State);
        _watch.Begin(path.State, path.Input.Items, path.Period);
        SetParameters(lane, path);
        path.Regime.Enter(path.Input.Items, path.Period);
        _start.Place(_newton.Current, lane, path);
    }

    private void SetParameters(int lane, LanePath path)
    {
        _setter.SetPeriod(path.Parameters, path.Input, path.State, path.Period);
        if (_setter.Charges)
        {
            _parameters.RouteCost.PutAll(lane, path.Parameters.RouteCost.Numbers);
            _parameters.Margin.PutAll(lane, path.Parameters.Margin.Numbers);
        }

        if (_setter.Injects)
        {
            _parameters.Injection.PutAll(lane, path.Parameters.Injection.Numbers);
        }
    }

    /// <summary>Copies the solutions of lanes that have converged to their paths.</summary>
    private void Take(uint lanes)
    {
        for (uint left = lanes; left != 0; left &= left - 1)
        {
            LanePath path = _paths[System.Numerics.BitOperations.TrailingZeroCount(left)];
            path.Coordinates.CopyTo(path.Before, 0);
        }

        _transfer.Take(_newton.Current, lanes);
        for (uint left = lanes; left != 0; left &= left - 1)
        {
            int lane = System.Numerics.BitOperations.TrailingZeroCount(left);
            LanePath path = _paths[lane];
            LaneStart<T>.Keep(_newton.Current, lane, path);
            path.Solution.Complete(_compiled.Program, _newton.Current, lane);
            path.Solution.Status = SolveStatus.Converged;
        }
    }

    /// <summary>Ends a period of a lane, or renews its duties; false when its path has ended.</summary>
    private bool Proceed(int lane, bool solved, IPathObserver observer)
    {
        LanePath path = _paths[lane];
        path.Steps += path.StepsInPeriod;
        if (!solved)
        {
            observer.Ended(path.Draw, path.Record(path.Period));
            return false;
        }

        Span<double> demand = path.Parameters.Demand.Numbers;
        for (int use = 0; use < path.Need.Length; use++)
        {
            path.Need[use] = demand[use] / path.State.DemandHabit[use];
        }

        if ((path.Wedges.Any && Renew(lane, path)) || Reopen(lane, path))
        {
            return true;
        }

        _inactive.Settle(path.Parameters, path.Input.Rules.Kernel, path.Solution);
        path.Worst = Math.Max(path.Worst, path.Solution.Residual);
        path.Missed += path.Solution.Status == SolveStatus.ToleranceNotMet ? 1 : 0;
        path.Parameters.Capacity.Numbers.CopyTo(path.Capacity);
        _step.Advance(path.Input, path.State, path.Solution, contracts: false);
        observer.Cleared(new PathView(path.Draw, path.Period, path.Solution, path.State, path.Need, path.Capacity));
        path.Period++;
        if (path.Period == _compiled.Scenario.Horizon.Periods)
        {
            observer.Ended(path.Draw, path.Record(-1));
            return false;
        }

        Set(lane, path);
        return true;
    }

    /// <summary>Opens and closes reserves; true when the period has to be cleared again with one that opens within it.</summary>
    private bool Reopen(int lane, LanePath path)
    {
        if (!_watch.Update(path.Input, path.State, path.Solution, path.Need, path.Period))
        {
            return false;
        }

        (path.StepsInPeriod, path.Renewals) = (0, 0);
        SetParameters(lane, path);
        LaneStart<T>.Repeat(_newton.Current, lane, path);
        return true;
    }

    /// <summary>Renews duties that depend on a price; true when the period has to be cleared again.</summary>
    private bool Renew(int lane, LanePath path)
    {
        double change = path.Wedges.Renew(path.State, path.Solution);
        if (change <= WedgeTolerance)
        {
            return false;
        }

        if (path.Renewals++ >= MaxRenewals)
        {
            path.Solution.Status =
                change > UnsettledWedge.Tolerance ? SolveStatus.ToleranceNotMet : path.Solution.Status;
            return false;
        }

        path.StepsInPeriod = 0;
        SetParameters(lane, path);
        LaneStart<T>.Repeat(_newton.Current, lane, path);
        return true;
    }
}
