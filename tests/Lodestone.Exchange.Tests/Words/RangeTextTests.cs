using Lodestone.Model;

namespace Lodestone.Exchange.Tests;

public class RangeTextTests
{
    private static readonly Window Half = new(0, 6);

    private static ItemRange Range(
        (double, double)? start = null,
        (double, double)? periods = null,
        (double, double, double)? depth = null
    ) =>
        new(
            start is { } s ? new UncertainNumber(s.Item1, 0, s.Item2) : null,
            periods is { } p ? new UncertainNumber(p.Item1, 6, p.Item2) : null,
            depth is { } d ? new UncertainNumber(d.Item1, d.Item2, d.Item3) : null
        );

    [Fact]
    public void Every_range_is_told_in_words()
    {
        (ScenarioItem Item, string Text)[] cases =
        [
            (new Ban(["g"], ["a"], ["b"], Half, 1), ""),
            (new Ban(["g"], ["a"], ["b"], Half, 1) { Range = Range() }, ""),
            (
                new Ban(["g"], ["a"], ["b"], Half, 1) { Range = Range((0, 2), (3, 12)) },
                "uncertain: begins up to 2 months later, lasts 3 to 12 months"
            ),
            (
                new Ban(["g"], ["a"], ["b"], Half, 1) { Range = Range((-1, 1)) },
                "uncertain: begins up to 1 month earlier or 1 month later"
            ),
            (
                new Ban(["g"], ["a"], ["b"], Half, 1) { Range = Range((-3, 0)) },
                "uncertain: begins up to 3 months earlier"
            ),
            (
                new Throttle(["g"], ["a"], ["b"], [0.25], Half, 1) { Range = Range(depth: (0.1, 0.25, 0.4)) },
                "uncertain: 10 to 40 % of base trade"
            ),
            (
                new Throttle(["g"], ["a"], ["b"], [0.5, 0], Half, 1) { Range = Range(depth: (0.8, 1, 1.2)) },
                "uncertain: 0.8 to 1.2 times these shares"
            ),
            (
                new ExportQuota(["g"], ["a"], ["b"], 40_000, Half, 1)
                {
                    Range = Range(depth: (30_000, 40_000, 45_000)),
                },
                "uncertain: 30,000 to 45,000 t a year"
            ),
            (
                new TariffChange(["g"], ["a"], ["b"], 0.25, 0, Half, 1) { Range = Range(depth: (0.1, 0.25, 0.5)) },
                "uncertain: a duty of 10 to 50 %"
            ),
            (new Outage(["p"], ["a"], 1, Half, 1) { Range = Range(depth: (0.5, 1, 1)) }, "uncertain: 50 to 100 % lost"),
            (
                new DemandChange(["g"], ["a"], ["s"], 0.25, Half, 1) { Range = Range(depth: (-0.05, 0.25, 0.4)) },
                "uncertain: a change of -5 to 40 %"
            ),
            (
                new Reserve("a", "g", 60, ReleaseRule.Shortfall, 0, null, Half, 1)
                {
                    Range = Range(depth: (40, 60, 80)),
                },
                "uncertain: 40 to 80 t"
            ),
        ];
        Assert.All(cases, c => Assert.Equal(c.Text, RangeText.Of(c.Item, PeriodStep.Month)));
    }

    [Fact]
    public void Settings_of_an_ensemble_are_told_in_words()
    {
        Assert.Equal("1000 draws, seed 7", RangeText.Of(new Uncertainty(1000, 7)));
        Assert.Equal(
            "10 draws, seed 1; private stocks 0.6 to 1.4 times the atlas; demand grows by -2 to 5 % a year",
            RangeText.Of(
                new Uncertainty(10, 1)
                {
                    Stocks = new UncertainNumber(0.6, 1, 1.4),
                    DemandGrowth = new UncertainNumber(-0.02, 0, 0.05),
                }
            )
        );
        Assert.Equal(
            "10 draws, seed 1; private stocks 0.2 to 1 times the atlas, 0.5 times in a single run;"
                + " demand grows by 0 to 5 % a year, 2 % in a single run",
            RangeText.Of(
                new Uncertainty(10, 1)
                {
                    Stocks = new UncertainNumber(0.2, 0.5, 1),
                    DemandGrowth = new UncertainNumber(0, 0.02, 0.05),
                }
            )
        );
    }
}
