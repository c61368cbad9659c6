namespace Lodestone.Optimization;

/// <summary>
/// The elastic programme: min Σ_i w(i) (s⁻(i) + s⁺(i)) subject to L ≤ A x + s⁻ − s⁺ ≤ U, l ≤ x ≤ u, s ≥ 0
/// (Brown and Graves 1975; Chinneck 2008, chapter 6). Its optimum is the least weighted violation.
/// </summary>
internal static class Elastic
{
    /// <summary>The elastic programme; columns are x, then s⁻ by row, then s⁺ by row.</summary>
    /// <param name="programme">Programme, its objective is left out.</param>
    /// <param name="weight">Weight of a violation by row; +∞ = must hold.</param>
    public static Programme Of(Programme programme, Func<int, double> weight)
    {
        int n = programme.Columns;
        int m = programme.Rows;
        double[] cost = new double[n + (2 * m)];
        double[] lower = [.. programme.Lower, .. new double[2 * m]];
        double[] upper = [.. programme.Upper, .. new double[2 * m]];
        int[] start = [.. programme.Matrix.Start, .. new int[2 * m]];
        int[] index = [.. programme.Matrix.Index, .. Enumerable.Range(0, m), .. Enumerable.Range(0, m)];
        double[] value = [.. programme.Matrix.Value, .. Enumerable.Repeat(1.0, m), .. Enumerable.Repeat(-1.0, m)];
        for (int i = 0; i < m; i++)
        {
            double price = weight(i);
            bool soft = double.IsFinite(price);
            cost[n + i] = cost[n + m + i] = soft ? price : 0;
            upper[n + i] = soft && double.IsFinite(programme.RowLower[i]) ? double.PositiveInfinity : 0;
            upper[n + m + i] = soft && double.IsFinite(programme.RowUpper[i]) ? double.PositiveInfinity : 0;
        }

        for (int k = n; k < start.Length; k++)
        {
            start[k] = programme.Matrix.Entries + (k - n);
        }

        return new Programme(
            Sense.Minimise,
            0,
            cost,
            (lower, upper),
            (programme.RowLower, programme.RowUpper),
            new SparseColumns(m, start, index, value),
            [.. programme.Integer, .. new bool[2 * m]]
        );
    }

    /// <summary>Change of each row that the elastic point needs: below its lower side negative, above its upper side positive.</summary>
    public static double[] Changes(Programme programme, double[] x)
    {
        int n = programme.Columns;
        int m = programme.Rows;
        double[] changes = new double[m];
        for (int i = 0; i < m; i++)
        {
            changes[i] = x[n + m + i] - x[n + i];
        }

        return changes;
    }
}
