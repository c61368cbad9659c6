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

    /// <summary>Most undamped steps after convergence: they carry the residual from the tolerance to rounding.</summary>
    private const int PolishPasses = 40;

    private const double Rounding = 4e-15;

    /// <summary>Residual that settled prices may always have.</summary>
    private const double LeastSettled = 1e-14;

    /// <summary>What a pass of polishing leaves of the residual at most, so that another follows: one that falls more slowly is rounding, or a market that dies.</summary>
    private const double Halving = 0.5;

    /// <summary>The same where books do not close otherwise.</summary>
    private const double Falling = 1;

    /// <summary>Residual that rounding never excuses.</summary>
    private const double LargestFloor = 1e-8;

    private readonly CompiledScenario _compiled;
    private readonly EquilibriumProgram _program;
    private readonly EngineSettings _settings;
    private readonly int _stageIterations;
    private readonly NewtonSolver<Lane1> _newton;
    private readonly Lazy<InteriorPointSolver> _interior;
    private readonly Lazy<PeriodParameters<Lane1>> _calm;
    private readonly Lazy<PeriodParameters<Lane1>> _blend;
    private readonly InactiveNodes _inactive;
    private readonly PathStart _at;
    private readonly ExactBooks _books;
    private bool _unpolished;

    /// <summary>Workspace for a scenario.</summary>
    /// <param name="compiled">The scenario.</param>
    /// <param name="settings">Tolerance and limits.</param>
    /// <param name="input">What is played.</param>
    public PeriodSolver(CompiledScenario compiled, EngineSettings settings, PathInput input)
    {
        EquilibriumProgram program = compiled.Program;
        _compiled = compiled;
        _program = program;
        Input = input;
        _settings = settings;
        _stageIterations = Math.Min(settings.MaxIterations, 50);
        _newton = new NewtonSolver<Lane1>(program);
        _books = new ExactBooks(program);
        _interior = new Lazy<InteriorPointSolver>(() => new InteriorPointSolver(program));
        _calm = new Lazy<PeriodParameters<Lane1>>(() => new PeriodParameters<Lane1>(program));
        _blend = new Lazy<PeriodParameters<Lane1>>(() => new PeriodParameters<Lane1>(program));
        _inactive = new InactiveNodes(program);
        _at = new PathStart(program);
    }

    /// <summary>What is played: the continuation of the fallback ladder starts from its base year.</summary>
    public PathInput Input { get; set; }

    /// <summary>Forgets the last solution: the next solve starts from base prices.</summary>
    public void Restart()
    {
        _newton.Forget(uint.MaxValue);
        _at.Reset();
    }

    /// <inheritdoc cref="PathStart.CopyTo" />
    public void CopyStart(double[] coordinates, double[] prices, bool[] open) => _at.CopyTo(coordinates, prices, open);

    /// <inheritdoc cref="PathStart.Begin" />
    public void Begin(bool steady) => _at.Begin(steady);

    /// <summary>Clears the period, climbing the ladder as far as needed.</summary>
    public void Solve(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        solution.ForgetTrade();
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

        Restart();
        _at.Hold();
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
        bool closed =
            solved || rounded
                ? Polish(parameters, solution, Halving) || Polish(parameters, solution, Falling)
                : Take(parameters, solution);
        solution.Potential = _newton.Current.Potential.Value;
        solution.InteriorGap = null;
        solution.InactiveNodes = _inactive.Settle(parameters, parameters.Draw.Of(0), solution);
        solution.Status =
            solution.Residual > _settings.Tolerance ? SolveStatus.RoundingLimited
            : rung > 0 ? SolveStatus.FallbackUsed
            : solution.InactiveNodes > 0 ? SolveStatus.ConvergedInactive
            : SolveStatus.Converged;
        return solved || (rounded && (closed || rung == LastRung));
    }

    /// <summary>
    /// Undamped steps for as long as each takes the residual below a part of what it was; then prices that are open are settled,
    /// and the quantities taken. True when the books close.
    /// </summary>
    private bool Polish(PeriodParameters<Lane1> parameters, PeriodSolution solution, double part)
    {
        double before = double.PositiveInfinity;
        double residual = _newton.Current.Residual.Value;
        for (int pass = 0; pass < PolishPasses && residual > Rounding && residual < part * before; pass++)
        {
            before = residual;
            _newton.Polish(parameters);
            residual = _newton.Current.Residual.Value;
        }

        _newton.Settle(parameters, Math.Max(residual, LeastSettled));
        _at.Keep(_newton.Current);
        return Take(parameters, solution);
    }

    /// <summary>Takes the quantities of the point and closes their books; true when they close.</summary>
    private bool Take(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        solution.Take(_program, _newton.Current, 0);
        solution.FindWorst(_program, _newton.Current, 0);
        Books.Close(_program, parameters, solution);
        return _books.Close(parameters, solution);
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

        _at.Load(parameters, _newton.Current);
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
            _at.Load(parameters, _newton.Current);
            NewtonResult result = _newton.Solve(parameters, _settings.Tolerance, _stageIterations, 1e-2);
            solution.Iterations += result.Iterations;
            solved = result.Converged != 0;
            _at.Keep(_newton.Current);
        }

        parameters.Smoothing = Lane1.Of(1);
        return solved;
    }

    private bool Parted(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        Restart();
        PeriodParameters<Lane1> calm = Calm();
        PeriodParameters<Lane1> blend = _blend.Value;
        solution.Iterations = 0;
        bool solved = false;
        for (int part = 1; part <= 4; part++)
        {
            ParameterBlend.Mix(calm, parameters, part / 4.0, blend);
            _at.Load(blend, _newton.Current);
            NewtonResult result = _newton.Solve(blend, _settings.Tolerance, _stageIterations, 1e-2);
            solution.Iterations += result.Iterations;
            solved = result.Converged != 0;
            _at.Keep(_newton.Current);
        }

        return solved;
    }

    /// <summary>The base year under the rules of what is played.</summary>
    private PeriodParameters<Lane1> Calm()
    {
        PeriodParameters<Lane1> calm = _calm.Value;
        calm.Draw.Put(0, Input.Rules.Kernel);
        new PeriodSetter(_compiled).Set(calm, Input, new PathState(_compiled, Input), int.MinValue / 2);
        return calm;
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
        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            _newton.Current.Coordinate[node] = Lane1.Of(interior.Price[node]);
        }

        Evaluator.Evaluate(_program, parameters, _newton.Current);
        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
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
            Restart();
            _at.Hold();
        }

        return true;
    }
}
