using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What all sections of a brief ask of a world, computed once.</summary>
internal sealed class BriefWorld
{
    private readonly Dictionary<string, GoodFlows> _flows = new(StringComparer.Ordinal);

    public BriefWorld(World world)
    {
        World = world;
        Names = new WorldNames(world);
        try
        {
            Study = TracedStudy.Of(world);
        }
        catch (AskingException e)
        {
            Circle = Sentence(e.Message);
        }
    }

    public World World { get; }

    public WorldNames Names { get; }

    /// <summary>The study of the base year; null when its goods go round in a circle that nothing feeds.</summary>
    public DependenceStudy? Study { get; }

    /// <summary>Why there is no study; empty when there is one.</summary>
    public string Circle { get; } = "";

    /// <summary>What a section says in place of what cannot be traced.</summary>
    public static string Sentence(string circle) =>
        $"It cannot be traced: {circle}; the data have to give the circle a source.";

    /// <summary>Base-year tonnes of a good.</summary>
    public GoodFlows Flows(string good)
    {
        if (!_flows.TryGetValue(good, out GoodFlows? flows))
        {
            _flows[good] = flows = new GoodFlows(World, good);
        }

        return flows;
    }

    /// <summary>Rank of a place by an amount among those that have any, 1 for the largest.</summary>
    public static (int Rank, int Of) Rank(GoodFlows flows, Func<string, double> amount, string place) =>
        (1 + flows.Places.Count(p => amount(p) > amount(place)), flows.Places.Count(p => amount(p) > 0));

    /// <summary>Rows of the plants of a good at a place.</summary>
    public BriefBasis Made(string good, string place)
    {
        HashSet<string> makers = Makers(good);
        Capacity[] plants =
        [
            .. World.Capacities.Where(c => c.Place == place && c.ActivityPerYear > 0 && makers.Contains(c.Process)),
        ];
        return plants.Length == 1
            ? BriefBasis.Of(
                "capacity",
                plants.Select(p => p.Provenance),
                ("place", place),
                ("process", plants[0].Process)
            )
            : BriefBasis.Of("capacity", plants.Select(p => p.Provenance), ("place", place));
    }

    /// <summary>Rows of the trade that a place takes a good in by; of its own plants where flows only follow from the balance.</summary>
    public BriefBasis TakenIn(string good, string place)
    {
        TradeFlow[] flows =
        [
            .. World.Trade.Where(t =>
                t.Good == good && t.Importer == place && t.QuantityPerYear > 0 && t.Provenance.Line > 0
            ),
        ];
        return flows.Length == 0
            ? Made(good, place)
            : BriefBasis.Of("trade", flows.Select(t => t.Provenance), ("good", good), ("importer", place));
    }

    /// <summary>Rows of the trade of a good.</summary>
    public BriefBasis Traded(string good) =>
        BriefBasis.Of("trade", World.Trade.Where(t => t.Good == good).Select(t => t.Provenance), ("good", good));

    /// <summary>Ids of the processes that make a good.</summary>
    public HashSet<string> Makers(string good) =>
        [.. World.Processes.Where(p => p.Outputs.Any(o => o.Good == good)).Select(p => p.Id)];

    /// <summary>t of a good per t of the reference good of a process.</summary>
    public double Yield(string process, string good) =>
        World.Processes.First(p => p.Id == process).Outputs.Where(o => o.Good == good).Sum(o => o.Coefficient);
}
