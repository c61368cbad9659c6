namespace Lodestone.AtlasCompiler;

/// <summary>Trade of goods that seldom travel: at home, and on listed flows alone.</summary>
internal static class ListedTrade
{
    private const double Closed = 1e-9;

    /// <summary>All of it stays where it is made.</summary>
    public static double[,] Home(double[] supply)
    {
        double[,] x = new double[supply.Length, supply.Length];
        for (int i = 0; i < supply.Length; i++)
        {
            x[i, i] = supply[i];
        }

        return x;
    }

    /// <summary>The listed flows as they are, the rest at home; an error where a place then has more or less than it uses.</summary>
    /// <exception cref="InputException">Output, flows and use do not close at a place.</exception>
    public static double[,] Of(
        InputRow good,
        IReadOnlyList<string> places,
        double[] supply,
        double[] use,
        Dictionary<(int I, int J), MineralFlow> listed
    )
    {
        double[,] x = Home(supply);
        foreach (((int i, int j), MineralFlow flow) in listed)
        {
            x[i, i] -= flow.Quantity;
            x[i, j] += flow.Quantity;
        }

        for (int j = 0; j < use.Length; j++)
        {
            double received = Enumerable.Range(0, supply.Length).Sum(i => x[i, j]);
            if (x[j, j] < 0 || Math.Abs(received - use[j]) > Closed * use.Max())
            {
                throw new InputException(
                    $"{good.Where}: {places[j]} receives {received:#,0.###} t of '{good["good"]}' and uses {use[j]:#,0.###} t; "
                        + "mend production.csv or the listed flows of trade.csv"
                );
            }
        }

        ExactClosure.Apply(x, supply, use);
        return x;
    }
}
