using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>One supplier's net exports of one good cut for a year: the market, the loss of a place, the chance.</summary>
/// <param name="Cut">The market outside the supplier after the cut.</param>
/// <param name="Governance">Mean governance indicator of the supplier; null when none is held.</param>
/// <param name="Chance">The rule of the chance.</param>
/// <param name="Loss">
/// Value added that the place loses in the year, USD m, by the uses that have a value; null when none has, so that the loss is
/// not known.
/// </param>
/// <param name="Unvalued">
/// Part of the place's final use of the good that feeds no sector of the table with a value added per tonne, 0–1: it is in no loss.
/// </param>
public sealed record TradeDisruption(
    CutLoss Cut,
    double? Governance,
    DisruptionChance Chance,
    LossBracket? Loss,
    double Unvalued
)
{
    /// <summary>Low chance times the least loss, USD m a year; null when the loss is not known.</summary>
    public double? ExpectedLow => Chance.Low * Loss?.Low;

    /// <summary>Central chance times the middle loss, USD m a year; null when the loss is not known.</summary>
    public double? Expected => Chance.Central * Loss?.Central;

    /// <summary>High chance times the greatest loss, USD m a year; null when the loss is not known.</summary>
    public double? ExpectedHigh => Chance.High * Loss?.High;
}
