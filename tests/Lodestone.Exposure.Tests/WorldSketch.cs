using Lodestone.Model;

namespace Lodestone.Exposure.Tests;

/// <summary>A world written in a few lines; what a test does not say is left out of it.</summary>
internal sealed class WorldSketch
{
    private readonly List<string> _places = [];
    private readonly Dictionary<string, Good> _goods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Process> _processes = new(StringComparer.Ordinal);
    private readonly List<Capacity> _capacities = [];
    private readonly List<TradeFlow> _trade = [];
    private readonly List<OwnershipShare> _ownership = [];

    public WorldSketch Good(string good, string stage, double price = 1)
    {
        _goods[good] = new Good(good, good, stage, "t", "gross", price, 4, Provenance.None);
        return this;
    }

    /// <summary>Process with inputs and outputs written <c>oxide 0.4</c>.</summary>
    public WorldSketch Process(string process, string stage, string[] inputs, params string[] outputs)
    {
        _processes[process] = new Process(
            process,
            process,
            stage,
            outputs[0].Split(' ')[0],
            [.. inputs.Select(Amount)],
            [.. outputs.Select(Amount)]
        );
        return this;
    }

    /// <summary>What the process is fed with is waste.</summary>
    public WorldSketch FromWaste(string process)
    {
        _processes[process] = _processes[process] with { FromWaste = true };
        return this;
    }

    public WorldSketch Runs(string place, string process, double activity)
    {
        Known(place);
        _capacities.Add(new Capacity(place, process, double.PositiveInfinity, activity, null, 1, Provenance.None));
        return this;
    }

    public WorldSketch Flow(string good, string exporter, string importer, double tonnes)
    {
        Known(exporter);
        Known(importer);
        _trade.Add(new TradeFlow(good, exporter, importer, tonnes, 0, 0, Provenance.None));
        return this;
    }

    public WorldSketch Owns(string owner, string place, string process, double share)
    {
        Known(owner);
        _ownership.Add(new OwnershipShare(place, process, owner, share, Provenance.None));
        return this;
    }

    public World Build() =>
        new()
        {
            Name = "sketch",
            Version = "0",
            BaseYear = "2024",
            Places = [.. _places.Select(p => new Place(p, p, PlaceKind.Country, p, []))],
            Goods = [.. _goods.Values],
            Processes = [.. _processes.Values],
            Capacities = _capacities,
            Demands = [],
            Trade = _trade,
            Ownership = _ownership,
        };

    /// <summary>Oxide from China and Australia, magnets from China and Japan: the flows of data/cases/chain-cutoff.</summary>
    public static WorldSketch Chain() =>
        new WorldSketch()
            .Good("oxide", "separated", 50000)
            .Good("magnet", "magnet", 60000)
            .Process("separate", "separated", [], "oxide 1")
            .Process("magnets", "magnet", ["oxide 0.4"], "magnet 1")
            .Runs("CHN", "separate", 120)
            .Runs("AUS", "separate", 40)
            .Runs("CHN", "magnets", 300)
            .Runs("JPN", "magnets", 100)
            .Flow("oxide", "CHN", "CHN", 100)
            .Flow("oxide", "CHN", "JPN", 20)
            .Flow("oxide", "AUS", "CHN", 20)
            .Flow("oxide", "AUS", "JPN", 20)
            .Flow("magnet", "CHN", "CHN", 180)
            .Flow("magnet", "CHN", "JPN", 40)
            .Flow("magnet", "CHN", "USA", 80)
            .Flow("magnet", "JPN", "JPN", 80)
            .Flow("magnet", "JPN", "USA", 20);

    /// <summary>
    /// Two sectors that buy from one another: tables 2.3 and 2.4 of Miller and Blair, Input-Output Analysis (2009), with
    /// Z = [150 500; 200 100] and outputs 1,000 and 2,000; each sector's value added comes from a process of its own.
    /// </summary>
    public static WorldSketch TwoSectors() =>
        new WorldSketch()
            .Good("one", "made")
            .Good("two", "made")
            .Good("labour-one", "labour")
            .Good("labour-two", "labour")
            .Process("work-one", "labour", [], "labour-one 1")
            .Process("work-two", "labour", [], "labour-two 1")
            .Process("make-one", "made", ["one 0.15", "two 0.2", "labour-one 0.65"], "one 1")
            .Process("make-two", "made", ["one 0.25", "two 0.05", "labour-two 0.7"], "two 1")
            .Runs("A", "work-one", 650)
            .Runs("B", "work-two", 1400)
            .Runs("A", "make-one", 1000)
            .Runs("B", "make-two", 2000)
            .Flow("labour-one", "A", "A", 650)
            .Flow("labour-two", "B", "B", 1400)
            .Flow("one", "A", "A", 150)
            .Flow("one", "A", "B", 500)
            .Flow("two", "B", "A", 200)
            .Flow("two", "B", "B", 100)
            .Flow("one", "A", "C", 350)
            .Flow("two", "B", "C", 1700);

    private void Known(string place)
    {
        if (!_places.Contains(place))
        {
            _places.Add(place);
        }
    }

    private static GoodAmount Amount(string text)
    {
        string[] parts = text.Split(' ');
        return new GoodAmount(parts[0], double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
    }
}
