using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Checks ranges that were built in code; those of a scenario file have been checked by its reader.</summary>
internal static class RangeCheck
{
    /// <summary>Checks the range of an event or a policy.</summary>
    /// <exception cref="ArgumentException">The range means nothing for the item; the message says what would.</exception>
    public static void Item(ScenarioItem item)
    {
        string name = item.Line > 0 ? $"{ItemKind.Of(item)} of line {item.Line}" : ItemKind.Of(item);
        if (item.Range?.Start is { } start)
        {
            Ordered(start, $"{name}: start");
            WholeNumbers(start, $"{name}: start");
        }

        if (item.Range?.Periods is { } periods)
        {
            Ordered(periods, $"{name}: periods");
            WholeNumbers(periods, $"{name}: periods");
            Require(periods.Low >= 1, $"{name}: the range of periods begins below 1; an item lasts at least one");
        }

        if (item.Range?.Depth is { } depth)
        {
            Ordered(depth, $"{name}: depth");
            Require(
                ItemColumns.Depth(item).Quantity.Length > 0,
                $"{name}: it has no depth that could be uncertain; leave it null"
            );
            Require(
                item is not Throttle { Shares.Count: > 1 } || depth.Central > 0,
                $"{name}: the central factor on a path of shares must be above 0, such as 1"
            );
        }
    }

    /// <summary>Checks that three numbers are a range.</summary>
    /// <exception cref="ArgumentException">Low, central and high are not in order, or not finite.</exception>
    public static void Ordered(UncertainNumber range, string name) =>
        Require(
            range.IsOrdered && double.IsFinite(range.Low) && double.IsFinite(range.High),
            $"{name}: low ≤ central ≤ high, all finite, does not hold for {range}"
        );

    private static void WholeNumbers(UncertainNumber range, string name) =>
        Require(
            range.Low == Math.Floor(range.Low)
                && range.Central == Math.Floor(range.Central)
                && range.High == Math.Floor(range.High)
                && Math.Max(-range.Low, range.High) <= 1_000_000,
            $"{name}: a range of periods is of whole numbers up to a million, not {range}"
        );

    private static void Require(bool holds, string message)
    {
        if (!holds)
        {
            throw new ArgumentException(message);
        }
    }
}
