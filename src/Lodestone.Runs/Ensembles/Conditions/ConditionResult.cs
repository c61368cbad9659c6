using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>What a condition came to.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Met">True when it holds.</param>
/// <param name="Value">The number that was compared: a quantile or mean in the unit of the limit, or a probability.</param>
/// <param name="Draws">In how many draws it holds one by one, with Wilson's interval.</param>
public sealed record ConditionResult(Condition Condition, bool Met, double Value, Proportion Draws)
{
    /// <summary>One line: the condition, whether it is met, and what was found.</summary>
    public override string ToString()
    {
        string unit = Condition.Statistic == ConditionStatistic.Probability ? "" : Condition.Of.Unit;
        string space = unit is "" or "x" or "%" ? "" : " ";
        string found = string.Create(CultureInfo.InvariantCulture, $"{Value:G4}{space}{unit}");
        string share =
            Draws.Count == 1
                ? "one draw"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"holds in {100 * Draws.Estimate:0.#} % of {Draws.Count} draws, 95 % interval {100 * Draws.Low:0.#} to {100 * Draws.High:0.#} %"
                );
        return $"{Condition.Text}: {(Met ? "met" : "not met")}, {found} ({share})";
    }
}
