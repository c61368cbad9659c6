namespace Lodestone.AtlasCompiler;

/// <summary>
/// Listed flows of a good's customs codes followed from who makes it to who uses it (<see cref="ReExportTracing"/>), for codes
/// whose largest flows are listed (<c>pairs</c> = <c>largest</c> in <c>hs_codes.csv</c>).
/// </summary>
internal sealed class TracedTrade
{
    private const string Largest = "largest";
    private readonly MineralFlow[] _listed;
    private readonly double[,] _tonnes;

    private TracedTrade(MineralFlow[] listed, double[] supply)
    {
        _listed = listed;
        LeastListed = listed.Min(flow => flow.Quantity);
        double[,] flows = new double[supply.Length, supply.Length];
        foreach (MineralFlow flow in listed)
        {
            flows[flow.Exporter, flow.Importer] += flow.Quantity;
        }

        _tonnes = ReExportTracing.Trace(flows, supply);
    }

    /// <summary>The smallest flow that is listed: what is not listed is smaller, t.</summary>
    public double LeastListed { get; }

    /// <summary>From a maker to a user, or kept at home; t.</summary>
    public double this[int maker, int user] => _tonnes[maker, user];

    /// <summary>Traced flows of a good; null where the largest flows of its codes are not listed.</summary>
    /// <param name="inputs">Inputs.</param>
    /// <param name="good">Good.</param>
    /// <param name="supply">What each place makes, t.</param>
    /// <exception cref="InputException">A word in <c>pairs</c> is not known.</exception>
    public static TracedTrade? Of(MineralInputs inputs, string good, double[] supply)
    {
        InputRow[] codes = [.. inputs["hs_codes"].Where(row => row["good"] == good && row["pairs"].Length > 0)];
        if (codes.FirstOrDefault(row => row["pairs"] != Largest) is { } wrong)
        {
            throw new InputException($"{wrong.Where}: pairs '{wrong["pairs"]}' is not '{Largest}' or empty");
        }

        MineralFlow[] listed = codes.Length > 0 ? [.. MineralFlow.Of(inputs, good)] : [];
        return listed.Length > 0 ? new TracedTrade(listed, supply) : null;
    }

    /// <summary>What a place uses: all that ends there, t.</summary>
    public double UsedAt(int place) => Enumerable.Range(0, _tonnes.GetLength(0)).Sum(maker => _tonnes[maker, place]);

    /// <summary>The flows between two places: straight ones with the rows they are listed in, others with the rows of the largest way round.</summary>
    public Dictionary<(int, int), MineralFlow> Flows()
    {
        ILookup<(int, int), MineralFlow> straight = _listed.ToLookup(flow => (flow.Exporter, flow.Importer));
        ILookup<int, MineralFlow> into = _listed.ToLookup(flow => flow.Importer);
        Dictionary<(int, int), MineralFlow> flows = [];
        for (int i = 0; i < _tonnes.GetLength(0); i++)
        {
            for (int j = 0; j < _tonnes.GetLength(0); j++)
            {
                if (i != j && _tonnes[i, j] > 0 && Legs(straight, into, i, j) is { Length: > 0 } legs)
                {
                    flows[(i, j)] = legs[0] with
                    {
                        Exporter = i,
                        Importer = j,
                        Quantity = _tonnes[i, j],
                        Source = string.Join(';', legs.SelectMany(leg => leg.Source.Split(';')).Distinct()),
                        Evidence = legs.Aggregate(
                            "derived",
                            (grade, leg) => AtlasCompiler.Evidence.Weaker(grade, leg.Evidence)
                        ),
                        Origin = string.Join(';', legs.SelectMany(leg => leg.Origin.Split(';')).Distinct()),
                    };
                }
            }
        }

        return flows;
    }

    /// <summary>The listed flows behind a pair: its own, else those by way of the place that passes most on; none where more places lie between.</summary>
    private static MineralFlow[] Legs(
        ILookup<(int, int), MineralFlow> straight,
        ILookup<int, MineralFlow> into,
        int maker,
        int user
    ) =>
        straight.Contains((maker, user))
            ? [.. straight[(maker, user)]]
            :
            [
                .. into[user]
                    .Where(last => straight.Contains((maker, last.Exporter)))
                    .OrderByDescending(last =>
                        Math.Min(last.Quantity, straight[(maker, last.Exporter)].Sum(first => first.Quantity))
                    )
                    .Take(1)
                    .SelectMany(last => straight[(maker, last.Exporter)].Append(last)),
            ];
}
