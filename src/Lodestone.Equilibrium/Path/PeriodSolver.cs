using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.InteriorPoint;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Clears one period of one path: Newton from the last solution, then the fallback ladder (6.6).</summary>
/// <remarks>
/// Rungs: 0 warm Newton · 1 restart from base prices with full damping · 2 smoothing of μ and γ by 10, 3, 1 · 3 the
/// shock in four parts · 4 interior point on the primal, polished by Newton · then failure with the worst node named.
/// A rung that misses the tolerance by no more than rounding hides (<see cref="RoundingFloor"/>) is the last where its books
/// close, and says so.
/// An exact programme (homogeneous goods, constant unit costs) is solved by the interior point alone.
/// </remarks>
public sealed class PeriodSolver
{
    /// <summary>Number of the last rung.</summary>
    public const int LastRung = 4;

    /// <summary>
    /// Most undamped steps after convergence: they carry the residual from the tolerance to rounding. A producer that
    /// is priced out needs one per factor e, because its sales fade exponentially.
    /// </summary>
    private const int PolishPasses = 40;

    private const double Rounding = 1e-15;

    /// <summary>Residual that rounding never excuses.</summary>
    private const double LargestFloor = 1e-8;

    private readonly EquilibriumProgram _program;
    private readonly EngineSettings _settings;
    private readonly int _stageIterations;
    private readonly NewtonSolver<Lane1> _newton;
    private readonly Lazy<InteriorPointSolver> _interior;
    private readonly PeriodParameters<Lane1> _calm;
    private readonly PeriodParameters<Lane1> _blend;
    private readonly InactiveNodes _inactive;
    private readonly double[] _lastPrice;
    private readonly bool[] _wasOpen;
    private readonly ExactBooks _books;
    private readonly PrimalObjective _primal;
    private double[] _start;
    private double[] _before;
    private bool _unpolished;

    /// <summary>Workspace for a program.</summary>
    public PeriodSolver(EquilibriumProgram program, EngineSettings settings)
    {
        _program = program;
        _settings = settings;
        _stageIterations = Math.Min(settings.MaxIterations, 50);
        _newton = new NewtonSolver<Lane1>(program);
        _books = new ExactBooks(program);
        _primal = new PrimalObjective(program);
        _interior = new Lazy<InteriorPointSolver>(() => new InteriorPointSolver(program));
        _calm = new PeriodParameters<Lane1>(program);
        _blend = new PeriodParameters<Lane1>(program);
        _inactive = new InactiveNodes(program);
        _start = new double[program.Nodes.Length];
        _before = new double[program.Nodes.Length];
        _lastPrice = new double[program.Nodes.Length];
        _wasOpen = new bool[program.Sources.Bundles];
        Restart();
    }

    /// <summary>Parameters of a calm base period: where the shock continuation starts.</summary>
    public PeriodParameters<Lane1> Calm => _calm;

    /// <summary>Forgets the last solution: the next solve starts from base prices.</summary>
    public void Restart()
    {
        _newton.Forget(uint.MaxValue);
        for (int node = 0; node < _start.Length; node++)
        {
            _start[node] = _program.QuotaOfNode[node] >= 0 ? 0 : _program.BasePrice[node];
            _lastPrice[node] = _start[node];
        }

        for (int bundle = 0; bundle < _wasOpen.Length; bundle++)
        {
            _start[_program.Sources.User[bundle]] = 0;
            _wasOpen[bundle] = true;
        }
    }

    /// <summary>Copies where the next solve would start: coordinates and prices by node, and which bundles had a route.</summary>
    public void CopyStart(double[] coordinates, double[] prices, bool[] open)
    {
        _start.CopyTo(coordinates, 0);
        _lastPrice.CopyTo(prices, 0);
        _wasOpen.CopyTo(open, 0);
    }

    /// <summary>The next period begins; until then every solve is of the same period and starts at its last solution.</summary>
    /// <param name="steady">Whether to look for it straight on from the last two periods.</param>
    public void Begin(bool steady)
    {
        if (!steady)
        {
            _start.CopyTo(_before, 0);
            return;
        }

        Onward.From(_program, _before, _start, _lastPrice, _before);
        (_before, _start) = (_start, _before);
    }

    /// <summary>Clears the period, climbing the ladder as far as needed.</summary>
    public void Solve(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        int iterations = 0;
        int first = _program.IsExact ? LastRung : 0;
        for (int rung = first; rung <= LastRung; rung++)
        {
            bool solved = Attempt(parameters, rung, solution);
            iterations += solution.Iterations;
            if (solved)
            {
                solution.Iterations = iterations;
                solution.Fallback = _program.IsExact ? 0 : rung;
                return;
            }
        }

        Stand();
        solution.Iterations = iterations;
        solution.Fallback = LastRung;
        solution.Status =
            double.IsFinite(solution.Residual) && solution.Residual < 1e-3
                ? SolveStatus.ToleranceNotMet
                : SolveStatus.Failed;
    }

    /// <summary>Tries one rung of the ladder.</summary>
    /// <returns>True when the tolerance is met.</returns>
    public bool Attempt(PeriodParameters<Lane1> parameters, int rung, PeriodSolution solution)
    {
        bool solved = rung switch
        {
            0 => Newton(parameters, solution, warm: true, null),
            1 => Newton(parameters, solution, warm: false, 1),
            2 => Smoothed(parameters, solution),
            3 => Parted(parameters, solution),
            4 => Interior(parameters, solution),
            _ => throw new ArgumentOutOfRangeException(nameof(rung)),
        };
        if (rung == LastRung && (_program.IsExact || _unpolished))
        {
            return solved;
        }

        bool rounded = !solved && IsRounding(parameters);
        if (solved || rounded)
        {
            Polish(parameters);
            _newton.Settle(parameters, Math.Max(_newton.Current.Residual.Value, 10 * Rounding));
            Keep();
        }

        solution.Take(_program, _newton.Current, 0, dust: 0);
        solution.FindWorst(_program, _newton.Current, 0);
        Books.Close(_program, parameters, solution);
        bool closed = _books.Close(parameters, solution);
        solution.DualityGap = _primal.Gap(parameters, _newton.Current, solution);
        solution.InactiveNodes = _inactive.Settle(parameters, parameters.Draw.Of(0), solution);
        solution.Status =
            solution.Residual > _settings.Tolerance ? SolveStatus.RoundingLimited
            : rung > 0 ? SolveStatus.FallbackUsed
            : solution.InactiveNodes > 0 ? SolveStatus.ConvergedInactive
            : SolveStatus.Converged;
        return solved || (rounded && (closed || rung == LastRung));
    }

    /// <summary>Undamped steps for as long as each halves the residual at least: what falls more slowly is rounding, or a price that nothing holds.</summary>
    private void Polish(PeriodParameters<Lane1> parameters)
    {
        double before = 1;
        double residual = _newton.Current.Residual.Value;
        for (int pass = 0; pass < PolishPasses && residual > Rounding && residual <= 0.5 * before; pass++)
        {
            before = residual;
            _newton.Polish(parameters);
            residual = _newton.Current.Residual.Value;
        }
    }

    private bool IsRounding(PeriodParameters<Lane1> parameters)
    {
        double residual = _newton.Current.Residual.Value;
        return residual <= LargestFloor && residual <= RoundingFloor.At(_program, parameters, _newton.Current);
    }

    private bool Newton(PeriodParameters<Lane1> parameters, PeriodSolution solution, bool warm, double? damping)
    {
        if (!warm)
        {
            Restart();
        }

        Load(parameters);
        int most = warm ? _settings.MaxIterations : _stageIterations;
        NewtonResult result = _newton.Solve(parameters, _settings.Tolerance, most, damping);
        solution.Iterations = result.Iterations;
        return result.Converged != 0;
    }

    private bool Smoothed(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        Restart();
        solution.Iterations = 0;
        bool solved = false;
        foreach (double factor in (ReadOnlySpan<double>)[10, 3, 1])
        {
            parameters.Smoothing = Lane1.Of(factor);
            Load(parameters);
            NewtonResult result = _newton.Solve(parameters, _settings.Tolerance, _stageIterations, 1e-2);
            solution.Iterations += result.Iterations;
            solved = result.Converged != 0;
            Keep();
        }

        parameters.Smoothing = Lane1.Of(1);
        return solved;
    }

    private bool Parted(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        Restart();
        solution.Iterations = 0;
        bool solved = false;
        for (int part = 1; part <= 4; part++)
        {
            ParameterBlend.Mix(_calm, parameters, part / 4.0, _blend);
            Load(_blend);
            NewtonResult result = _newton.Solve(_blend, _settings.Tolerance, _stageIterations, 1e-2);
            solution.Iterations += result.Iterations;
            solved = result.Converged != 0;
            Keep();
        }

        return solved;
    }

    private bool Interior(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        InteriorPointSolver interior = _interior.Value;
        bool solved = interior.Solve(parameters, 400);
        solution.Iterations = interior.Iterations;
        _unpolished = false;
        if (_program.IsExact)
        {
            interior.Report(solution);
            solution.InactiveNodes = 0;
            solution.Status = SolveStatus.Converged;
            return solved;
        }

        if (!solved)
        {
            return false;
        }

        // Polish in prices: the coordinate of a user with a route is q − W.
        for (int node = 0; node < _start.Length; node++)
        {
            _newton.Current.Coordinate[node] = Lane1.Of(interior.Price[node]);
        }

        Evaluator.Evaluate(_program, parameters, _newton.Current);
        for (int bundle = 0; bundle < _wasOpen.Length; bundle++)
        {
            int user = _program.Sources.User[bundle];
            if (Lane1.Bits(_newton.Current.NoRoute[bundle]) == 0)
            {
                _newton.Current.Coordinate[user] = Lane1.Of(interior.Price[user] - _newton.Current.Index[bundle].Value);
            }
        }

        NewtonResult result = _newton.Solve(parameters, _settings.Tolerance, _settings.MaxIterations);
        solution.Iterations += result.Iterations;
        if (result.Converged == 0 && !IsRounding(parameters))
        {
            // The interior point's own quantities balance and its gap is closed: they stand without the polish.
            interior.Report(solution);
            solution.InactiveNodes = 0;
            solution.Status = SolveStatus.FallbackUsed;
            _unpolished = true;
            Stand();
        }

        return true;
    }

    /// <summary>Start coordinates, with users whose routes opened or closed since the last solution set anew.</summary>
    private void Load(PeriodParameters<Lane1> parameters)
    {
        for (int node = 0; node < _start.Length; node++)
        {
            // A quota that is not in force has no rent.
            int quota = _program.QuotaOfNode[node];
            bool idle = quota >= 0 && parameters.QuotaLimit[quota].Value >= PeriodParameters<Lane1>.NoQuota;
            _newton.Current.Coordinate[node] = Lane1.Of(idle ? 0 : _start[node]);
        }

        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            bool open = false;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                open |= parameters.LogWeight[route].Value > -1e20;
            }

            int user = sources.User[bundle];
            if (open != _wasOpen[bundle])
            {
                double price = Math.Max(_lastPrice[user], _program.BasePrice[user]);
                _newton.Current.Coordinate[user] = Lane1.Of(open ? 0 : price);
            }
        }
    }

    /// <summary>No solution to go on from: the next period starts from base prices.</summary>
    private void Stand()
    {
        Restart();
        _start.CopyTo(_before, 0);
    }

    private void Keep()
    {
        for (int node = 0; node < _start.Length; node++)
        {
            _start[node] = _newton.Current.Coordinate[node].Value;
            _lastPrice[node] = _newton.Current.Price[node].Value;
        }

        for (int bundle = 0; bundle < _wasOpen.Length; bundle++)
        {
            _wasOpen[bundle] = Lane1.Bits(_newton.Current.NoRoute[bundle]) == 0;
        }
    }
}
