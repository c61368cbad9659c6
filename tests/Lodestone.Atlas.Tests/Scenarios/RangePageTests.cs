using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas.Tests;

/// <summary>The tables of ranges in <c>docs/scenarios.md</c> against the files that ship.</summary>
public sealed partial class RangePageTests
{
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "scenarios.md"));

    private static readonly (string Name, MapNode Root)[] Files =
    [
        .. Directory
            .GetFiles(Path.Combine(Checkout.Root, "data", "scenarios"), "*.yaml")
            .Select(f =>
                (
                    Path.GetFileNameWithoutExtension(f),
                    (MapNode)SourceTree.Parse(f, File.ReadAllText(f), new FindingLog())!
                )
            ),
    ];

    [Fact]
    public void Ranges_of_the_world_are_those_of_the_files()
    {
        string[] told =
        [
            .. Table("| scenario | private stocks |")
                .SelectMany(cells =>
                    Word().Matches(cells[0]).Select(m => $"{m.Groups[1]} {Told(cells[1])} {Told(cells[2])}")
                ),
        ];
        IEnumerable<string> shipped = Files.Select(f =>
        {
            var world = f.Root.Find("uncertainty")?.Value as MapNode;
            return $"{f.Name} {Numbers(world?.Find("stocks")?.Value)} {Numbers(world?.Find("demand_growth")?.Value)}";
        });
        Assert.Equal(shipped.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ranges_of_events_are_those_of_the_files()
    {
        var told = new List<string>();
        (string scenario, string item) = ("", "");
        foreach (string[] cells in Table("| scenario | item | key |"))
        {
            scenario = cells[0].Length > 0 ? cells[0].Trim('`') : scenario;
            item = cells[1].Length > 0 ? cells[1].Trim('`') : item;
            told.Add($"{scenario} {item} {cells[2].Trim('`')} {Told(cells[3])}");
        }

        Assert.Equal(
            Files.SelectMany(f => Events(f.Name, f.Root)).Distinct().Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Events(string name, MapNode root) =>
        from section in (string[])["events", "policies"]
        from item in (root.Find(section)?.Value as ListNode)?.Items ?? []
        from kind in ((MapNode)item).Entries
        from key in (((MapNode)kind.Value).Find("range")?.Value as MapNode)?.Entries ?? []
        select $"{name} {kind.Key} {key.Key} {Numbers(key.Value)}";

    /// <summary>Numbers of a file; none where the key is missing.</summary>
    private static string Numbers(SourceNode? value) =>
        value is ListNode list
            ? Text(list.Items.Select(i => decimal.Parse(((TextNode)i).Text, CultureInfo.InvariantCulture)))
            : "none";

    /// <summary>Numbers of a cell: <c>−2, 0, 4 %</c> are -0.02, 0, 0.04.</summary>
    private static string Told(string cell)
    {
        decimal unit = cell.Contains('%', StringComparison.Ordinal) ? 0.01m : 1;
        return cell == "none"
            ? cell
            : Text(
                Number()
                    .Matches(cell)
                    .Select(m =>
                        decimal.Parse(m.Value.Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture)
                        * unit
                    )
            );
    }

    private static string Text(IEnumerable<decimal> numbers) =>
        string.Join(' ', numbers.Select(n => n.ToString("0.######", CultureInfo.InvariantCulture)));

    /// <summary>Cells of the rows of the table with this head.</summary>
    private static IEnumerable<string[]> Table(string head) =>
        Page.SkipWhile(line => !line.StartsWith(head, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1..^1].Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Word();

    [GeneratedRegex(@"−?\d+(,\d{3})*(\.\d+)?")]
    private static partial Regex Number();
}
