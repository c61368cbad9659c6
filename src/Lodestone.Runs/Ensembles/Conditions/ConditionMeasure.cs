namespace Lodestone.Runs;

/// <summary>What a condition measures in a draw.</summary>
/// <param name="Variable">Variable of the outcome.</param>
/// <param name="Good">Id of the good; null for every row of the variable at the place.</param>
/// <param name="Place">Id of the place, or name of the group.</param>
/// <param name="Total">True for the sum over the periods, false for the worst period.</param>
/// <param name="Operator">Says which period is the worst.</param>
/// <param name="Limit">The number to compare with, in <see cref="Unit"/>.</param>
/// <param name="Unit">
/// <c>x</c> = multiple of the base year, <c>%</c> = per cent of need or of a share, otherwise the unit of the series.
/// </param>
/// <param name="Item">Character at which variable, good and place begin, counted from 1.</param>
/// <param name="Amount">Character at which the limit begins, counted from 1.</param>
public sealed record ConditionMeasure(
    string Variable,
    string? Good,
    string Place,
    bool Total,
    ConditionOperator Operator,
    double Limit,
    string Unit,
    int Item,
    int Amount
)
{
    /// <summary>Ids of the places of the group that <see cref="Place"/> names, whose tonnes and dollars are added; null when it names a place.</summary>
    public IReadOnlyList<string>? Members { get; init; }

    /// <summary>Ids of the places measured.</summary>
    public IReadOnlyList<string> Places => Members ?? [Place];
}
