using System.Text;
using System.Text.Json;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class ScenarioJsonTests
{
    private static readonly Window Always = new(0, 12);

    private static Scenario EveryKind() =>
        HandMade.Scenario() with
        {
            Events =
            [
                new Ban(["dy-oxide"], ["CHN"], ["JPN", "USA"], new Window(-2, 6), 0)
                {
                    Range = new ItemRange(new UncertainNumber(-1, 0, 2), new UncertainNumber(3, 6, 12), null),
                },
                new Throttle(["dy-oxide"], ["CHN"], ["JPN"], [0.5, 0.25], Always, 0)
                {
                    Range = new ItemRange(null, null, new UncertainNumber(0.8, 1, 1.2)),
                },
                new ExportQuota(["dy-oxide"], ["CHN"], ["JPN"], 40_000.5, Always, 0),
                new TariffChange(["dy-oxide"], ["CHN"], ["USA"], 0.25, 12, Always, 0),
                new Outage(["sinter"], ["JPN"], 0.4, Always, 0),
                new DemandChange(["ndfeb-magnet"], ["JPN"], ["ev"], -0.1, Always, 0),
            ],
            Policies =
            [
                new PriceFloor(["dy-oxide"], ["USA"], 110_000, FloorKind.Border, null, Always, 0),
                new PriceFloor(["dy-oxide"], ["USA"], 110_000, FloorKind.Purchase, 500, Always, 0),
                new Reserve("JPN", "dy-oxide", 60, ReleaseRule.Price, 2, null, Always, 0),
                new Reserve("JPN", "dy-oxide", 60, ReleaseRule.Shortfall, 0.05, 10, Always, 0),
                new Reserve("JPN", "dy-oxide", 60, ReleaseRule.Shortfall, 0.05, 10, Always, 0) { LagDays = 8 },
                new FundedProject("us-magnets", 0.7, Always, 0),
                new Pool(["JPN", "USA"], ["dy-oxide"], Always, 0),
            ],
            Uncertainty = new Uncertainty(1000, 7)
            {
                Stocks = new UncertainNumber(0.6, 1, 1.4),
                DemandGrowth = new UncertainNumber(0, 0.02, 0.05),
            },
        };

    private static string Text(Scenario scenario)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            ScenarioJson.Write(json, scenario);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [Fact]
    public void Every_kind_of_item_reads_back_as_it_was_written()
    {
        string text = Text(EveryKind());
        using JsonDocument document = JsonDocument.Parse(text);
        Scenario back = ScenarioJson.Read(document.RootElement);
        Assert.Equal(text, Text(back));
        Assert.Equal(EveryKind().Items.Select(i => i.GetType()), back.Items.Select(i => i.GetType()));
        Assert.Equal(EveryKind().Items.Select(i => i.Range), back.Items.Select(i => i.Range));
        Assert.Equal(EveryKind().Uncertainty, back.Uncertainty);
    }

    [Fact]
    public void Every_kind_of_item_of_the_model_has_a_form()
    {
        IEnumerable<Type> kinds = typeof(ScenarioItem)
            .Assembly.GetTypes()
            .Where(t => t.BaseType == typeof(ScenarioItem));
        Assert.Equal(
            kinds.Select(k => k.Name).Order(StringComparer.Ordinal),
            EveryKind().Items.Select(i => i.GetType().Name).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
