using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Where what a place buys is far from what customs publish: the balances of output and use moved it.</summary>
internal static class PublishedFlows
{
    /// <summary>Part of the intake from which a flow is worth a word.</summary>
    private const double Least = 0.1;

    /// <summary>Ratio of the two from which they are far apart.</summary>
    private const double Apart = 2;

    private const int Most = 3;

    /// <summary>The sentence; null where no large flow is far from its published figure.</summary>
    /// <param name="names">Names of the world.</param>
    /// <param name="good">Id of the good.</param>
    /// <param name="place">Id of the importer.</param>
    public static string? Sentence(WorldNames names, string good, string place)
    {
        TradeFlow[] bought = [.. names.World.Trade.Where(flow => flow.Good == good && flow.Importer == place)];
        double intake = bought.Sum(flow => flow.QuantityPerYear);
        (TradeFlow Flow, double Published)[] far =
        [
            .. bought
                .Where(flow => flow.Exporter != place && flow.Published is not null)
                .Select(flow => (Flow: flow, Published: flow.Published!.Value))
                .Where(f => IsFar(f.Flow.QuantityPerYear, f.Published, intake))
                .OrderByDescending(f => Math.Abs(f.Flow.QuantityPerYear - f.Published)),
        ];
        if (far.Length == 0)
        {
            return null;
        }

        string[] flows =
        [
            .. far.Take(Most)
                .Select(f =>
                    $"{Figure.Tonnes(f.Flow.QuantityPerYear)} from {names.Place(f.Flow.Exporter)} ({Figure.Tonnes(f.Published)} published)"
                ),
        ];
        string more = far.Length > Most ? $"; and {Figure.Count(far.Length - Most)} more" : "";
        return $"Far from what is published of trade, because output and use of every place must balance: {string.Join("; ", flows)}{more}.";
    }

    private static bool IsFar(double balanced, double published, double intake) =>
        Math.Max(balanced, published) >= Least * intake
        && (balanced >= Apart * published || published >= Apart * balanced);
}
