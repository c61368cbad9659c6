namespace Lodestone.AtlasCompiler;

/// <summary>
/// One importer's column of a prior, split by the published shares of its suppliers: with gravity <c>g_i</c> from abroad
/// and shares <c>s_i</c>, a named producer gets <c>s_i + u g_i / Σ g</c> of the total from abroad, where <c>u</c> is the
/// share of named places that make none of the good (they trade on what is made anywhere), and "other countries" share
/// the rest by gravity. Each share of a producer becomes a published flow, so that the row says so.
/// </summary>
internal sealed class SourcedColumn(IReadOnlyList<string> places, MineralSuppliers suppliers, double least)
{
    /// <summary>Rewrites column <paramref name="j"/>; <paramref name="use"/> in t.</summary>
    public void Apply(double[,] prior, int j, double use, Dictionary<(int I, int J), MineralFlow> published)
    {
        double[] abroad = [.. Enumerable.Range(0, places.Count).Select(i => i == j ? 0 : prior[i, j])];
        double[] named =
        [
            .. places.Select((place, i) => abroad[i] > 0 ? suppliers.Abroad.GetValueOrDefault(place) : 0),
        ];
        double total = abroad.Sum();
        double unnamed = abroad.Where((_, i) => named[i] == 0).Sum();
        if (named.Sum() == 0)
        {
            return;
        }

        double traders = suppliers.Abroad.Values.Sum() - named.Sum();
        double rest = unnamed > 0 ? Math.Max(1 - suppliers.Abroad.Values.Sum(), least) : 0;
        double foreign = suppliers.Own > 0 && prior[j, j] > 0 ? 1 - suppliers.Own : total / (total + prior[j, j]);
        for (int i = 0; i < places.Count; i++)
        {
            if (i != j)
            {
                double others = named[i] == 0 && unnamed > 0 ? rest * abroad[i] / unnamed : 0;
                double share = named[i] + others + (traders * abroad[i] / total);
                prior[i, j] = share * foreign * use;
                if (named[i] > 0)
                {
                    published[(i, j)] = new MineralFlow(
                        i,
                        j,
                        named[i] * foreign * use,
                        suppliers.Source,
                        "derived",
                        InputRow.Origins(suppliers.Rows[places[i]])
                    );
                }
            }
        }

        prior[j, j] = prior[j, j] > 0 ? (1 - foreign) * use : 0;
    }
}
