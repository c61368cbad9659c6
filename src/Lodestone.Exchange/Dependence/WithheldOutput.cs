using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Where what a place takes in was made at plants whose output the source withholds.</summary>
internal static class WithheldOutput
{
    /// <summary>Part of the intake from which a supplier is worth a word.</summary>
    private const double Least = 0.1;

    /// <summary>The sentence; null where no large supplier's output is withheld.</summary>
    /// <param name="names">Names of the world.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the place that takes it in; empty for all of them.</param>
    public static string? Sentence(WorldNames names, string good, string place)
    {
        TradeFlow[] bought =
        [
            .. names.World.Trade.Where(flow => flow.Good == good && (place.Length == 0 || flow.Importer == place)),
        ];
        double intake = bought.Sum(flow => flow.QuantityPerYear);
        HashSet<string> makers =
        [
            .. names.World.Processes.Where(p => p.Outputs.Any(o => o.Good == good)).Select(p => p.Id),
        ];
        HashSet<string> withheld =
        [
            .. names.World.Capacities.Where(c => c.Withheld && makers.Contains(c.Process)).Select(c => c.Place),
        ];
        string[] suppliers =
        [
            .. bought
                .Where(flow => withheld.Contains(flow.Exporter))
                .GroupBy(flow => flow.Exporter)
                .Where(flows => flows.Sum(flow => flow.QuantityPerYear) >= Least * intake)
                .Select(flows => names.Place(flows.Key)),
        ];
        return suppliers.Length == 0
            ? null
            : $"What {Phrase.List(suppliers)} {(suppliers.Length == 1 ? "makes" : "make")} of it is withheld by the source, and so an estimate.";
    }
}
