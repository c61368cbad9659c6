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

    /// <summary>What a certified period may miss: balances against throughput, duality gap against turnover.</summary>
    private const double BalanceTolerance = 1e-9,
        GapTolerance = 1e-8;

    private readonly CompiledScenario _compiled;
    private readonly EngineSettings _settings;
    private readonly PeriodSolver _solver;
    private readonly PeriodSetter _setter;
    private readonly StateStep _step;
    private readonly Wedges _wedges;
    private readonly ReserveWatch _watch;
    private readonly PeriodParameters<Lane1> _parameters;
    private readonly PathInput _input;
    private readonly PathState _state;
    private readonly Regime _regime = new();
    private readonly double[] _need;

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
        Solution = new PeriodSolution(compiled.Program);
    }

    /// <summary>Solution of the last period solved.</summary>
    public PeriodSolution Solution { get; }

    /// <summary>Parameters of the last period solved.</summary>
    public PeriodParameters<Lane1> Parameters => _parameters;

    /// <summary>State that the next period starts from.</summary>
    public PathState State => _state;

    private PeriodView View => new(Solution, _parameters, _wedges, _state, _need);

    /// <summary>Plays the whole horizon.</summary>
    public Outcome Run(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        PathReport report = new(_compiled);
        double calibration = ReportBase(report);
        List<PeriodCertificate> certificates = [];
        for (int period = 0; period < _compiled.Scenario.Horizon.Periods; period++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Clear(period);
            if (Solution.Status == SolveStatus.Failed)
            {
                // Nothing after an unsolved period would mean anything: stop here and say so.
                certificates.Add(Certify(period, double.NaN));
                break;
            }

            _step.Advance(_input, _state, Solution);
            double balance = report.Add(View, period);
            certificates.Add(Certify(period, balance));
            progress?.Report(period + 1);
        }

        return new Outcome(
            _compiled.Scenario,
            report.Table(),
            new RunCertificate(_settings.Tolerance, calibration, certificates)
        );
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

        if (_wedges.Any && change > 1e-8 && Solution.Status < SolveStatus.ToleranceNotMet)
        {
            Solution.Status = SolveStatus.ToleranceNotMet;
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

    private void CalmParameters(PeriodParameters<Lane1> calm)
    {
        _wedges.Load(_input.Items, int.MinValue / 2);
        _setter.Set(calm, _input, _state, int.MinValue / 2);
    }

    /// <summary>Evaluates and reports the base year at base prices; returns its largest relative imbalance.</summary>
    private double ReportBase(PathReport report)
    {
        EquilibriumProgram program = _compiled.Program;
        if (program.IsExact)
        {
            Clear(int.MinValue / 2);
            report.Add(View, -1);
            return Solution.Residual;
        }

        CalmParameters(_parameters);
        Point<Lane1> point = new(program);
        StartPoint.Base(program, point.Coordinate.Numbers);
        Evaluator.Evaluate(program, _parameters, point);
        Solution.Take(program, point, 0, dust: 0);
        Solution.FindWorst(program, point, 0);
        Needs();
        report.Add(View, -1);
        return Solution.Residual;
    }

    private PeriodCertificate Certify(int period, double balance)
    {
        EquilibriumProgram program = _compiled.Program;
        double turnover = 0;
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            turnover += program.QuotaOfNode[node] >= 0 ? 0 : program.BasePrice[node] * program.Throughput[node];
        }

        Node worst = program.Nodes[Solution.WorstNode];
        string name =
            $"{_compiled.World.Goods[worst.Good].Id} at "
            + (worst.Place < 0 ? "pool" : _compiled.World.Places[worst.Place].Id);
        double gap = Solution.DualityGap / turnover;
        bool certified =
            Solution.Status < SolveStatus.ToleranceNotMet && balance <= BalanceTolerance && gap <= GapTolerance;
        SolveStatus status = certified
            ? Solution.Status
            : (SolveStatus)Math.Max((int)Solution.Status, (int)SolveStatus.ToleranceNotMet);
        return new PeriodCertificate(
            period,
            status,
            Solution.Residual,
            balance,
            double.IsFinite(gap) ? gap : null,
            Complementarity(turnover),
            Solution.Iterations,
            Solution.Fallback,
            name,
            Solution.InactiveNodes
        );
    }

    /// <summary>Largest product of unused licences or capacity with its rent, over turnover.</summary>
    private double Complementarity(double turnover)
    {
        EquilibriumProgram program = _compiled.Program;
        PeriodView view = View;
        double worst = 0;
        for (int quota = 0; quota < program.Quotas.Count; quota++)
        {
            double exports = _compiled.QuotaRules[quota].Routes.Sum(route => Solution.Flow[route]);
            double rent = Solution.Price[program.Quotas.Node[quota]];
            double left = _parameters.QuotaLimit[quota].Value - exports;
            worst = rent > 0 ? Math.Max(worst, Math.Abs(rent * left)) : worst;
        }

        for (int activity = 0; activity < program.Activities.Count; activity++)
        {
            double capacity = _parameters.Capacity[activity].Value;
            double rent = capacity > 0 ? PlantRent.Of(program, view, activity, capacity) : 0;
            worst = rent > 0 ? Math.Max(worst, rent * (capacity - Solution.Level[activity])) : worst;
        }

        return worst / turnover;
    }
}
