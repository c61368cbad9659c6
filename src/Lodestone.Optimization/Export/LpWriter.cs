namespace Lodestone.Optimization;

/// <summary>Writes a programme as an LP file (the format of CPLEX), which people read.</summary>
/// <remarks>
/// A constraint with two sides is two lines, <c>…_lo</c> and <c>…_up</c>, because not every reader takes both in one. An offset
/// is the cost of a variable <c>constant</c> that is fixed at 1. Constraints without a side are left out.
/// </remarks>
public static class LpWriter
{
    private const int TermsOfALine = 6;

    /// <summary>Writes.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Programme programme, TextWriter writer)
    {
        var names = new ExportNames(programme);
        bool constant = programme.Offset != 0 || programme.Columns == 0;
        writer.Write(programme.Sense == Sense.Minimise ? "Minimize\n objective:" : "Maximize\n objective:");
        IEnumerable<(double, string)> costs = programme.Cost.Select((c, j) => (c, names.Columns[j]));
        Terms(
            [.. costs.Where(t => t.Item1 != 0), .. constant ? [(programme.Offset, "constant")] : Nothing],
            names,
            writer
        );
        if (programme.Hessian is { } q)
        {
            Quadratic(q, names, writer);
        }

        writer.Write("\nSubject To\n");
        Rows(programme, names, writer);
        writer.Write("Bounds\n");
        for (int j = 0; j < programme.Columns; j++)
        {
            writer.Write($" {Bound(programme.Lower[j], programme.Upper[j], names.Columns[j])}\n");
        }

        if (constant)
        {
            writer.Write(" constant = 1\n");
        }

        if (programme.HasIntegers)
        {
            writer.Write("General\n");
            for (int j = 0; j < programme.Columns; j++)
            {
                writer.Write(programme.Integer[j] ? $" {names.Columns[j]}\n" : "");
            }
        }

        writer.Write("End\n");
    }

    /// <summary>The file as text.</summary>
    public static string ToText(Programme programme)
    {
        using var writer = new StringWriter();
        Write(programme, writer);
        return writer.ToString();
    }

    private static (double, string)[] Nothing => [];

    private static void Rows(Programme programme, ExportNames names, TextWriter writer)
    {
        SparseColumns byRow = programme.Matrix.Transposed();
        for (int i = 0; i < programme.Rows; i++)
        {
            (double lower, double upper) = (programme.RowLower[i], programme.RowUpper[i]);
            (double, string)[] terms =
            [
                .. Enumerable
                    .Range(byRow.Start[i], byRow.Start[i + 1] - byRow.Start[i])
                    .Select(at => (byRow.Value[at], names.Columns[byRow.Index[at]])),
            ];
            if (lower == upper)
            {
                Row(names.Rows[i], terms, "=", lower, names, writer);
                continue;
            }

            bool both = double.IsFinite(lower) && double.IsFinite(upper);
            if (double.IsFinite(lower))
            {
                Row(names.Rows[i] + (both ? "_lo" : ""), terms, ">=", lower, names, writer);
            }

            if (double.IsFinite(upper))
            {
                Row(names.Rows[i] + (both ? "_up" : ""), terms, "<=", upper, names, writer);
            }
        }
    }

    private static void Row(
        string name,
        (double, string)[] terms,
        string relation,
        double side,
        ExportNames names,
        TextWriter writer
    )
    {
        writer.Write($" {name}:");
        Terms(terms, names, writer);
        writer.Write($" {relation} {Number(side)}\n");
    }

    /// <summary>The terms, or 0 times some variable where there is none: the format wants one.</summary>
    private static void Terms((double Value, string Name)[] terms, ExportNames names, TextWriter writer)
    {
        if (terms.Length == 0)
        {
            writer.Write($" 0 {(names.Columns.Count > 0 ? names.Columns[0] : "constant")}");
        }

        for (int at = 0; at < terms.Length; at++)
        {
            (double value, string name) = terms[at];
            string lineBreak = at > 0 && at % TermsOfALine == 0 ? "\n  " : "";
            writer.Write($"{lineBreak} {(value < 0 ? '-' : '+')} {Number(Math.Abs(value))} {name}");
        }
    }

    /// <summary>½ x'Qx as [ Σ q(j,j) x(j)² + Σ 2 q(i,j) x(i) x(j) ] / 2.</summary>
    private static void Quadratic(SparseColumns q, ExportNames names, TextWriter writer)
    {
        writer.Write("\n  + [");
        for (int j = 0; j < q.Columns; j++)
        {
            for (int at = q.Start[j]; at < q.Start[j + 1]; at++)
            {
                int i = q.Index[at];
                double value = (i == j ? 1 : 2) * q.Value[at];
                string product = i == j ? $"{names.Columns[j]} ^2" : $"{names.Columns[j]} * {names.Columns[i]}";
                writer.Write($"\n  {(value < 0 ? '-' : '+')} {Number(Math.Abs(value))} {product}");
            }
        }

        writer.Write(" ] / 2");
    }

    private static string Bound(double lower, double upper, string name) =>
        lower == upper ? $"{name} = {Number(lower)}"
        : double.IsInfinity(lower) && double.IsInfinity(upper) ? $"{name} free"
        : double.IsInfinity(lower) ? $"-inf <= {name} <= {Number(upper)}"
        : double.IsInfinity(upper) ? $"{name} >= {Number(lower)}"
        : $"{Number(lower)} <= {name} <= {Number(upper)}";

    private static string Number(double value) => value.ToString("R");
}
