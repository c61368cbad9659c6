namespace Lodestone.Synthetic;

/// <summary>What is made, used and traded in a base month: closed balances from ore to magnet.</summary>
/// <remarks>
/// Light and heavy concentrate follow from the need for Nd-Pr and Dy (two equations); terbium is what comes with them,
/// and its other uses take the difference. Axes of the arrays: place.
/// </remarks>
internal sealed class ChainQuantities
{
    private readonly Dictionary<string, double[]> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _used = new(StringComparer.Ordinal);

    /// <summary>Computes everything.</summary>
    public ChainQuantities(StoredDraws draws)
    {
        Gravity = new Gravity(draws);
        double alloy = ChainTables.MagnetsPerMonth * ChainTables.AlloyPerMagnet;
        double[] oxide = [.. ChainTables.Metals.Select(m => alloy * m.Content * ChainTables.OxidePerMetal)];
        double[] total = [.. ChainTables.Metals.Select((m, i) => oxide[i] * (1 + m.OtherUse))];
        (double light, double heavy) = Concentrates(total[0], total[1]);
        (string _, double ofLight, double ofHeavy) = ChainTables.Yields[2];
        total[2] = (ofLight * light) + (ofHeavy * heavy);

        Light = ChainTables.Spread(ChainTables.LightSeparation, light);
        Heavy = ChainTables.Spread(ChainTables.HeavySeparation, heavy);
        _made["conc-light"] = ChainTables.Spread(ChainTables.LightMines, light);
        _made["conc-heavy"] = ChainTables.Spread(ChainTables.HeavyMines, heavy);
        _used["conc-light"] = Light;
        _used["conc-heavy"] = Heavy;
        foreach ((string good, double a, double b) in ChainTables.Yields)
        {
            _made[good] = [.. Light.Zip(Heavy, (l, h) => (a * l) + (b * h))];
        }

        (string Place, double Weight)[] oxideUsers =
        [
            .. ChainTables.OxideUsers.Select(place => ChainTables.MagnetUse.First(entry => entry.Place == place)),
        ];
        for (int metal = 0; metal < ChainTables.Metals.Length; metal++)
        {
            (string from, string to, double content, _) = ChainTables.Metals[metal];
            _made[to] = ChainTables.Spread(ChainTables.MetalMaking, alloy * content);
            double[] other =
            [
                .. ChainTables.Spread(oxideUsers, 1).Select(share => share * (total[metal] - oxide[metal])),
            ];
            Other[from] = other;
            _used[from] = [.. _made[to].Zip(other, (made, rest) => (made * ChainTables.OxidePerMetal) + rest)];
        }

        _used["lace-oxide"] = ChainTables.Spread(oxideUsers, _made["lace-oxide"].Sum());
        _made["alloy"] = ChainTables.Spread(ChainTables.AlloyMaking, alloy);
        foreach ((_, string metal, double content, _) in ChainTables.Metals)
        {
            _used[metal] = [.. _made["alloy"].Select(made => made * content)];
        }

        _made["magnet"] = ChainTables.Spread(ChainTables.MagnetMaking, ChainTables.MagnetsPerMonth);
        _used["alloy"] = [.. _made["magnet"].Select(made => made * ChainTables.AlloyPerMagnet)];
        _used["magnet"] = ChainTables.Spread(ChainTables.MagnetUse, ChainTables.MagnetsPerMonth);
        foreach ((string good, _, _, _, _) in ChainTables.Goods)
        {
            Flow[good] = Gravity.Flows(_made[good], _used[good]);
        }
    }

    /// <summary>Distances and the fit of trade.</summary>
    public Gravity Gravity { get; }

    /// <summary>Light concentrate separated, t/month.</summary>
    public double[] Light { get; }

    /// <summary>Heavy concentrate separated, t/month.</summary>
    public double[] Heavy { get; }

    /// <summary>Uses of an oxide outside the magnet chain, t/month.</summary>
    public Dictionary<string, double[]> Other { get; } = new(StringComparer.Ordinal);

    /// <summary>Trade of a good [from, to], t/month, domestic supply on the diagonal.</summary>
    public Dictionary<string, double[,]> Flow { get; } = new(StringComparer.Ordinal);

    /// <summary>Output of a good, t/month.</summary>
    public double[] Made(string good) => _made[good];

    /// <summary>Use of a good, t/month.</summary>
    public double[] Used(string good) => _used[good];

    private static (double Light, double Heavy) Concentrates(double ndpr, double dy)
    {
        (_, double a, double b) = ChainTables.Yields[0];
        (_, double c, double d) = ChainTables.Yields[1];
        double determinant = (a * d) - (b * c);
        return (((ndpr * d) - (b * dy)) / determinant, ((a * dy) - (c * ndpr)) / determinant);
    }
}
