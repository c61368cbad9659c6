using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>
/// One event or policy as JSON: <c>kind</c>, its fields in a fixed order, the periods in force as indices, its ranges.
/// </summary>
internal static class ScenarioItemJson
{
    public static void Write(Utf8JsonWriter json, ScenarioItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", ItemKind.Of(item));
        switch (item)
        {
            case Ban i:
                Lane(json, i.Goods, i.From, i.To);
                break;
            case Throttle i:
                Lane(json, i.Goods, i.From, i.To);
                json.WriteStartArray("shares");
                foreach (double share in i.Shares)
                {
                    json.WriteNumberValue(share);
                }

                json.WriteEndArray();
                break;
            case ExportQuota i:
                Lane(json, i.Goods, i.From, i.To);
                json.WriteNumber("tonnes_per_year", i.TonnesPerYear);
                break;
            case TariffChange i:
                Lane(json, i.Goods, i.From, i.To);
                json.WriteNumber("ad_valorem", i.AdValorem);
                json.WriteNumber("specific_usd_per_t", i.Specific);
                break;
            case Outage i:
                Names(json, "processes", i.Processes);
                Names(json, "places", i.Places);
                json.WriteNumber("loss", i.Loss);
                break;
            case DemandChange i:
                Names(json, "goods", i.Goods);
                Names(json, "places", i.Places);
                Names(json, "sectors", i.Sectors);
                json.WriteNumber("change", i.Change);
                break;
            case PriceFloor i:
                Names(json, "goods", i.Goods);
                Names(json, "places", i.Places);
                json.WriteNumber("price_usd_per_t", i.Price);
                json.WriteString("instrument", Word(i.Kind));
                Optional(json, "max_tonnes_per_year", i.MaxTonnesPerYear);
                break;
            case Reserve i:
                json.WriteString("place", i.Place);
                json.WriteString("good", i.Good);
                json.WriteNumber("tonnes", i.Tonnes);
                json.WriteString("rule", Word(i.Rule));
                json.WriteNumber("trigger", i.Trigger);
                Optional(json, "max_per_period", i.MaxPerPeriod);
                WriteLag(json, i);
                break;
            case FundedProject i:
                json.WriteString("project", i.Project);
                json.WriteNumber("probability", i.Probability);
                break;
            case Pool i:
                Names(json, "members", i.Members);
                Names(json, "goods", i.Goods);
                break;
            default:
                throw new NotSupportedException($"no JSON form for {item.GetType().Name}");
        }

        json.WriteNumber("first", item.When.First);
        json.WriteNumber("count", item.When.Count);
        UncertainJson.Write(json, item.Range);
        json.WriteEndObject();
    }

    public static ScenarioItem Read(JsonElement j) => Plain(j) with { Range = UncertainJson.ReadRange(j) };

    private static ScenarioItem Plain(JsonElement j)
    {
        var when = new Window(j.GetProperty("first").GetInt32(), j.GetProperty("count").GetInt32());
        string kind = Text(j, "kind");
        return kind switch
        {
            "ban" => new Ban(List(j, "goods"), List(j, "from"), List(j, "to"), when, 0),
            "throttle" => new Throttle(
                List(j, "goods"),
                List(j, "from"),
                List(j, "to"),
                [.. j.GetProperty("shares").EnumerateArray().Select(e => e.GetDouble())],
                when,
                0
            ),
            "quota" => new ExportQuota(
                List(j, "goods"),
                List(j, "from"),
                List(j, "to"),
                Number(j, "tonnes_per_year"),
                when,
                0
            ),
            "tariff" => new TariffChange(
                List(j, "goods"),
                List(j, "from"),
                List(j, "to"),
                Number(j, "ad_valorem"),
                Number(j, "specific_usd_per_t"),
                when,
                0
            ),
            "outage" => new Outage(List(j, "processes"), List(j, "places"), Number(j, "loss"), when, 0),
            "demand" => new DemandChange(
                List(j, "goods"),
                List(j, "places"),
                List(j, "sectors"),
                Number(j, "change"),
                when,
                0
            ),
            "floor" => new PriceFloor(
                List(j, "goods"),
                List(j, "places"),
                Number(j, "price_usd_per_t"),
                Enum.Parse<FloorKind>(Text(j, "instrument"), ignoreCase: true),
                Maybe(j, "max_tonnes_per_year"),
                when,
                0
            ),
            "reserve" => new Reserve(
                Text(j, "place"),
                Text(j, "good"),
                Number(j, "tonnes"),
                Enum.Parse<ReleaseRule>(Text(j, "rule"), ignoreCase: true),
                Number(j, "trigger"),
                Maybe(j, "max_per_period"),
                when,
                0
            )
            {
                LagDays = Maybe(j, "lag_days"),
            },
            "project" => new FundedProject(Text(j, "project"), Number(j, "probability"), when, 0),
            "pool" => new Pool(List(j, "members"), List(j, "goods"), when, 0),
            _ => throw new InvalidDataException($"'{kind}' is not a kind of event or policy"),
        };
    }

    private static void Lane(
        Utf8JsonWriter json,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> from,
        IReadOnlyList<string> to
    )
    {
        Names(json, "goods", goods);
        Names(json, "from", from);
        Names(json, "to", to);
    }

    private static void Names(Utf8JsonWriter json, string key, IReadOnlyList<string> names)
    {
        json.WriteStartArray(key);
        foreach (string name in names)
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private static void Optional(Utf8JsonWriter json, string key, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(key, number);
        }
    }

    /// <summary>Null says that a reserve answers after a period.</summary>
    private static void WriteLag(Utf8JsonWriter json, Reserve reserve)
    {
        if (reserve is { Rule: ReleaseRule.Shortfall, LagDays: null })
        {
            json.WriteNull("lag_days");
        }

        Optional(json, "lag_days", reserve.LagDays);
    }

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static IReadOnlyList<string> List(JsonElement j, string key) =>
        [.. j.GetProperty(key).EnumerateArray().Select(e => e.GetString() ?? "")];

    private static string Text(JsonElement j, string key) => j.GetProperty(key).GetString() ?? "";

    private static double Number(JsonElement j, string key) => j.GetProperty(key).GetDouble();

    private static double? Maybe(JsonElement j, string key) =>
        j.TryGetProperty(key, out JsonElement value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDouble()
            : null;
}
