using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>The disruptions of one good at a place, the one that counts most first.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Scenarios">
/// Disruptions by expected loss; equal ones by the high end of it, and then by the part of the tonnes that is lost.
/// </param>
internal sealed record DisruptedGood(string Good, IReadOnlyList<TradeDisruption> Scenarios)
{
    /// <summary>The disruption that counts most.</summary>
    public TradeDisruption First => Scenarios[0];

    /// <summary>Part of the place's final use that has no value, 0–1: the same whoever is cut off.</summary>
    public double Unvalued => First.Unvalued;

    /// <summary>Low end of what is expected, USD m a year; null when nothing of the use has a value.</summary>
    public double? ExpectedLow => Sum(s => s.ExpectedLow);

    /// <summary>What is expected, USD m a year; null when nothing of the use has a value.</summary>
    public double? Expected => Sum(s => s.Expected);

    /// <summary>High end of what is expected, USD m a year; null when nothing of the use has a value.</summary>
    public double? ExpectedHigh => Sum(s => s.ExpectedHigh);

    /// <summary>Goods with their disruptions, by expected loss, its high end and the tonnes lost; those without a value last.</summary>
    public static IReadOnlyList<DisruptedGood> Of(IEnumerable<TradeDisruption> scenarios) =>
        [
            .. scenarios
                .GroupBy(s => s.Cut.Good, StringComparer.Ordinal)
                .Select(g => new DisruptedGood(
                    g.Key,
                    [
                        .. g.OrderByDescending(s => s.Expected)
                            .ThenByDescending(s => s.ExpectedHigh)
                            .ThenByDescending(s => s.Cut.Market!.Lost),
                    ]
                ))
                .OrderByDescending(g => g.Expected)
                .ThenByDescending(g => g.ExpectedHigh)
                .ThenByDescending(g => g.First.Cut.Market!.Lost),
        ];

    private double? Sum(Func<TradeDisruption, double?> part) =>
        First.Loss is null ? null : Scenarios.Sum(s => part(s) ?? 0);
}
