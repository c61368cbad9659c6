namespace Lodestone.Optimization;

/// <summary>A point of a programme, with its duals where they exist, and what we computed about it.</summary>
/// <remarks>
/// Sign convention, everywhere: a dual is d objective / d right-hand side in the problem's own sense. With the objective of
/// min or max unchanged, y(i) = dz/db(i): a cap that binds has y ≤ 0 when minimising and y ≥ 0 when maximising, a floor the
/// other way round. The reduced cost d = c + Qx − A'y is dz/d bound of the variable, with the same signs.
/// </remarks>
public sealed class Solution
{
    private readonly double[]? _rowDual;
    private readonly double[]? _reducedCost;

    internal Solution(Programme programme, double[] x, double[]? rowDual)
    {
        Programme = programme;
        X = x;
        Objective = programme.Objective(x);
        Activity = programme.Matrix.Times(x);
        _rowDual = rowDual;
        if (rowDual is not null)
        {
            double[] reduced = programme.Gradient(x);
            double[] priced = programme.Matrix.TransposedTimes(rowDual);
            for (int j = 0; j < reduced.Length; j++)
            {
                reduced[j] -= priced[j];
            }

            _reducedCost = reduced;
        }

        Certificate = Certificate.Of(this);
    }

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>x, n numbers.</summary>
    public double[] X { get; }

    /// <summary>Objective in the problem's own sense, computed from x.</summary>
    public double Objective { get; }

    /// <summary>A x, m numbers.</summary>
    public double[] Activity { get; }

    /// <summary>Whether there are duals: not with whole variables, and not when a limit stopped the solver.</summary>
    public bool HasDuals => _rowDual is not null;

    /// <summary>y = d objective / d right-hand side, m numbers.</summary>
    /// <exception cref="NoSolutionException">There are no duals.</exception>
    public double[] RowDual => _rowDual ?? throw NoDuals();

    /// <summary>d = c + Qx − A'y = d objective / d bound, n numbers, computed from y.</summary>
    /// <exception cref="NoSolutionException">There are no duals.</exception>
    public double[] ReducedCost => _reducedCost ?? throw NoDuals();

    /// <summary>Residuals, computed from x and y alone.</summary>
    public Certificate Certificate { get; }

    /// <summary>Values of a block of variables, by label.</summary>
    /// <exception cref="LabelException">The block is not of this programme.</exception>
    public LabelledData Values(VariableBlock block) => Read(block.Name, block, X);

    /// <summary>Reduced costs of a block of variables, by label.</summary>
    /// <exception cref="LabelException">The block is not of this programme.</exception>
    /// <exception cref="NoSolutionException">There are no duals.</exception>
    public LabelledData ReducedCosts(VariableBlock block) => Read($"reduced cost of {block.Name}", block, ReducedCost);

    /// <summary>Duals of a block of constraints, by label: d objective / d right-hand side.</summary>
    /// <exception cref="LabelException">The block is not of this programme.</exception>
    /// <exception cref="NoSolutionException">There are no duals.</exception>
    public LabelledData Duals(ConstraintBlock block)
    {
        if (
            Programme.Source?.ConstraintBlocks.Contains(block) != true
            || block.First + block.Domain.Count > Programme.Rows
        )
        {
            throw new LabelException($"{block.Name} is not of the programme that was solved");
        }

        return LabelledData.Of(
            $"dual of {block.Name}",
            block.Domain,
            RowDual.AsSpan(block.First, block.Domain.Count).ToArray()
        );
    }

    /// <summary>Value of an expression at the point, by label.</summary>
    /// <exception cref="LabelException">The expression is not of this programme.</exception>
    public LabelledData Values(LinearBlock expression)
    {
        if (expression.Owner is not null && !ReferenceEquals(expression.Owner, Programme.Source))
        {
            throw new LabelException("the expression is not of the programme that was solved");
        }

        double[] values = [.. expression.Constants];
        for (int element = 0; element < values.Length; element++)
        {
            for (int term = expression.Start[element]; term < expression.Start[element + 1]; term++)
            {
                values[element] += expression.Coefficient[term] * X[expression.Column[term]];
            }
        }

        return LabelledData.Of("expression", expression.Domain, values);
    }

    private LabelledData Read(string name, VariableBlock block, double[] numbers) =>
        ReferenceEquals(block.Owner, Programme.Source) && block.First + block.Domain.Count <= Programme.Columns
            ? LabelledData.Of(name, block.Domain, numbers.AsSpan(block.First, block.Domain.Count).ToArray())
            : throw new LabelException($"{block.Name} is not of the programme that was solved");

    private static NoSolutionException NoDuals() =>
        new("there are no duals: the programme has whole variables, or a limit stopped the solver");
}
