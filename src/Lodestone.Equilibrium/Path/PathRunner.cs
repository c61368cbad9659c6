using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Reporting;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Plays one path: sets a period, clears it, reports it, moves on (6.7).</summary>
public sealed class PathRunner
{
    private const int MaxRenewals = 200;
    private const double WedgeTolerance = 1e-10;

    private readonly CompiledScenario _compiled;
    private readonly EngineSettings _settings;
    private readonly PeriodSolver _solver;
    private readonly PeriodSetter _setter;
    private readonly StateStep _step;
    private readonly Wedges _wedges;
    private readonly ReserveWatch _watch;
    private readonly PathInput _input;
    private readonly PathState _state;
    private readonly Regime _regime = new();
    private PeriodParameters<Lane1> _parameters;
    private PeriodSolution _solution;
    private double[] _need;

    /// <summary>Workspace for the central path of a compiled scenario.</summary>
    public PathRunner(CompiledScenario compiled, EngineSettings settings)
        : this(compiled, settings, new PathInput(compiled)) { }

    /// <summary>Workspace for a path of a compiled scenario.</summary>
    public PathRunner(CompiledScenario compiled, EngineSettings settings, PathInput input)
    {
        _input = input;
        _compiled = compiled;
        _settings = settings;
        _solver = new PeriodSolver(compiled, settings, input);
        _setter = new PeriodSetter(compiled);
        _step = new StateStep(compiled);
        _wedges = new Wedges(compiled);
        _watch = new ReserveWatch(compiled);
        _parameters = new PeriodParameters<Lane1>(compiled.Program);
        _state = new PathState(compiled, input);
        _parameters.Draw.Put(0, input.Rules.Kernel);
        _need = new double[compiled.Program.Uses.Count];
        _solution = new PeriodSolution(compiled.Program);
    }

    /// <summary>Solution of the last period solved.</summary>
    public PeriodSolution Solution => _solution;

    /// <summary>Parameters of the last period solved.</summary>
    public PeriodParameters<Lane1> Parameters => _parameters;

    /// <summary>State that the next period starts from.</summary>
    public PathState State => _state;

    /// <summary>Plays the whole horizon.</summary>
    public Outcome Run(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        AsideReport report = new(_compiled);
        double calibration = ClearBase();
        report.AddBase(Taken(new PeriodView(_compiled, _input)));
        PeriodView view = new(_compiled, _input);
        for (int period = 0; period < _compiled.Scenario.Horizon.Periods; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Clear(period);
            if (Solution.Status == SolveStatus.Failed)
            {
                // Nothing after an unsolved period would mean anything: stop here and say so.
                report.Wait();
                report.AddUnsolved(Taken(view), period);
                break;
            }

            Advance();
            report.Wait();
            report.Add(Taken(view), period);
            progress?.Report(period + 1);
        }

        (OutcomeTable rows, IReadOnlyList<PeriodCertificate> certificates) = report.End();
        return new Outcome(
            _compiled.Scenario,
            rows,
            new RunCertificate(_settings.Tolerance, calibration, certificates)
        );
    }

    /// <summary>Hands the solved period over to a view that nobody reads.</summary>
    private PeriodView Taken(PeriodView view)
    {
        view.Take(ref _solution, ref _parameters, ref _need, _wedges, _state);
        return view;
    }

    /// <summary>Sets and clears a period from the current state; the state is not advanced.</summary>
    public void Clear(int period)
    {
        _wedges.Load(_input.Items, period);
        _wedges.Lift(_state);
        _watch.Begin(_state, _input.Items, period);
        _regime.Enter(_input.Items, period);
        _solver.Begin(_regime.IsSteady(period));
        Settle(period);
        Needs();
        while (Solution.Status < SolveStatus.Failed && _watch.Update(_input, _state, Solution, _need, period))
        {
            Settle(period);
            Needs();
        }
    }

    /// <summary>Clears the period, renewing duties that depend on a price until they stand.</summary>
    private void Settle(int period)
    {
        Solution.Unsettled = null;
        _setter.Set(_parameters, _input, _state, period);
        _solver.Solve(_parameters, Solution);
        double change = double.PositiveInfinity;
        for (
            int renewal = 0;
            _wedges.Any && renewal < MaxRenewals && Solution.Status < SolveStatus.ToleranceNotMet;
            renewal++
        )
        {
            change = _wedges.Renew(_state, Solution);
            if (change <= WedgeTolerance)
            {
                break;
            }

            _setter.Set(_parameters, _input, _state, period);
            _solver.Solve(_parameters, Solution);
        }

        if (_wedges.Any && change > UnsettledWedge.Tolerance && Solution.Status < SolveStatus.ToleranceNotMet)
        {
            Solution.Status = SolveStatus.ToleranceNotMet;
            Solution.Unsettled = new UnsettledWedge(_wedges.Unsettled, change);
        }
    }

    /// <summary>Copies where the next period would start: coordinates and prices by node, and which bundles had a route.</summary>
    public void CopyStart(double[] coordinates, double[] prices, bool[] open) =>
        _solver.CopyStart(coordinates, prices, open);

    /// <summary>Moves the state on to the next period.</summary>
    public void Advance() => _step.Advance(_input, _state, Solution);

    /// <summary>Demand at base price of every use in the period, before long-run substitution.</summary>
    private void Needs()
    {
        for (int use = 0; use < _need.Length; use++)
        {
            _need[use] = _parameters.Demand[use].Value / _state.DemandHabit[use];
        }
    }

    /// <summary>Evaluates the base year at base prices; returns its largest relative imbalance.</summary>
    private double ClearBase()
    {
        EquilibriumProgram program = _compiled.Program;
        if (program.IsExact)
        {
            Clear(int.MinValue / 2);
            return Solution.Residual;
        }

        _wedges.Load(_input.Items, int.MinValue / 2);
        _setter.Set(_parameters, _input, _state, int.MinValue / 2);
        Point<Lane1> point = new(program);
        StartPoint.Base(program, point.Coordinate.Numbers);
        Evaluator.Evaluate(program, _parameters, point);
        Solution.Take(program, point, 0);
        Solution.FindWorst(program, point, 0);
        Needs();
        return Solution.Residual;
    }
}
