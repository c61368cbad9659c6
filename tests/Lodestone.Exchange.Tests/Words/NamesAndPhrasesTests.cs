using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Exchange.Tests;

public class NamesAndPhrasesTests
{
    private static WorldNames Names(string place, string good)
    {
        World world = HandMade.World();
        return new WorldNames(
            world with
            {
                Places = [.. world.Places, new Place("X", place, PlaceKind.Country, "", [])],
                Goods = [.. world.Goods, new Good("x", good, "metal", "t", "gross", 1, 1, Provenance.None)],
            }
        );
    }

    [Theory]
    [InlineData("Japan", "Japan")]
    [InlineData("United States", "the United States")]
    [InlineData("European Union (27)", "the European Union")]
    [InlineData("Rest of the world", "the rest of the world")]
    [InlineData("Korea, Republic of", "the Republic of Korea")]
    [InlineData("South Africa", "South Africa")]
    public void Places_in_a_sentence(string name, string expected) =>
        Assert.Equal(expected, Names(name, "X").Place("X"));

    [Theory]
    [InlineData("Dysprosium oxide", "dysprosium oxide")]
    [InlineData("NdFeB magnets", "NdFeB magnets")]
    [InlineData("NdFeB magnet, finished", "finished NdFeB magnet")]
    [InlineData("Concentrate, Mt Weld", "Mt Weld concentrate")]
    [InlineData("Nd-Pr oxide", "Nd-Pr oxide")]
    [InlineData("Neodymium-praseodymium oxide", "neodymium-praseodymium oxide")]
    [InlineData("X-ray tubes", "X-ray tubes")]
    [InlineData("Phosphors, lasers and optics", "phosphors, lasers and optics")]
    public void Goods_in_a_sentence(string name, string expected) => Assert.Equal(expected, Names("X", name).Good("x"));

    [Theory]
    [InlineData("2026-12", "December 2026", "Dec 2026")]
    [InlineData("2026-W49", "week 49 of 2026", "W49 2026")]
    [InlineData("2026-Q4", "the fourth quarter of 2026", "Q4 2026")]
    [InlineData("2026", "2026", "2026")]
    public void Periods_in_words(string period, string full, string brief)
    {
        Assert.Equal(full, Phrase.Of(Period.Parse(period)));
        Assert.Equal(brief, Phrase.Brief(Period.Parse(period)));
    }

    [Fact]
    public void Lists_in_words()
    {
        Assert.Equal("a", Phrase.List(["a"]));
        Assert.Equal("a and b", Phrase.List(["a", "b"]));
        Assert.Equal("a, b and c", Phrase.List(["a", "b", "c"]));
        Assert.Equal("a, b and 2 more", Phrase.List(["a", "b", "c", "d"], 2));
    }

    [Fact]
    public void Groups_go_by_their_name()
    {
        var names = new WorldNames(HandMade.World());
        Assert.Equal("the alliance", names.Places(["USA", "JPN", "EU27"]));
        Assert.Equal("everyone", names.Importers(["JPN", "USA", "EU27", "ROW"], ["CHN"]));
        Assert.Equal("China and Japan", names.Places(["CHN", "JPN"]));
    }

    [Fact]
    public void Every_kind_of_item_is_told_in_words()
    {
        var names = new WorldNames(HandMade.World());
        Horizon horizon = HandMade.Scenario().Horizon;
        var half = new Window(0, 6);
        var always = new Window(0, 12);
        (ScenarioItem, string)[] items =
        [
            (
                new Ban([HandMade.Magnet], ["CHN"], ["JPN"], half, 1),
                "ban on NdFeB magnets from China to Japan, from December 2026 to May 2027"
            ),
            (
                new Throttle([HandMade.Magnet], ["CHN"], ["JPN"], [0.25], half, 1),
                "exports of NdFeB magnets from China to Japan held to 25 % of base trade, from December 2026 to May 2027"
            ),
            (
                new ExportQuota([HandMade.Magnet], ["CHN"], ["JPN"], 40_000, half, 1),
                "exports of NdFeB magnets from China to Japan capped at 40,000 t a year, from December 2026 to May 2027"
            ),
            (
                new TariffChange([HandMade.Magnet], ["CHN"], ["USA"], 0.25, 100, half, 1),
                "a duty of 25 % and USD 100 a tonne on NdFeB magnets from China to the United States, from December 2026 to May 2027"
            ),
            (
                new Outage(["sinter"], ["JPN"], 0.4, half, 1),
                "40 % of the capacity of sintering in Japan lost, from December 2026 to May 2027"
            ),
            (
                new DemandChange([HandMade.Magnet], ["CHN", "JPN", "USA", "EU27", "ROW"], ["ev"], 0.1, half, 1),
                "demand for NdFeB magnets in every place up 10 %, from December 2026 to May 2027"
            ),
            (
                new PriceFloor([HandMade.Dysprosium], ["USA"], 110_000, FloorKind.Border, null, half, 1),
                "border-adjusted floor of USD 110/kg for dysprosium oxide in the United States, from December 2026 to May 2027"
            ),
            (
                new Reserve("JPN", HandMade.Magnet, 60, ReleaseRule.Price, 2, null, always, 1),
                "reserve of 60 t of NdFeB magnets in Japan, released when the price passes 2.0 × its base"
            ),
            (
                new FundedProject("unknown", 0.7, half, 1),
                "project unknown, probability 70 %, from December 2026 to May 2027"
            ),
            (
                new Pool(["JPN", "USA"], [HandMade.Magnet], always, 1),
                "reserves of NdFeB magnets pooled by Japan and the United States"
            ),
        ];
        Assert.All(items, i => Assert.Equal(i.Item2, ItemText.Of(i.Item1, names, horizon)));
    }
}
