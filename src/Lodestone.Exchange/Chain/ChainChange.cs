using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What one path of a scenario does to the ribbons of a chain: flows while its events last, over those of the base year.</summary>
/// <remarks>
/// change = Σ flow(t) / (base / periods a year × months of the events) − 1, over the periods in which an event is in force; over
/// the whole horizon when there is none. Ribbons of one row of the data change alike. One path has no range.
/// </remarks>
public sealed class ChainChange
{
    private const int MostOpened = 10;

    private readonly Dictionary<(string Good, string From, string To), double> _now = [];
    private readonly Dictionary<(string Good, string From, string To), double> _before = [];
    private readonly HashSet<string> _played;

    private ChainChange(ChainAnswer answer, Outcome outcome)
    {
        Scenario = outcome.Scenario;
        Periods = InForce(Scenario);
        World world = answer.World;
        double years = Periods.Count / (double)Scenario.Horizon.PerYear;
        foreach (TradeFlow flow in world.Trade)
        {
            Add(_before, (flow.Good, flow.Exporter, flow.Importer), flow.QuantityPerYear * years);
        }

        foreach (FinalDemand demand in world.Demands)
        {
            Add(_before, (demand.Good, demand.Place, Sector(demand.Sector)), demand.QuantityPerYear * years);
        }

        HashSet<int> counted = [.. Periods];
        _played = [];
        OutcomeTable carried = outcome.Rows.Only(series =>
            series.Variable == Variables.Flow || (series.Variable == Variables.Demand && series.Sector.Length > 0)
        );
        foreach (OutcomeRow row in carried)
        {
            bool flow = row.Variable == Variables.Flow;
            if (counted.Contains(row.Period))
            {
                _played.Add(row.Good);
                Add(_now, (row.Good, row.Place, flow ? row.Partner : Sector(row.Sector)), row.Value);
            }
        }

        HashSet<string> carrying = [.. answer.Chain.Flows.Select(f => f.Good)];
        Opened =
        [
            .. _now.Where(n => n.Value > 0 && carrying.Contains(n.Key.Good) && _before.GetValueOrDefault(n.Key) <= 0)
                .Select(n => (n.Key.Good, n.Key.From, n.Key.To, n.Value / years))
                .Where(n => n.Item4 > Least)
                .OrderByDescending(n => n.Item4)
                .Take(MostOpened),
        ];
    }

    /// <summary>t a year below which a new route is not told.</summary>
    private const double Least = 0.01;

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>Indices of the periods that are counted.</summary>
    public IReadOnlyList<int> Periods { get; }

    /// <summary>Routes without base trade that open, with t of the good a year; the largest ones.</summary>
    public IReadOnlyList<(string Good, string From, string To, double TonnesPerYear)> Opened { get; }

    /// <summary>Compares a path with the base year.</summary>
    /// <param name="answer">The chain.</param>
    /// <param name="outcome">One path.</param>
    public static ChainChange Of(ChainAnswer answer, Outcome outcome) => new(answer, outcome);

    /// <summary>Relative change of what a ribbon carries, −1 = stops; 0 for goods that the scenario does not touch.</summary>
    public double Of(ChainFlow flow, bool intoSector)
    {
        (string, string, string) key = (flow.Good, flow.From, intoSector ? Sector(flow.To) : flow.To);
        return _played.Contains(flow.Good) && _before.GetValueOrDefault(key) is > 0 and double before
            ? (_now.GetValueOrDefault(key) / before) - 1
            : 0;
    }

    /// <summary>The periods that are counted in words: <c>December 2026 to May 2027</c>.</summary>
    public string Span =>
        Periods.Count == 1
            ? Phrase.Of(Scenario.Horizon.At(Periods[0]))
            : $"{Phrase.Of(Scenario.Horizon.At(Periods[0]))} to {Phrase.Of(Scenario.Horizon.At(Periods[^1]))}";

    private static int[] InForce(Scenario scenario)
    {
        int[] all = [.. Enumerable.Range(0, scenario.Horizon.Periods)];
        int[] found = [.. all.Where(p => scenario.Events.Any(e => e.When.Covers(p)))];
        return found.Length > 0 ? found : all;
    }

    /// <summary>Sectors and places are kept apart.</summary>
    private static string Sector(string sector) => $"sector:{sector}";

    private static void Add(
        Dictionary<(string, string, string), double> sums,
        (string, string, string) key,
        double tonnes
    ) => sums[key] = sums.GetValueOrDefault(key) + tonnes;
}
