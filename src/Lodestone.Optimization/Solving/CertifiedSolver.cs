namespace Lodestone.Optimization;

/// <summary>A solver whose every answer is checked by us before anybody sees it.</summary>
/// <remarks>
/// An optimum must pass its <see cref="Certificate"/>; a claim that fails is asked again without presolve and with tighter
/// tolerances, and then is an <see cref="ErrorResult"/>. Infeasible needs an <see cref="InfeasibilityProof"/>, unbounded a
/// feasible point and a direction; both are found here when the solver gives none.
/// </remarks>
/// <param name="inner">The solver.</param>
/// <param name="tolerance">Tolerance of certificates.</param>
public sealed class CertifiedSolver(ISolver inner, CertificateTolerance? tolerance = null)
{
    private static readonly SolverOptions Second = new(
        Presolve: false,
        Method: LinearMethod.Simplex,
        Feasibility: 1e-9
    );

    /// <summary>Tolerance of certificates.</summary>
    public CertificateTolerance Tolerance { get; } = tolerance ?? new CertificateTolerance();

    /// <summary>Name and version of the solver.</summary>
    public string Name => inner.Name;

    /// <summary>Compiles and solves a formulation.</summary>
    /// <exception cref="ProgrammeException">The formulation is no programme that is solved here.</exception>
    public SolveResult Solve(
        Formulation formulation,
        SolverOptions? options = null,
        CancellationToken cancellation = default
    ) => Solve(formulation.Compile(), options, cancellation);

    /// <summary>Solves a programme.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="options">Options; null = the usual ones.</param>
    /// <param name="cancellation">Stops the solver with <see cref="LimitResult"/>.</param>
    public SolveResult Solve(
        Programme programme,
        SolverOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        options ??= new SolverOptions();
        int empty = WithoutWholeNumber(programme);
        if (empty >= 0)
        {
            return new InfeasibleResult(
                programme,
                new InfeasibilityProof(ProofKind.NoWholeNumber, 0) { Variable = empty }
            );
        }

        SolveResult first = Judge(programme, options, cancellation);
        return first is ErrorResult && !cancellation.IsCancellationRequested
            ? Judge(
                programme,
                Second with
                {
                    TimeLimit = options.TimeLimit,
                    RelativeGap = options.RelativeGap,
                    NodeLimit = options.NodeLimit,
                    IterationLimit = options.IterationLimit,
                },
                cancellation
            )
            : first;
    }

    private SolveResult Judge(Programme programme, SolverOptions options, CancellationToken cancellation)
    {
        SolverAnswer answer = inner.Solve(programme, options, cancellation);
        return answer.Claim switch
        {
            SolverClaim.Optimal => Confirm(programme, answer, options),
            SolverClaim.Limit => Stopped(programme, answer),
            SolverClaim.Error => new ErrorResult(programme, answer.Message),
            _ => new Diagnosis(inner, Tolerance, options, cancellation).Of(programme, answer),
        };
    }

    private SolveResult Confirm(Programme programme, SolverAnswer answer, SolverOptions options)
    {
        if (answer.X is null || (answer.RowDual is null && !programme.HasIntegers))
        {
            return new ErrorResult(programme, $"{Name} says optimal and gives no point or no duals");
        }

        var solution = new Solution(programme, answer.X, programme.HasIntegers ? null : answer.RowDual);
        if (!programme.HasIntegers)
        {
            return solution.Certificate.IsOptimal(Tolerance)
                ? new OptimalResult(solution, solution.Objective)
                : new ErrorResult(programme, $"{Name} says optimal, the certificate says {solution.Certificate}");
        }

        double bound = answer.Bound ?? double.NaN;
        double gap = Math.Abs(solution.Objective - bound) / Math.Max(1, Math.Abs(solution.Objective));
        return solution.Certificate.IsFeasible(Tolerance) && gap <= options.RelativeGap + Tolerance.Gap
            ? new OptimalResult(solution, bound)
            : new ErrorResult(
                programme,
                $"{Name} says optimal with gap {gap:e1}, the certificate says {solution.Certificate}"
            );
    }

    private LimitResult Stopped(Programme programme, SolverAnswer answer)
    {
        Solution? best = answer.X is { } x ? new Solution(programme, x, null) : null;
        bool feasible = best?.Certificate.IsFeasible(Tolerance) == true;
        double? bound = answer.Bound is { } value && double.IsFinite(value) ? value : null;
        return new LimitResult(programme, feasible ? best : null, bound, answer.Message);
    }

    private static int WithoutWholeNumber(Programme programme)
    {
        for (int j = 0; j < programme.Columns; j++)
        {
            if (programme.Integer[j] && Math.Ceiling(programme.Lower[j]) > Math.Floor(programme.Upper[j]))
            {
                return j;
            }
        }

        return -1;
    }
}
