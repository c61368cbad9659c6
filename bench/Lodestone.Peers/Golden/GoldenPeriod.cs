using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Lodestone.Peers.Ipopt;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Golden;

/// <summary>One period of a shipped scenario as Ipopt solved it: what the engine is held to where Ipopt is not installed.</summary>
public sealed record GoldenPeriod
{
    private const int Markets = 30;

    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Command that writes the file again.</summary>
    public required string Command { get; init; }

    /// <summary>Scenario of <c>data/scenarios</c>.</summary>
    public required string Scenario { get; init; }

    /// <summary>Index of the period, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The period itself, such as 2026-12.</summary>
    public required string Period { get; init; }

    /// <summary>Version of the atlas.</summary>
    public required string Atlas { get; init; }

    /// <summary>Version of Ipopt.</summary>
    public required string Ipopt { get; init; }

    /// <summary>Options that differ from its own.</summary>
    public required IReadOnlyList<string> Options { get; init; }

    /// <summary>Largest error of the first-order conditions, relative.</summary>
    public required double KktError { get; init; }

    /// <summary>Objective of programme (10), USD per period.</summary>
    [JsonPropertyName("objectiveUsd")]
    public required double Objective { get; init; }

    /// <summary>Demand at base price less demand served, t per period, by good.</summary>
    [JsonPropertyName("unmetTonnes")]
    public required SortedDictionary<string, double> Unmet { get; init; }

    /// <summary>Demand at base price, t per period, by good: the scale of <see cref="Unmet"/>.</summary>
    [JsonPropertyName("demandTonnes")]
    public required SortedDictionary<string, double> Demand { get; init; }

    /// <summary>Prices of the largest markets with trade, and rents of the quotas in force.</summary>
    public required IReadOnlyList<GoldenPrice> Prices { get; init; }

    /// <summary>Builds the record of a solved period that is written to a file.</summary>
    public static GoldenPeriod Of(ClearedPeriod cleared, IpoptResult peer, int index, string version, string file)
    {
        string name = cleared.Compiled.Scenario.Name;
        SortedDictionary<string, double> unmet = cleared.Unmet(peer.Point);
        SortedDictionary<string, double> demand = new(StringComparer.Ordinal);
        foreach (string good in unmet.Keys)
        {
            demand[good] = cleared.Demand(good);
        }

        return new GoldenPeriod
        {
            Command =
                $"dotnet run -c Release --project bench/Lodestone.Peers -- ipopt {name} --period {index} --write {file}",
            Scenario = name,
            Index = index,
            Period = cleared.Compiled.Scenario.Horizon.At(index).ToString(),
            Atlas = cleared.Compiled.World.Version,
            Ipopt = version,
            Options = IpoptSolver.Options,
            KktError = peer.Kkt.Largest,
            Objective = peer.Objective,
            Unmet = unmet,
            Demand = demand,
            Prices =
            [
                .. MainNodes(cleared, peer).Select(node => GoldenPrice.Of(cleared.Compiled, node, peer.Price[node])),
            ],
        };
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">The file is not such a record; the message names line and position.</exception>
    public static GoldenPeriod Read(string file) =>
        JsonSerializer.Deserialize<GoldenPeriod>(File.ReadAllText(file), Json)
        ?? throw new JsonException($"{file} is empty");

    /// <summary>Writes a file, whole or not at all.</summary>
    public void Write(string file)
    {
        string part = file + ".part";
        File.WriteAllText(part, JsonSerializer.Serialize(this, Json) + "\n");
        File.Move(part, file, overwrite: true);
    }

    /// <summary>Nodes whose price is unique because a thousandth of their base throughput or more is traded, the largest turnovers first; then quotas.</summary>
    private static IEnumerable<int> MainNodes(ClearedPeriod cleared, IpoptResult peer)
    {
        PrimalLayout layout = cleared.Programme.Layout;
        double[] into = new double[layout.RowLower.Length];
        for (int entry = 0; entry < layout.Row.Length; entry++)
        {
            into[layout.Row[entry]] += Math.Max(layout.Coefficient[entry] * peer.Point[layout.Column[entry]], 0);
        }

        int[] nodes = [.. Enumerable.Range(0, layout.NodeRow.Length).Where(node => layout.NodeRow[node] >= 0)];
        return nodes
            .Where(node =>
                layout.Program.QuotaOfNode[node] < 0
                && into[layout.NodeRow[node]] > 1e-3 * layout.Program.Throughput[node]
            )
            .OrderByDescending(node => layout.Program.BasePrice[node] * layout.Program.Throughput[node])
            .ThenBy(node => node)
            .Take(Markets)
            .Concat(nodes.Where(node => layout.Program.QuotaOfNode[node] >= 0));
    }
}
