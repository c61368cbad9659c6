namespace Lodestone.Model;

/// <summary>A government reserve that is filled before the horizon and released by a rule.</summary>
/// <param name="Place">Holder.</param>
/// <param name="Good">Good.</param>
/// <param name="Tonnes">t held at the start.</param>
/// <param name="Rule">What releases it.</param>
/// <param name="Trigger">
/// <see cref="ReleaseRule.Price"/>: multiple of the base user price. <see cref="ReleaseRule.Shortfall"/>: share of the
/// place's base use that goes short, or would without it. Unused for <see cref="ReleaseRule.Schedule"/>.
/// </param>
/// <param name="MaxPerPeriod">Most released in a period, t; null = a sixth of the reserve.</param>
/// <param name="When">Periods in which it may be released.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record Reserve(
    string Place,
    string Good,
    double Tonnes,
    ReleaseRule Rule,
    double Trigger,
    double? MaxPerPeriod,
    Window When,
    int Line
) : ScenarioItem(When, Line)
{
    /// <summary>
    /// Of <see cref="ReleaseRule.Shortfall"/>: days from the beginning of a period in which something goes short to the first release; null = a period. Korea delivers after
    /// 30 days, 8 in an emergency.
    /// </summary>
    public double? LagDays { get; init; }
}
