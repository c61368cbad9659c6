namespace Lodestone.Optimization;

/// <summary>Finds out, with proof, whether a programme that a solver could not solve is infeasible or unbounded.</summary>
internal sealed class Diagnosis(
    ISolver solver,
    CertificateTolerance tolerance,
    SolverOptions options,
    CancellationToken cancellation
)
{
    /// <summary>Infeasible with a proof, unbounded with a direction, or an error that says what contradicts what.</summary>
    public SolveResult Of(Programme programme, SolverAnswer answer)
    {
        InfeasibilityProof? proof = Farkas.Proof(programme, answer.DualRay) ?? FarkasByElastic(programme);
        if (proof is null && programme.HasIntegers)
        {
            proof = ByBranchAndBound(programme);
        }

        if (proof is not null)
        {
            return new InfeasibleResult(programme, proof);
        }

        if (cancellation.IsCancellationRequested)
        {
            return new LimitResult(programme, null, null, "cancelled");
        }

        Programme feasibility = programme.WithCost(programme.Sense, 0, new double[programme.Columns]);
        SolverAnswer point = solver.Solve(feasibility, options, cancellation);
        if (point.Claim == SolverClaim.Limit)
        {
            return new LimitResult(programme, null, null, point.Message);
        }

        var start = point.X is { } x ? new Solution(programme, x, null) : null;
        if (point.Claim != SolverClaim.Optimal || start?.Certificate.IsFeasible(tolerance) != true)
        {
            return new ErrorResult(
                programme,
                $"{solver.Name} says {answer.Message}; neither a proof nor a feasible point was found"
            );
        }

        double[]? direction = answer.Claim == SolverClaim.Infeasible ? null : Direction(programme);
        return direction is not null
            ? new UnboundedResult(start, direction)
            : new ErrorResult(programme, $"{solver.Name} says {answer.Message}, yet a feasible point was found");
    }

    /// <summary>The duals of the elastic programme are multipliers of Farkas when its optimum is above zero.</summary>
    private InfeasibilityProof? FarkasByElastic(Programme programme)
    {
        Programme elastic = Elastic.Of(programme, _ => 1).Relaxed();
        SolverAnswer answer = solver.Solve(elastic, options, cancellation);
        return answer.Claim == SolverClaim.Optimal ? Farkas.Proof(programme, answer.RowDual) : null;
    }

    private InfeasibilityProof? ByBranchAndBound(Programme programme)
    {
        SolverAnswer answer = solver.Solve(Elastic.Of(programme, _ => 1), options, cancellation);
        bool shown = answer is { Claim: SolverClaim.Optimal, X: not null } && answer.Bound > 10 * tolerance.Primal;
        return shown ? new InfeasibilityProof(ProofKind.BranchAndBound, answer.Bound!.Value) : null;
    }

    private double[]? Direction(Programme programme)
    {
        Programme cone = RecessionCone.Of(programme);
        SolverAnswer answer = solver.Solve(cone, options, cancellation);
        if (answer is not { Claim: SolverClaim.Optimal, X: { } direction })
        {
            return null;
        }

        var solution = new Solution(cone, direction, null);
        double size = programme.Cost.Length == 0 ? 0 : programme.Cost.Max(Math.Abs);
        bool improves = solution.Objective < -tolerance.Dual * size;
        return improves && solution.Certificate.IsFeasible(tolerance) ? direction : null;
    }
}
