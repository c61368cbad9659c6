using Xunit;
using static Lodestone.AtlasCompiler.Tests.ShippedAtlas;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>What is made is sent and what arrives is used, from the files alone.</summary>
public sealed class BalanceTests
{
    private const double Tolerance = 1e-12;
    private readonly Dictionary<(string Good, string Place), double> _made = [];
    private readonly Dictionary<(string Good, string Place), double> _used = [];
    private readonly Dictionary<(string Good, string Place), double> _sent = [];
    private readonly Dictionary<(string Good, string Place), double> _arrived = [];

    public BalanceTests()
    {
        ILookup<string, IReadOnlyDictionary<string, string>> io = Table("process_io").ToLookup(row => row["process"]);
        foreach (IReadOnlyDictionary<string, string> plant in Table("capacity"))
        {
            foreach (IReadOnlyDictionary<string, string> term in io[plant["process"]])
            {
                Dictionary<(string, string), double> side = term["role"] == "output" ? _made : _used;
                Add(side, term["good"], plant["place"], Number(plant["activity_t"]) * Number(term["coefficient"]));
            }
        }

        foreach (IReadOnlyDictionary<string, string> use in Table("demand"))
        {
            Add(_used, use["good"], use["place"], Number(use["quantity_t"]));
        }

        foreach (IReadOnlyDictionary<string, string> flow in Table("trade"))
        {
            Add(_sent, flow["good"], flow["exporter"], Number(flow["quantity_t"]));
            Add(_arrived, flow["good"], flow["importer"], Number(flow["quantity_t"]));
        }
    }

    [Fact]
    public void What_is_made_at_a_place_is_sent_from_it() => Same(_made, _sent);

    [Fact]
    public void What_arrives_at_a_place_is_used_there() => Same(_used, _arrived);

    [Fact]
    public void No_flow_and_no_use_is_negative_or_zero()
    {
        Assert.All(Table("trade"), row => Assert.True(Number(row["quantity_t"]) > 0));
        Assert.All(Table("demand"), row => Assert.True(Number(row["quantity_t"]) > 0));
        Assert.All(Table("capacity"), row => Assert.True(Number(row["activity_t"]) <= Number(row["capacity_t"])));
    }

    [Fact]
    public void Idle_recipes_use_only_goods_that_already_arrive()
    {
        ILookup<string, IReadOnlyDictionary<string, string>> io = Table("process_io").ToLookup(row => row["process"]);
        foreach (
            IReadOnlyDictionary<string, string> plant in Table("capacity").Where(row => Number(row["activity_t"]) == 0)
        )
        {
            Assert.NotEqual("", plant["cost_usd_per_t"]);
            Assert.All(
                io[plant["process"]].Where(term => term["role"] == "input"),
                term =>
                    Assert.True(
                        _arrived.GetValueOrDefault((term["good"], plant["place"])) > 0,
                        $"{term["good"]} {plant["place"]}"
                    )
            );
        }
    }

    private static void Add(Dictionary<(string, string), double> sums, string good, string place, double tonnes) =>
        sums[(good, place)] = sums.GetValueOrDefault((good, place)) + tonnes;

    private static void Same(Dictionary<(string, string), double> left, Dictionary<(string, string), double> right)
    {
        foreach ((string, string) key in left.Keys.Union(right.Keys))
        {
            double a = left.GetValueOrDefault(key);
            double b = right.GetValueOrDefault(key);
            Assert.True(Math.Abs(a - b) <= Tolerance * Math.Max(a, b), $"{key}: {a:R} against {b:R}");
        }
    }
}
