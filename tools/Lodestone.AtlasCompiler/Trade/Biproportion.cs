namespace Lodestone.AtlasCompiler;

/// <summary>
/// Cross-entropy estimate of a matrix with given row and column sums: minimise <c>sum x ln(x / prior)</c>. The answer has the
/// form <c>x = r prior c</c> and is found by scaling rows and columns in turn (RAS: Stone 1961; Bacharach, "Biproportional
/// Matrices and Input-Output Change", 1970). A cell whose prior is zero stays zero.
/// </summary>
internal static class Biproportion
{
    private const int MostPasses = 200_000;
    private const int FewPasses = 5_000;
    private const double Tolerance = 1e-14;

    /// <summary>Scales the prior. An error when the pattern of zeros cannot carry the sums.</summary>
    public static double[,] Fit(double[,] prior, double[] rowSums, double[] columnSums, string name) =>
        TryFit(prior, rowSums, columnSums, MostPasses, out double worst)
        ?? throw new InputException(
            $"{name}: the pattern of trade cannot carry the supplies and uses (residual {worst:0.###} t)"
        );

    /// <summary>Scales the prior; null when the pattern of zeros cannot carry the sums, or only just.</summary>
    public static double[,]? TryFit(double[,] prior, double[] rowSums, double[] columnSums) =>
        TryFit(prior, rowSums, columnSums, FewPasses, out _);

    private static double[,]? TryFit(
        double[,] prior,
        double[] rowSums,
        double[] columnSums,
        int mostPasses,
        out double worst
    )
    {
        double[,] x = (double[,])prior.Clone();
        double total = rowSums.Sum();
        worst = double.PositiveInfinity;
        double before = double.PositiveInfinity;
        for (int pass = 0; pass < mostPasses; pass++)
        {
            ScaleColumns(x, columnSums);
            worst = ScaleRows(x, rowSums);
            if (worst <= Tolerance * total)
            {
                return x;
            }

            if (pass % 1000 == 999)
            {
                if (worst < 1e-11 * total && worst > 0.5 * before)
                {
                    return x;
                }

                before = worst;
            }
        }

        return null;
    }

    private static double ScaleRows(double[,] x, double[] sums)
    {
        double worst = 0;
        for (int i = 0; i < x.GetLength(0); i++)
        {
            double sum = 0;
            for (int j = 0; j < x.GetLength(1); j++)
            {
                sum += x[i, j];
            }

            worst = Math.Max(worst, Math.Abs(sum - sums[i]));
            for (int j = 0; j < x.GetLength(1) && sum > 0; j++)
            {
                x[i, j] *= sums[i] / sum;
            }
        }

        return worst;
    }

    private static void ScaleColumns(double[,] x, double[] sums)
    {
        for (int j = 0; j < x.GetLength(1); j++)
        {
            double sum = 0;
            for (int i = 0; i < x.GetLength(0); i++)
            {
                sum += x[i, j];
            }

            for (int i = 0; i < x.GetLength(0) && sum > 0; i++)
            {
                x[i, j] *= sums[j] / sum;
            }
        }
    }
}
