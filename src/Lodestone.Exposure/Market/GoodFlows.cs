using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Base-year tonnes of one good: made, used and traded by place. t per year.</summary>
public sealed class GoodFlows
{
    private readonly Dictionary<string, double> _made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _used = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), double> _flows = [];

    /// <summary>The flows of a good.</summary>
    /// <param name="world">The world.</param>
    /// <param name="good">Id of the good.</param>
    public GoodFlows(World world, string good)
    {
        Good = good;
        Places = [.. world.Places.Select(p => p.Id)];
        Dictionary<string, double> made = world
            .Processes.SelectMany(p => p.Outputs.Where(o => o.Good == good).Select(o => (p.Id, o.Coefficient)))
            .ToDictionary(p => p.Id, p => p.Coefficient, StringComparer.Ordinal);
        foreach (Capacity capacity in world.Capacities)
        {
            if (made.TryGetValue(capacity.Process, out double coefficient))
            {
                Add(_made, capacity.Place, coefficient * capacity.ActivityPerYear);
                if (double.IsFinite(capacity.CapacityPerYear))
                {
                    Idle += coefficient * Math.Max(0, capacity.CapacityPerYear - capacity.ActivityPerYear);
                }
            }
        }

        foreach (TradeFlow flow in world.Trade.Where(f => f.Good == good && f.QuantityPerYear > 0))
        {
            Add(_used, flow.Importer, flow.QuantityPerYear);
            _flows[(flow.Exporter, flow.Importer)] =
                _flows.GetValueOrDefault((flow.Exporter, flow.Importer)) + flow.QuantityPerYear;
        }
    }

    /// <summary>Id of the good.</summary>
    public string Good { get; }

    /// <summary>Ids of all places.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>Idle capacity of the world, t per year of the good; unlimited capacity is not counted.</summary>
    public double Idle { get; }

    /// <summary>Made in the world.</summary>
    public double WorldMade => _made.Values.Sum();

    /// <summary>Used in the world.</summary>
    public double WorldUsed => _used.Values.Sum();

    /// <summary>Made at a place.</summary>
    public double Made(string place) => _made.GetValueOrDefault(place);

    /// <summary>Taken in by a place, own supply included.</summary>
    public double Used(string place) => _used.GetValueOrDefault(place);

    /// <summary>Sent from one place to another.</summary>
    public double Flow(string from, string to) => _flows.GetValueOrDefault((from, to));

    /// <summary>Taken in from abroad.</summary>
    public double Imports(string place) => Used(place) - Flow(place, place);

    /// <summary>Sent abroad.</summary>
    public double Exports(string place) =>
        _flows.Where(f => f.Key.From == place && f.Key.To != place).Sum(f => f.Value);

    /// <summary>
    /// Import reliance (I − E) / (P + I − E): the part of what a place uses that it does not make, net of exports; below 0
    /// for a net exporter; null when it uses nothing.
    /// </summary>
    public double? ImportReliance(string place)
    {
        double net = Imports(place) - Exports(place);
        double consumption = Made(place) + net;
        return consumption > 0 ? net / consumption : null;
    }

    private static void Add(Dictionary<string, double> sums, string place, double tonnes) =>
        sums[place] = sums.GetValueOrDefault(place) + tonnes;
}
