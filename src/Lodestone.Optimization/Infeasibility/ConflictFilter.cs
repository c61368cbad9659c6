namespace Lodestone.Optimization;

/// <summary>
/// Deletion filter (Chinneck and Dravnieks 1991): what can be left out while the rest stays infeasible is left out, in
/// chunks that halve; what Farkas' multipliers do not need goes at once.
/// </summary>
internal sealed class ConflictFilter(CertifiedSolver solver, SolverOptions options, CancellationToken cancellation)
{
    /// <summary>Whether every answer was decisive.</summary>
    public bool IsIrreducible { get; private set; } = true;

    /// <summary>Rows that cannot hold together, given the bounds.</summary>
    public List<int> Rows(Subprogramme programme, List<int> suspects)
    {
        int chunk = Math.Max(1, suspects.Count / 2);
        int at = 0;
        while (suspects.Count > 0)
        {
            int length = Math.Min(chunk, suspects.Count - at);
            List<int> rest = [.. suspects[..at], .. suspects[(at + length)..]];
            InfeasibilityProof? proof = Proof(programme.Of(rest).Programme);
            if (proof is null)
            {
                at += length;
            }
            else
            {
                // Rows before `at` in chunks of one are known to be needed, so that only later ones can go.
                int known = suspects[..at].Count(i => Needed(i, rest, proof));
                suspects = [.. rest.Where(i => Needed(i, rest, proof))];
                at = known;
            }

            if (at >= suspects.Count)
            {
                if (chunk == 1)
                {
                    break;
                }

                (chunk, at) = (Math.Max(1, Math.Min(chunk / 2, suspects.Count / 2)), 0);
            }
        }

        return suspects;
    }

    /// <summary>Takes away the bounds that the rows do not need for their conflict.</summary>
    public void Bounds(Subprogramme programme, List<int> rows)
    {
        foreach (int j in programme.ColumnsOf(rows))
        {
            foreach (double[] side in (double[][])[programme.Lower, programme.Upper])
            {
                double before = side[j];
                if (double.IsFinite(before))
                {
                    side[j] = ReferenceEquals(side, programme.Lower)
                        ? double.NegativeInfinity
                        : double.PositiveInfinity;
                    if (Proof(programme.Of(rows).Programme) is null)
                    {
                        side[j] = before;
                    }
                }
            }
        }
    }

    /// <summary>Proof that a programme is infeasible; null when it is feasible, or in doubt.</summary>
    public InfeasibilityProof? Proof(Programme programme)
    {
        cancellation.ThrowIfCancellationRequested();
        SolveResult result = solver.Solve(programme, options, cancellation);
        if (result is LimitResult { Best: null } or ErrorResult)
        {
            IsIrreducible = false;
        }

        return (result as InfeasibleResult)?.Proof;
    }

    private static bool Needed(int row, List<int> rows, InfeasibilityProof proof) =>
        proof.Multipliers is null || proof.Multipliers[rows.IndexOf(row)] != 0;
}
