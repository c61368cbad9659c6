namespace Lodestone.Optimization;

/// <summary>Says why a problem has no solution, in the words of its constraints, and what would help.</summary>
/// <param name="solver">Solver.</param>
public sealed class InfeasibilityExplainer(CertifiedSolver solver)
{
    private const int NodesOfAQuestion = 20_000;
    private const double Smallest = 1e-7;

    /// <summary>An irreducible conflict: members that cannot hold together, each of which is needed for that.</summary>
    /// <param name="formulation">The problem; its objective plays no part.</param>
    /// <param name="cancellation">Stops with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="NoSolutionException">The problem is feasible, or nobody can tell.</exception>
    public Conflict Conflict(Formulation formulation, CancellationToken cancellation = default)
    {
        Programme programme = formulation.Compile();
        Programme feasibility = programme.WithCost(Sense.Minimise, 0, new double[programme.Columns]);
        SolverOptions options = new(NodeLimit: programme.HasIntegers ? NodesOfAQuestion : null);
        var filter = new ConflictFilter(solver, options, cancellation);
        InfeasibilityProof proof =
            filter.Proof(feasibility)
            ?? throw new NoSolutionException(
                "the problem is not known to be infeasible, so there is no conflict to explain"
            );
        if (proof.Kind == ProofKind.NoWholeNumber)
        {
            return new Conflict([], [Bound(formulation, proof.Variable, ConflictSide.Between)], true);
        }

        List<int> suspects =
        [
            .. Enumerable.Range(0, programme.Rows).Where(i => proof.Multipliers is null || proof.Multipliers[i] != 0),
        ];
        var rest = new Subprogramme(programme);
        List<int> rows = filter.Rows(rest, suspects);
        filter.Bounds(rest, rows);
        (Programme last, int[] columns) = rest.Of(rows);
        double[]? y = filter.Proof(last)?.Multipliers;
        return new Conflict(
            [.. rows.Select((i, k) => Constraint(formulation, i, SideOf(y?[k])))],
            [.. columns.SelectMany((j, k) => BoundsOf(formulation, last, j, k))],
            filter.IsIrreducible
        );
    }

    /// <summary>
    /// The cheapest relaxation: min Σ price × amount over the constraints that may give way; bounds of variables stay.
    /// </summary>
    /// <param name="formulation">The problem; its objective plays no part.</param>
    /// <param name="price">
    /// Price of one unit at an element of a block, 0 or more; +∞ = must hold; null = 1 everywhere, which compares tonnes with
    /// dollars if the constraints are in both.
    /// </param>
    /// <param name="cancellation">Stops with <see cref="NoSolutionException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A price is negative or not a number.</exception>
    /// <exception cref="NoSolutionException">What must hold cannot hold, or a limit stopped the solver.</exception>
    public Relaxation Relaxation(
        Formulation formulation,
        Func<ConstraintBlock, int, double>? price = null,
        CancellationToken cancellation = default
    )
    {
        Programme programme = formulation.Compile();
        double[] prices = new double[programme.Rows];
        foreach (ConstraintBlock block in formulation.ConstraintBlocks)
        {
            for (int element = 0; element < block.Domain.Count; element++)
            {
                double one = price?.Invoke(block, element) ?? 1;
                prices[block.First + element] =
                    one >= 0
                        ? one
                        : throw new ArgumentOutOfRangeException(
                            nameof(price),
                            $"{block.Text(element)} has price {one}"
                        );
            }
        }

        Programme elastic = Elastic.Of(programme, i => prices[i]);
        SolveResult result = solver.Solve(elastic, null, cancellation);
        if (result is InfeasibleResult)
        {
            throw new NoSolutionException("the constraints and bounds that must hold cannot hold together");
        }

        Solution solution = result.RequireOptimal();
        double[] changes = Elastic.Changes(programme, solution.X);
        IEnumerable<RelaxationStep> steps =
            from block in formulation.ConstraintBlocks
            from element in Enumerable.Range(0, block.Domain.Count)
            let amount = changes[block.First + element]
            where Math.Abs(amount) > Smallest
            select new RelaxationStep(block, element, amount, prices[block.First + element] * Math.Abs(amount));
        return new Relaxation(solution.Objective, [.. steps.OrderByDescending(s => s.Cost)]);
    }

    private static ConflictSide SideOf(double? multiplier) =>
        multiplier switch
        {
            > 0 => ConflictSide.AtMost,
            < 0 => ConflictSide.AtLeast,
            _ => ConflictSide.Between,
        };

    private static ConflictMember Constraint(Formulation formulation, int row, ConflictSide side)
    {
        ConstraintBlock block = formulation.ConstraintBlocks.Last(b =>
            b.First <= row && row < b.First + b.Domain.Count
        );
        int element = row - block.First;
        return new ConflictMember(
            block.Text(element),
            block.Describe(element),
            side,
            block.Lower[element],
            block.Upper[element]
        );
    }

    private static IEnumerable<ConflictMember> BoundsOf(Formulation formulation, Programme last, int column, int place)
    {
        if (double.IsFinite(last.Lower[place]))
        {
            yield return Bound(formulation, column, ConflictSide.AtLeast);
        }

        if (double.IsFinite(last.Upper[place]))
        {
            yield return Bound(formulation, column, ConflictSide.AtMost);
        }
    }

    private static ConflictMember Bound(Formulation formulation, int column, ConflictSide side)
    {
        VariableBlock block = formulation.VariableBlocks.Last(b =>
            b.First <= column && column < b.First + b.Domain.Count
        );
        int element = column - block.First;
        return new ConflictMember(
            block.Text(element),
            block.IsInteger ? $"{block.Text(element)}, a whole number" : block.Text(element),
            side,
            block.Lower[element],
            block.Upper[element]
        );
    }
}
