using System.Globalization;
using System.Text.RegularExpressions;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>What a driver is, in words: <c>length of the export ban on dysprosium oxide and 4 others</c>.</summary>
public static partial class DriverText
{
    private const string Everything = "*";

    /// <summary>The driver in words; its column stays the name in files.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="names">Names of goods, places and processes.</param>
    public static string Of(DriverColumn driver, WorldNames names)
    {
        string goods = Goods(driver.Good, names);
        if (
            Column().Match(driver.Name) is not { Success: true } match
            || Quantity(match.Groups["quantity"].Value, match.Groups["kind"].Value) is not { } quantity
        )
        {
            string parameter = Parameter(driver);
            return goods.Length > 0 ? $"{parameter} of {goods}" : parameter;
        }

        string what = What(match.Groups["what"].Value, names);
        string number = match.Groups["number"].Value;
        return quantity
            + (goods.Length > 0 ? $" {Before(match.Groups["kind"].Value)} {goods}" : "")
            + (what.Length > 0 ? $", {what}" : "")
            + (number.Length > 0 ? $" ({number})" : "");
    }

    private static string? Quantity(string quantity, string kind) =>
        quantity switch
        {
            "periods" => $"length of the {Kind(kind)}",
            "start" => $"start of the {Kind(kind)}",
            "share" => $"share let through by the {Kind(kind)}",
            "share_factor" => $"shares let through by the {Kind(kind)}",
            "tonnes_per_year" => $"tonnes of the {Kind(kind)}",
            "ad_valorem" => $"rate of the {Kind(kind)}",
            "loss" => $"output lost in the {Kind(kind)}",
            "change" => $"size of the {Kind(kind)}",
            "tonnes" => $"tonnes of the {Kind(kind)}",
            "delivery" => $"delivery of the {Kind(kind)}",
            _ => null,
        };

    private static string Kind(string kind) =>
        kind switch
        {
            "ban" => "export ban",
            "throttle" => "licensing",
            "quota" => "export quota",
            "tariff" => "duty",
            "demand" => "change of demand",
            "floor" => "minimum price",
            _ => kind,
        };

    private static string Before(string kind) =>
        kind switch
        {
            "demand" => "for",
            "reserve" or "pool" => "of",
            _ => "on",
        };

    /// <summary><c>precaution_cap_days</c> in days is the precaution cap: the unit stands with the range.</summary>
    private static string Parameter(DriverColumn driver)
    {
        string unit = $"_{driver.Unit.Replace(' ', '_')}";
        string name =
            driver.Unit.Length > 0 && driver.Name.EndsWith(unit, StringComparison.Ordinal)
                ? driver.Name[..^unit.Length]
                : driver.Name;
        return name == "stocks" ? "private stocks, times the atlas" : name.Replace('_', ' ');
    }

    /// <summary><c>dy-oxide+4</c> is the first of five goods.</summary>
    private static string Goods(string goods, WorldNames names)
    {
        if (goods is "" or Everything)
        {
            return "";
        }

        string[] parts = goods.Split('+');
        return int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int others)
            ? $"{names.Good(parts[0])} and {Figure.Whole(others)} others"
            : Phrase.List([.. parts.Select(names.Good)], parts.Length, "others");
    }

    /// <summary>Processes, a place or a project.</summary>
    private static string What(string ids, WorldNames names)
    {
        if (ids.Length == 0)
        {
            return "";
        }

        string[] parts = ids.Split('+');
        return int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int others)
            ? $"{Name(parts[0], names)} and {Figure.Whole(others)} others"
            : Phrase.List([.. parts.Select(p => Name(p, names))], parts.Length, "others");
    }

    private static string Name(string id, WorldNames names) =>
        names.World.Projects.FirstOrDefault(p => p.Id == id)?.Name
        ?? (names.World.Places.Any(p => p.Id == id) ? names.Place(id) : names.Process(id));

    [GeneratedRegex(
        "^(?<kind>ban|throttle|quota|tariff|outage|demand|floor|reserve|project|pool)_(?<quantity>[a-z_]*[a-z])(:(?<what>[^_]+))?(_(?<number>[0-9]+))?$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Column();
}
