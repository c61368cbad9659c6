namespace Lodestone.Optimization;

/// <summary>Computes a certificate; the equations are at <see cref="Certificate"/>.</summary>
internal sealed class Residuals
{
    private double _absolute;
    private double _relative;
    private double _dualAbsolute;
    private double _dualRelative;
    private double _complementarity;
    private double _products;
    private double _gap;

    public static Certificate Of(Solution solution)
    {
        Programme programme = solution.Programme;
        var residuals = new Residuals();
        residuals.Primal(solution, Largest(programme.Matrix, solution.X, byRow: true));
        double integrality = 0;
        for (int j = 0; j < programme.Columns; j++)
        {
            if (programme.Integer[j])
            {
                integrality = Worst(integrality, Math.Abs(solution.X[j] - Math.Round(solution.X[j])));
            }
        }

        var certificate = new Certificate
        {
            PrimalAbsolute = residuals._absolute,
            PrimalRelative = residuals._relative,
            Integrality = integrality,
        };
        return solution.HasDuals ? residuals.WithDuals(certificate, solution) : certificate;
    }

    private void Primal(Solution solution, double[] scale)
    {
        Programme programme = solution.Programme;
        for (int j = 0; j < programme.Columns; j++)
        {
            Violation(solution.X[j], programme.Lower[j], programme.Upper[j], 1);
        }

        for (int i = 0; i < programme.Rows; i++)
        {
            Violation(solution.Activity[i], programme.RowLower[i], programme.RowUpper[i], Math.Max(1, scale[i]));
        }
    }

    private void Violation(double value, double lower, double upper, double scale)
    {
        double below = lower - value;
        double above = value - upper;
        double violation = Math.Max(0, Math.Max(below, above));
        double side = below > above ? lower : upper;
        _absolute = Worst(_absolute, double.IsNaN(value) ? double.NaN : violation);
        if (!(violation <= 0))
        {
            _relative = Worst(_relative, violation / Math.Max(scale, Math.Abs(side)));
        }
    }

    private Certificate WithDuals(Certificate certificate, Solution solution)
    {
        Programme programme = solution.Programme;
        double sign = programme.Sense == Sense.Minimise ? 1 : -1;
        double[] scale = Largest(programme.Matrix, solution.RowDual, byRow: false);
        double largestCost = programme.Cost.Length == 0 ? 1 : Math.Max(1, programme.Cost.Max(Math.Abs));
        for (int i = 0; i < programme.Rows; i++)
        {
            Sign(
                sign * solution.RowDual[i],
                solution.Activity[i],
                (programme.RowLower[i], programme.RowUpper[i]),
                largestCost
            );
        }

        for (int j = 0; j < programme.Columns; j++)
        {
            Sign(
                sign * solution.ReducedCost[j],
                solution.X[j],
                (programme.Lower[j], programme.Upper[j]),
                Math.Max(Math.Max(1, Math.Abs(programme.Cost[j])), scale[j])
            );
        }

        return certificate with
        {
            DualAbsolute = _dualAbsolute,
            DualRelative = _dualRelative,
            Complementarity = _complementarity,
            DualObjective = solution.Objective - (sign * _products),
            RelativeGap = _gap / Math.Max(1, Math.Abs(solution.Objective)),
        };
    }

    /// <summary>A dual in the sense of a minimisation: positive pushes at the lower side, negative at the upper one.</summary>
    private void Sign(double dual, double value, (double Lower, double Upper) sides, double scale)
    {
        double side = dual > 0 ? sides.Lower : sides.Upper;
        if (!double.IsFinite(side) || double.IsNaN(dual))
        {
            _dualAbsolute = Worst(_dualAbsolute, Math.Abs(dual));
            _dualRelative = Worst(_dualRelative, Math.Abs(dual) / scale);
            side = 0;
        }

        double product = dual * (value - side);
        _products += product;
        _gap += Math.Abs(product);
        _complementarity = Worst(_complementarity, Math.Abs(product));
    }

    /// <summary>Largest |a(i,j) v| of each row (v by column) or of each column (v by row).</summary>
    private static double[] Largest(SparseColumns matrix, double[] v, bool byRow)
    {
        double[] largest = new double[byRow ? matrix.Rows : matrix.Columns];
        for (int j = 0; j < matrix.Columns; j++)
        {
            for (int at = matrix.Start[j]; at < matrix.Start[j + 1]; at++)
            {
                (int to, int from) = byRow ? (matrix.Index[at], j) : (j, matrix.Index[at]);
                largest[to] = Math.Max(largest[to], Math.Abs(matrix.Value[at] * v[from]));
            }
        }

        return largest;
    }

    /// <summary>The larger one; a NaN is the worst of all.</summary>
    private static double Worst(double one, double other) =>
        double.IsNaN(one) || double.IsNaN(other) ? double.PositiveInfinity : Math.Max(one, other);
}
