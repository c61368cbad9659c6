namespace Lodestone.AtlasCompiler;

/// <summary>
/// Turns flows as customs see them, with re-exports, into flows from the maker to the user. Each place mixes what it makes
/// and imports, <c>S = P + sum imports</c>; a tonne in it goes on to place j with share <c>A_ij = x_ij / S_i</c> and is used
/// with share <c>1 - sum_j A_ij</c>. Following it to its end gives <c>T = diag(P) (I - A)^-1 diag(use share)</c>, whose row
/// sums are the outputs. Proportional mixing is the usual assumption of origin tracing in multi-regional input-output work.
/// </summary>
internal static class ReExportTracing
{
    /// <summary>The least share of what passes through a place that is taken to stay there.</summary>
    private const double LeastUse = 0.02;
    private const int Passes = 2000;

    /// <summary>Traced flows, maker in rows, user in columns.</summary>
    public static double[,] Trace(double[,] flows, double[] output)
    {
        int count = output.Length;
        double[,] onward = new double[count, count];
        double[] used = new double[count];
        for (int i = 0; i < count; i++)
        {
            double available = output[i];
            double sent = 0;
            for (int j = 0; j < count; j++)
            {
                available += flows[j, i];
                sent += flows[i, j];
            }

            double through = Math.Max(available, sent / (1 - LeastUse));
            used[i] = through > 0 ? 1 - (sent / through) : 1;
            for (int j = 0; j < count && through > 0; j++)
            {
                onward[i, j] = flows[i, j] / through;
            }
        }

        double[,] traced = new double[count, count];
        for (int maker = 0; maker < count; maker++)
        {
            Follow(traced, maker, output[maker], onward, used);
        }

        return traced;
    }

    private static void Follow(double[,] traced, int maker, double output, double[,] onward, double[] used)
    {
        int count = used.Length;
        double[] here = new double[count];
        here[maker] = output;
        for (int pass = 0; pass < Passes && here.Sum() > 1e-15 * output; pass++)
        {
            double[] next = new double[count];
            for (int i = 0; i < count; i++)
            {
                traced[maker, i] += here[i] * used[i];
                for (int j = 0; j < count && here[i] > 0; j++)
                {
                    next[j] += here[i] * onward[i, j];
                }
            }

            here = next;
        }
    }
}
