using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads an uncertain number: a list of three, low, central, high.</summary>
internal sealed class UncertainNumberReader(FindingLog log)
{
    /// <summary>The three numbers of a key; null when it is absent or wrong (reported).</summary>
    /// <param name="part">The keys around it.</param>
    /// <param name="key">The key.</param>
    /// <param name="allowed">Test that each of the three must pass.</param>
    /// <param name="rule">What passes it, in words.</param>
    /// <param name="example">How it looks when it is right, such as <c>[3, 6, 12]</c>.</param>
    public UncertainNumber? Read(MapReader part, string key, Func<double, bool> allowed, string rule, string example)
    {
        if (part.Filled(key, example) is not { } node)
        {
            return null;
        }

        if (node is not ListNode { Items.Count: 3 } list)
        {
            log.Error(
                node.At,
                key,
                node is ListNode other
                    ? $"{key} has {other.Items.Count} number{(other.Items.Count == 1 ? "" : "s")}, not three"
                    : $"{key} is {node.Shape}, not three numbers",
                $"write low, central and high, such as {key}: {example}"
            );
            return null;
        }

        double[] three = [.. list.Items.Select(n => part.Number(n, key, allowed, rule)).OfType<double>()];
        if (three.Length < 3)
        {
            return null;
        }

        var number = new UncertainNumber(three[0], three[1], three[2]);
        if (number.IsOrdered)
        {
            return number;
        }

        string sorted = Text([.. three.Order()]);
        log.Error(
            node.At,
            key,
            $"{key} is {Text(three)}: not in the order low, central, high",
            $"write {key}: {sorted}, or mend the number that is out of place"
        );
        return null;
    }

    /// <summary>Three numbers as they stand in a file: <c>[3, 6, 12]</c>.</summary>
    public static string Text(params double[] numbers) => $"[{string.Join(", ", numbers.Select(NumberText.Write))}]";
}
