using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads <c>range</c> of an event or a policy and holds its central values against the item's own.</summary>
internal sealed class RangeReader(FindingLog log)
{
    private const string Key = "range";
    private const string Factor = "share_factor";
    private readonly UncertainNumberReader _numbers = new(log);

    /// <summary>What is uncertain about the item; null when nothing is, or when the range is broken (reported).</summary>
    public ItemRange? Read(MapReader item)
    {
        switch (item.Filled(Key))
        {
            case null:
                return null;
            case MapNode { Entries.Count: 0 } empty:
                log.Warning(
                    empty.At,
                    Key,
                    "the range is empty: nothing is uncertain",
                    $"write range: {MapReader.Example(Key)}, or delete it"
                );
                return null;
            case MapNode map:
                var range = new MapReader(map, map.At, ScenarioKeys.Range(item.Section.Name), log);
                return new ItemRange(Start(item, range), Periods(item, range), Depth(item, range));
            case { } other:
                item.Wrong(other, Key, "keys");
                return null;
        }
    }

    private UncertainNumber? Start(MapReader item, MapReader range)
    {
        UncertainNumber? start = _numbers.Read(
            range,
            "start",
            v => v == Math.Floor(v) && Math.Abs(v) <= WindowReader.MostPeriods,
            "whole periods: 2 is two later than written, -2 two earlier",
            "[0, 0, 2]"
        );
        if (start is { Central: not 0 and double c } wrong)
        {
            string around = UncertainNumberReader.Text(wrong.Low - c, 0, wrong.High - c);
            log.Error(
                range.PositionOf("start"),
                "start",
                $"the central value of start is {NumberText.Write(c)}, not 0",
                $"it counts from the start of the {item.Section.Name}: write start: {around} and move that start"
            );
        }

        return start;
    }

    private UncertainNumber? Periods(MapReader item, MapReader range)
    {
        if (!range.Section.Keys.Contains("periods"))
        {
            return null;
        }

        UncertainNumber? periods = _numbers.Read(
            range,
            "periods",
            v => v == Math.Floor(v) && v is >= 1 and <= WindowReader.MostPeriods,
            $"whole numbers between 1 and {WindowReader.MostPeriods}",
            "[3, 6, 12]"
        );
        Central(item, range, "periods", periods);
        return periods;
    }

    private UncertainNumber? Depth(MapReader item, MapReader range)
    {
        switch (item.Section.Name)
        {
            case "throttle":
                return item.Node("share") is ListNode ? Path(range) : Share(item, range);
            case "quota":
                return Own(item, range, "tonnes_per_year", v => v >= 0, "tonnes per year of 0 or more");
            case "tariff":
                return Own(item, range, "ad_valorem", v => v > -1, "shares above -1, such as 0.25");
            case "outage":
                return Own(item, range, "loss", v => v is >= 0 and <= 1, "shares between 0 and 1, such as 0.4");
            case "demand":
                return Own(item, range, "change", v => v > -1, "changes above -1: 0.10 is ten per cent more");
            case "reserve":
                return Own(item, range, "tonnes", v => v >= 0, "tonnes of 0 or more");
            default:
                return null;
        }
    }

    private UncertainNumber? Share(MapReader item, MapReader range)
    {
        if (range.Node(Factor) is { } factor)
        {
            log.Error(
                factor.At,
                Factor,
                "share_factor is a factor on a path of shares, and share is one number",
                $"write share: {Around(item, "share")}"
            );
        }

        return Own(item, range, "share", v => v >= 0, "shares of base trade of 0 or more, such as 0.25");
    }

    private UncertainNumber? Path(MapReader range)
    {
        if (range.Node("share") is { } share)
        {
            log.Error(
                share.At,
                "share",
                "share is a path with one number per period: its range is a factor on all of them",
                "write share_factor: [0.8, 1, 1.2]"
            );
        }

        UncertainNumber? factor = _numbers.Read(range, Factor, v => v >= 0, "factors of 0 or more", "[0.8, 1, 1.2]");
        if (factor is { Central: not 1 and double c } wrong)
        {
            log.Error(
                range.PositionOf(Factor),
                Factor,
                $"the central value of share_factor is {NumberText.Write(c)}, not 1",
                $"the path itself is central: write share_factor: {UncertainNumberReader.Text(Math.Min(1, wrong.Low), 1, Math.Max(1, wrong.High))}"
            );
        }

        return factor;
    }

    private UncertainNumber? Own(MapReader item, MapReader range, string key, Func<double, bool> allowed, string rule)
    {
        UncertainNumber? number = _numbers.Read(range, key, allowed, rule, Around(item, key));
        Central(item, range, key, number);
        return number;
    }

    /// <summary>A range goes around a number that the item states: an error where it states none or another.</summary>
    private void Central(MapReader item, MapReader range, string key, UncertainNumber? number)
    {
        if (number is not { } three)
        {
            return;
        }

        string central = NumberText.Write(three.Central);
        if (item.Node(key) is null)
        {
            log.Error(
                range.PositionOf(key),
                key,
                $"the range has {key}, the {item.Section.Name} has none that it could go around",
                $"add {key}: {central} to the {item.Section.Name}, beside range"
            );
        }
        else if (Written(item, key) is { } own && own != three.Central)
        {
            string around = UncertainNumberReader.Text(Math.Min(own, three.Low), own, Math.Max(own, three.High));
            log.Error(
                range.PositionOf(key),
                key,
                $"the central value of {key} is {central}, the {item.Section.Name} says {NumberText.Write(own)}",
                $"write {key}: {around}, or {key}: {central} in the {item.Section.Name}"
            );
        }
    }

    private static string Around(MapReader item, string key)
    {
        double own = Written(item, key) ?? 1;
        return UncertainNumberReader.Text(own / 2, own, key == "loss" ? Math.Min(1, own * 1.5) : own * 1.5);
    }

    /// <summary>The number of a key, or null where there is none; what is wrong with it is reported elsewhere.</summary>
    private static double? Written(MapReader item, string key) =>
        item.Node(key) is TextNode text && NumberText.TryRead(text.Text, false, out double value, out _, out _)
            ? value
            : null;
}
