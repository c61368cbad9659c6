namespace Lodestone.Optimization;

/// <summary>Writes a programme as a free MPS file, which every solver reads.</summary>
/// <remarks>
/// MPS minimises: the objective of a maximisation is written negated, and a comment says so. An offset is the cost of a
/// variable <c>constant</c> that is fixed at 1. A quadratic objective is a section QUADOBJ, the lower triangle of Q.
/// </remarks>
public static class MpsWriter
{
    /// <summary>Writes.</summary>
    /// <param name="programme">Programme.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(Programme programme, TextWriter writer)
    {
        var names = new ExportNames(programme);
        double sign = programme.Sense == Sense.Minimise ? 1 : -1;
        if (sign < 0)
        {
            writer.Write("* a maximisation: the objective is negated, so its minimum is minus the maximum\n");
        }

        writer.Write("NAME lodestone FREE\nROWS\n N objective\n");
        for (int i = 0; i < programme.Rows; i++)
        {
            writer.Write($" {Kind(programme.RowLower[i], programme.RowUpper[i])} {names.Rows[i]}\n");
        }

        WriteColumns(programme, names, sign, writer);
        WriteSides(programme, names, writer);
        WriteBounds(programme, names, writer);
        if (programme.Hessian is { } q)
        {
            writer.Write("QUADOBJ\n");
            for (int j = 0; j < q.Columns; j++)
            {
                for (int at = q.Start[j]; at < q.Start[j + 1]; at++)
                {
                    writer.Write($" {names.Columns[j]} {names.Columns[q.Index[at]]} {Number(sign * q.Value[at])}\n");
                }
            }
        }

        writer.Write("ENDATA\n");
    }

    /// <summary>The file as text.</summary>
    public static string ToText(Programme programme)
    {
        using var writer = new StringWriter();
        Write(programme, writer);
        return writer.ToString();
    }

    private static void WriteColumns(Programme programme, ExportNames names, double sign, TextWriter writer)
    {
        writer.Write("COLUMNS\n");
        SparseColumns a = programme.Matrix;
        bool whole = false;
        int markers = 0;
        for (int j = 0; j < programme.Columns; j++)
        {
            if (programme.Integer[j] != whole)
            {
                whole = !whole;
                Marker(writer, ref markers, whole);
            }

            // A column is known by its entries, so that one without any is written with a cost of 0.
            if (programme.Cost[j] != 0 || a.Start[j] == a.Start[j + 1])
            {
                writer.Write($" {names.Columns[j]} objective {Number(sign * programme.Cost[j])}\n");
            }

            for (int at = a.Start[j]; at < a.Start[j + 1]; at++)
            {
                writer.Write($" {names.Columns[j]} {names.Rows[a.Index[at]]} {Number(a.Value[at])}\n");
            }
        }

        if (whole)
        {
            Marker(writer, ref markers, false);
        }

        if (programme.Offset != 0 || programme.Columns == 0)
        {
            writer.Write($" constant objective {Number(sign * programme.Offset)}\n");
        }
    }

    private static void WriteSides(Programme programme, ExportNames names, TextWriter writer)
    {
        writer.Write("RHS\n");
        for (int i = 0; i < programme.Rows; i++)
        {
            double side = double.IsFinite(programme.RowUpper[i]) ? programme.RowUpper[i] : programme.RowLower[i];
            if (double.IsFinite(side) && side != 0)
            {
                writer.Write($" rhs {names.Rows[i]} {Number(side)}\n");
            }
        }

        writer.Write("RANGES\n");
        for (int i = 0; i < programme.Rows; i++)
        {
            double range = programme.RowUpper[i] - programme.RowLower[i];
            if (range != 0 && double.IsFinite(range))
            {
                writer.Write($" range {names.Rows[i]} {Number(range)}\n");
            }
        }
    }

    private static void WriteBounds(Programme programme, ExportNames names, TextWriter writer)
    {
        writer.Write("BOUNDS\n");
        for (int j = 0; j < programme.Columns; j++)
        {
            (double lower, double upper) = (programme.Lower[j], programme.Upper[j]);
            string name = names.Columns[j];
            if (lower == upper)
            {
                writer.Write($" FX bound {name} {Number(lower)}\n");
            }
            else if (double.IsInfinity(lower) && double.IsInfinity(upper))
            {
                writer.Write($" FR bound {name}\n");
            }
            else
            {
                // Both sides are written even where they are the usual ones: readers differ for whole variables and upper < 0.
                writer.Write(double.IsInfinity(lower) ? $" MI bound {name}\n" : $" LO bound {name} {Number(lower)}\n");
                writer.Write(double.IsInfinity(upper) ? $" PL bound {name}\n" : $" UP bound {name} {Number(upper)}\n");
            }
        }

        if (programme.Offset != 0 || programme.Columns == 0)
        {
            writer.Write(" FX bound constant 1\n");
        }
    }

    private static char Kind(double lower, double upper) =>
        lower == upper ? 'E'
        : double.IsFinite(upper) ? 'L'
        : double.IsFinite(lower) ? 'G'
        : 'N';

    private static void Marker(TextWriter writer, ref int markers, bool whole) =>
        writer.Write($" m{++markers} 'MARKER' {(whole ? "'INTORG'" : "'INTEND'")}\n");

    private static string Number(double value) => value.ToString("R");
}
