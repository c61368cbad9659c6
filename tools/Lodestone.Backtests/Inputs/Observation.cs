using Lodestone.Model;

namespace Lodestone.Backtests;

/// <summary>What was observed: one row of <c>observations.csv</c>.</summary>
/// <param name="Series">Series it belongs to.</param>
/// <param name="Period">Month, quarter or year.</param>
/// <param name="Low">Low end; the value without a range.</param>
/// <param name="Value">Value.</param>
/// <param name="High">High end; the value without a range.</param>
/// <param name="Row">Unit, kind, source, grade and note.</param>
internal sealed record Observation(string Series, Period Period, double Low, double Value, double High, InputRow Row)
{
    /// <summary>Reads a row.</summary>
    public static Observation From(InputRow row)
    {
        double value = row.Number("value");
        double low = row.OptionalNumber("low") ?? value;
        double high = row.OptionalNumber("high") ?? value;
        return low <= value && value <= high
            ? new Observation(row["series"], row.Period("period"), low, value, high, row)
            : throw new InputException($"{row.Where}: {low}, {value}, {high} are not in order; write low, value, high");
    }
}
