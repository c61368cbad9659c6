namespace Lodestone.Planning;

/// <summary>How far the functions of a band are from what they imply, and the same functions on more nodes.</summary>
/// <param name="AtNodes">Largest error at the nodes, in normal prices.</param>
/// <param name="BetweenNodes">Largest error in the middle between two nodes, in normal prices.</param>
/// <param name="Finer">The functions on the nodes that are missing; null where none is.</param>
internal sealed record BandRefinement(double AtNodes, double BetweenNodes, BandExpectations? Finer)
{
    /// <summary>Lowest price up to which the curves of the empty and the full stock are held to the tolerance.</summary>
    private const double LeastValue = 0.02;

    private const double Longer = 1.25;

    /// <summary>Measures every node and every middle between two nodes, where prices reach them.</summary>
    public static BandRefinement Of(
        StorageParameters parameters,
        PriceBand band,
        IShock shocks,
        BandExpectations expected,
        double tolerance
    )
    {
        var market = new BandMarket(parameters, band, expected);
        double[] strip = expected.Strip;
        double[] held = expected.Held;
        double[] inHeld = new double[held.Length - 1];
        HashSet<double> added = [];
        double[][] ends =
        [
            [],
            [],
        ];
        double atNodes = 0;
        double between = 0;
        for (int j = 0; j < held.Length; j++)
        {
            Renewal renewal = new(parameters, market.After(held[j]), shocks);
            Expectations column = expected.Columns[j];
            bool end = j == 0 || j == held.Length - 1;
            double least = end ? LeastValue : band.Floor;
            atNodes = Math.Max(atNodes, Reached(column.Carried, column, least).Max(s => renewal.Error(column, s)));
            (double[] middles, double error) = StorageSolver.Refinement(renewal, column, tolerance, least);
            between = Math.Max(between, error);
            if (end)
            {
                ends[j == 0 ? 0 : 1] = middles;
            }
            else
            {
                added.UnionWith(middles);
                if (column.Values[^1] > band.Floor && strip[^1] < expected.Columns[0].Carried[^1])
                {
                    added.Add(Math.Min(Longer * strip[^1], expected.Columns[0].Carried[^1]));
                }
            }
        }

        for (int j = 0; j < inHeld.Length; j++)
        {
            double middle = (held[j] + held[j + 1]) / 2;
            Renewal renewal = new(parameters, market.After(middle), shocks);
            Expectations column = expected.Column(middle);
            inHeld[j] = Reached(strip, column, band.Floor).Max(s => renewal.Error(column, s));
        }

        between = Math.Max(between, inHeld.DefaultIfEmpty(0).Max());
        double[] stocks =
        [
            .. Enumerable
                .Range(0, inHeld.Length)
                .Where(j => inHeld[j] > tolerance)
                .Select(j => (held[j] + held[j + 1]) / 2),
        ];
        if (added.Count + stocks.Length + ends[0].Length + ends[1].Length == 0)
        {
            return new BandRefinement(atNodes, between, null);
        }

        Expectations empty = expected.Columns[0].With(ends[0]);
        Expectations full = held.Length == 1 ? empty : expected.Columns[^1].With(ends[1]);
        double[] finer = [.. strip.Concat(added).Order()];
        return new BandRefinement(atNodes, between, expected.On(finer, [.. held.Concat(stocks).Order()], empty, full));
    }

    /// <summary>Where nothing is kept, and where keeping is worth a price that is reached.</summary>
    private static IEnumerable<double> Reached(double[] nodes, Expectations column, double least) =>
        nodes.Where(s => s == 0 || column.Value(s) >= least);
}
