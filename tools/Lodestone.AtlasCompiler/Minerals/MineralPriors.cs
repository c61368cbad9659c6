namespace Lodestone.AtlasCompiler;

/// <summary>
/// What the trade of a good looks like before it is fitted to supplies and uses: t from place <c>i</c> to place <c>j</c>.
/// </summary>
internal sealed class MineralPriors(IReadOnlyDictionary<string, double> settings)
{
    /// <summary>Published flows and little gravity beside them; gravity alone, more at home, where none is published.</summary>
    public double[,] Of(double[] supply, double[] use, Dictionary<(int I, int J), MineralFlow> published)
    {
        double open = published.Count > 0 ? settings["unpublished_weight"] : 1;
        double[] exported = new double[supply.Length];
        foreach (((int i, _), MineralFlow flow) in published)
        {
            exported[i] += flow.Quantity;
        }

        return Each(
            supply,
            use,
            (i, j, gravity) =>
                i == j && published.Count > 0 ? Home(supply[i] - exported[i], use[j], gravity)
                : i == j ? settings["home_weight"] * gravity
                : (open * gravity) + (published.TryGetValue((i, j), out MineralFlow flow) ? flow.Quantity : 0)
        );
    }

    /// <summary>Flows followed from maker to user; where there is none, little gravity and no more than a part of the smallest flow that is listed.</summary>
    public double[,] Of(double[] supply, double[] use, TracedTrade traced) =>
        Each(
            supply,
            use,
            (i, j, gravity) =>
                traced[i, j] > 0 || i == j
                    ? traced[i, j]
                    : Math.Min(
                        settings["unpublished_weight"] * gravity,
                        settings["unlisted_over_least"] * traced.LeastListed
                    )
        );

    /// <summary>
    /// Exports <c>e_i</c> and imports <c>m_j</c> of places are published, their pairs are not: <c>e_i m_j / T</c> of the trade
    /// <c>T</c>, and little gravity.
    /// </summary>
    public double[,] Of(double[] supply, double[] use, TradeTotal total)
    {
        (double[] exports, double[] imports) = total.Spread(supply, use);
        return Each(
            supply,
            use,
            (i, j, gravity) =>
                i == j
                    ? Home(supply[i] - exports[i], use[j], gravity)
                    : (settings["unpublished_weight"] * gravity) + (exports[i] * imports[j] / total.Quantity)
        );
    }

    private static double Home(double kept, double use, double gravity) => Math.Max(Math.Min(kept, use), gravity);

    private static double[,] Each(double[] supply, double[] use, Func<int, int, double, double> prior)
    {
        double all = supply.Sum();
        double[,] x = new double[supply.Length, use.Length];
        for (int i = 0; i < supply.Length; i++)
        {
            for (int j = 0; j < use.Length; j++)
            {
                x[i, j] = supply[i] <= 0 || use[j] <= 0 ? 0 : prior(i, j, supply[i] * use[j] / all);
            }
        }

        return x;
    }
}
