namespace Lodestone.Optimization;

/// <summary>
/// A programme as arrays: min or max k + c·x + ½ x'Qx subject to L ≤ A x ≤ U, l ≤ x ≤ u, x(j) whole where marked.
/// n columns (variables), m rows (constraints).
/// </summary>
public sealed class Programme
{
    /// <summary>Numbers from here on are read as infinite by solvers, and are refused unless they are infinite.</summary>
    public const double Largest = 1e20;

    /// <summary>A programme.</summary>
    /// <exception cref="ProgrammeException">
    /// Lengths differ, a number is NaN or out of range, a lower side is above its upper side, or the programme is both
    /// quadratic and integer.
    /// </exception>
    /// <exception cref="NotConvexException">The objective is not convex (minimise) or concave (maximise).</exception>
    public Programme(
        Sense sense,
        double offset,
        double[] cost,
        (double[] Lower, double[] Upper) columns,
        (double[] Lower, double[] Upper) rows,
        SparseColumns matrix,
        bool[]? integer = null,
        SparseColumns? hessian = null
    )
    {
        Sense = sense;
        Offset = offset;
        Cost = cost;
        (Lower, Upper) = columns;
        (RowLower, RowUpper) = rows;
        Matrix = matrix;
        Integer = integer ?? new bool[cost.Length];
        Hessian = hessian is { Entries: > 0 } ? hessian : null;
        ProgrammeCheck.Run(this);
    }

    /// <summary>Whether the objective is made small or large.</summary>
    public Sense Sense { get; }

    /// <summary>k.</summary>
    public double Offset { get; }

    /// <summary>c, n numbers.</summary>
    public double[] Cost { get; }

    /// <summary>l, n numbers; −∞ = none.</summary>
    public double[] Lower { get; }

    /// <summary>u, n numbers; +∞ = none.</summary>
    public double[] Upper { get; }

    /// <summary>L, m numbers; −∞ = none.</summary>
    public double[] RowLower { get; }

    /// <summary>U, m numbers; +∞ = none.</summary>
    public double[] RowUpper { get; }

    /// <summary>A, m × n.</summary>
    public SparseColumns Matrix { get; }

    /// <summary>Which variables are whole, n.</summary>
    public bool[] Integer { get; }

    /// <summary>Lower triangle of Q, n × n; null for a linear objective.</summary>
    public SparseColumns? Hessian { get; }

    /// <summary>n.</summary>
    public int Columns => Cost.Length;

    /// <summary>m.</summary>
    public int Rows => RowLower.Length;

    /// <summary>Whether a variable is whole.</summary>
    public bool HasIntegers => Array.IndexOf(Integer, true) >= 0;

    /// <summary>Where the programme comes from; null when it was written as arrays.</summary>
    internal Formulation? Source { get; init; }

    /// <summary>k + c·x + ½ x'Qx.</summary>
    /// <param name="x">n numbers.</param>
    public double Objective(ReadOnlySpan<double> x)
    {
        double sum = Offset;
        for (int j = 0; j < Cost.Length; j++)
        {
            sum += Cost[j] * x[j];
        }

        if (Hessian is not null)
        {
            double[] product = Hessian.SymmetricTimes(x);
            for (int j = 0; j < product.Length; j++)
            {
                sum += 0.5 * product[j] * x[j];
            }
        }

        return sum;
    }

    /// <summary>Gradient c + Qx, n numbers.</summary>
    public double[] Gradient(ReadOnlySpan<double> x)
    {
        double[] gradient = [.. Cost];
        if (Hessian is not null)
        {
            double[] product = Hessian.SymmetricTimes(x);
            for (int j = 0; j < product.Length; j++)
            {
                gradient[j] += product[j];
            }
        }

        return gradient;
    }

    /// <summary>
    /// The same programme with every whole variable fixed at the whole number next to its value: its duals are prices given
    /// those choices, which a programme with whole variables does not have.
    /// </summary>
    /// <param name="x">Point, n numbers.</param>
    /// <exception cref="ProgrammeException">The point has another number of variables.</exception>
    public Programme WithWholeFixed(IReadOnlyList<double> x)
    {
        if (x.Count != Columns)
        {
            throw new ProgrammeException($"{x.Count} values for {Columns} variables");
        }

        double[] Fix(double[] side) => [.. side.Select((s, j) => Integer[j] ? Math.Round(x[j]) : s)];
        return new Programme(Sense, Offset, Cost, (Fix(Lower), Fix(Upper)), (RowLower, RowUpper), Matrix, null, Hessian)
        {
            Source = Source,
        };
    }

    /// <summary>The same constraints with another linear objective.</summary>
    internal Programme WithCost(Sense sense, double offset, double[] cost) =>
        new(sense, offset, cost, (Lower, Upper), (RowLower, RowUpper), Matrix, Integer) { Source = Source };

    /// <summary>The same programme without whole variables.</summary>
    internal Programme Relaxed() =>
        new(Sense, Offset, Cost, (Lower, Upper), (RowLower, RowUpper), Matrix, null, Hessian) { Source = Source };
}
