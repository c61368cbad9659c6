using Lodestone.Model;

namespace Lodestone.Synthetic;

/// <summary>Processes of the chain and the plants that run them.</summary>
internal sealed class ChainPlants
{
    private readonly StoredDraws _draws;

    /// <summary>Draws utilisations and lays out the plants in the order of the chain, the thrifty recipe last.</summary>
    public ChainPlants(ChainQuantities quantities, ChainMarkets markets, StoredDraws draws)
    {
        _draws = draws;
        AddMines("mine-light", quantities, "conc-light");
        AddMines("mine-heavy", quantities, "conc-heavy");
        Add("separate-light", quantities.Light, 2, 0.7, 0.9);
        Add("separate-heavy", quantities.Heavy, 2, 0.7, 0.9);
        foreach ((_, string metal, _, _) in ChainTables.Metals)
        {
            Add($"make-{metal}", quantities.Made(metal), 3, 0.6, 0.85);
        }

        Add("make-alloy", quantities.Made("alloy"), 3, 0.6, 0.85);
        Add("make-magnet", quantities.Made("magnet"), 3, 0.6, 0.85);
        AddLowDysprosium(quantities, markets);
    }

    /// <summary>
    /// Processes; tonnes of separation are those of concentrate, its coefficient is 1.
    /// </summary>
    public static IReadOnlyList<Process> Processes { get; } =
    [
        new("mine-light", "mine-light", "concentrate", "conc-light", [], [new("conc-light", 1)]),
        new("mine-heavy", "mine-heavy", "concentrate", "conc-heavy", [], [new("conc-heavy", 1)]),
        new(
            "separate-light",
            "separate-light",
            "separated",
            "conc-light",
            [new("conc-light", 1)],
            [.. ChainTables.Yields.Select(y => new GoodAmount(y.Good, y.Light))]
        ),
        new(
            "separate-heavy",
            "separate-heavy",
            "separated",
            "conc-heavy",
            [new("conc-heavy", 1)],
            [.. ChainTables.Yields.Select(y => new GoodAmount(y.Good, y.Heavy))]
        ),
        .. ChainTables.Metals.Select(m => new Process(
            $"make-{m.Metal}",
            $"make-{m.Metal}",
            "metal",
            m.Metal,
            [new GoodAmount(m.Oxide, ChainTables.OxidePerMetal)],
            [new GoodAmount(m.Metal, 1)]
        )),
        new(
            "make-alloy",
            "make-alloy",
            "alloy",
            "alloy",
            [.. ChainTables.Metals.Select(m => new GoodAmount(m.Metal, m.Content))],
            [new("alloy", 1)]
        ),
        new(
            "make-magnet",
            "make-magnet",
            "magnet",
            "magnet",
            [new("alloy", ChainTables.AlloyPerMagnet)],
            [new("magnet", 1)]
        ),
        new(
            "make-alloy-low-dy",
            "make-alloy-low-dy",
            "alloy",
            "alloy",
            [new("ndpr-metal", ChainTables.LowDysprosiumContent)],
            [new("alloy", 1)]
        ),
    ];

    /// <summary>Plants.</summary>
    public List<Capacity> Capacities { get; } = [];

    private void AddMines(string process, ChainQuantities quantities, string good) =>
        Add(
            process,
            [
                .. Enumerable
                    .Range(0, ChainTables.Places.Length)
                    .Select(place => quantities.Gravity.RowSum(quantities.Flow[good], place)),
            ],
            0.8,
            0.8,
            0.93
        );

    /// <summary>Running plants with a utilisation drawn between two bounds.</summary>
    private void Add(string process, double[] level, double elasticity, double low, double high)
    {
        for (int place = 0; place < level.Length; place++)
        {
            if (level[place] > 0)
            {
                double utilisation = low + ((high - low) * _draws.Next("utilisation"));
                Add(process, place, level[place] / utilisation, level[place], null, elasticity);
            }
        }
    }

    /// <summary>
    /// Alloy without heavy rare earths: idle at base; its level rises along a line from the threshold to its capacity, so
    /// ε = revenue / span makes the slope β = K / span.
    /// </summary>
    private void AddLowDysprosium(ChainQuantities quantities, ChainMarkets markets)
    {
        double[] alloy = quantities.Made("alloy");
        for (int place = 0; place < alloy.Length; place++)
        {
            if (alloy[place] > 0)
            {
                double revenue = markets.Producer("alloy", place);
                double margin = revenue - (ChainTables.LowDysprosiumContent * markets.User("ndpr-metal", place));
                Add(
                    "make-alloy-low-dy",
                    place,
                    ChainTables.LowDysprosiumShare * alloy[place],
                    0,
                    margin + ChainTables.LowDysprosiumThreshold,
                    revenue / ChainTables.LowDysprosiumThreshold
                );
            }
        }
    }

    private void Add(string process, int place, double limit, double level, double? cost, double elasticity) =>
        Capacities.Add(
            new Capacity(
                ChainTables.Places[place].Id,
                process,
                limit * SyntheticWorld.PerYear,
                level * SyntheticWorld.PerYear,
                cost,
                elasticity,
                Provenance.None
            )
        );
}
