using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Gdp;

public class OutcomeDisruptionTests
{
    private static readonly World World = new WorldSketch().Good("g", "metal").Build() with
    {
        Demands =
        [
            new FinalDemand("g", "A", "cars", 10, -0.3, 8, Provenance.None),
            new FinalDemand("g", "A", "toys", 5, -0.3, 8, Provenance.None),
            new FinalDemand("g", "A", "other", 5, -0.3, 8, Provenance.None),
            new FinalDemand("g", "B", "cars", 10, -0.3, 8, Provenance.None),
        ],
        Sectors =
        [
            new SectorAccount("cars", "Cars", "1", 6.5e6, Provenance.None),
            new SectorAccount("toys", "Toys", "2", null, Provenance.None),
            new SectorAccount("other", "Other", "", 1e6, Provenance.None),
        ],
    };

    private static readonly InputOutputData Data = new(
        "test",
        "0",
        [Economy.MillerBlair],
        [
            new SectorAssignment("cars", "s1", "1", 0.5, Provenance.None),
            new SectorAssignment("toys", "s2", "2", 1, Provenance.None),
        ],
        new GdpParameters(0.8, 0, 90, 0.05, 0, 7)
    );

    /// <summary>10 t × 0.5 × 6.5 million USD = 32.5 of the 650 million USD of sector 1; 2 of 8 + 2 t are missing.</summary>
    [Fact]
    public void A_shortfall_becomes_a_part_of_the_need_and_tonnes_a_part_of_the_sector()
    {
        OutcomeDisruption read = Read("2026-01", 2, ("cars", 0, 8, 2), ("cars", 1, 10, 0));
        InputUse use = Assert.Single(read.Disruption.Uses);
        Assert.Equal(("g", "cars", 0, "1"), (use.Good, use.AtlasSector, use.Sector, use.Segment));
        Assert.Equal(5, use.TonnesPerYear);
        Assert.Equal(0.05, use.Exposed, 12);
        Assert.Equal([0.2, 0], use.Missing);
        Assert.Empty(read.NotCounted);
    }

    [Fact]
    public void What_has_no_sector_or_no_value_is_listed_with_its_tonnes()
    {
        OutcomeDisruption read = Read("2026-01", 2, ("toys", 0, 1, 4), ("other", 0, 1, 2), ("other", 1, 1, 3));
        Assert.Equal(
            [
                new UncountedUse("g", "other", 5, "no sector in the table"),
                new UncountedUse("g", "toys", 4, "no value added per tonne"),
            ],
            read.NotCounted
        );
    }

    [Fact]
    public void A_use_of_a_sector_without_value_added_is_not_counted()
    {
        InputOutputTable table = Economy.MillerBlair with { ImportedInputs = [650, 0], ValueAdded = [0, 1400] };
        var read = OutcomeDisruption.Of(
            Play("2026-01", 2, ("cars", 0, 8, 2)),
            World,
            Data with
            {
                Tables = [table],
            },
            "A"
        );
        Assert.Equal(
            new UncountedUse("g", "cars", 2, "no value added of their sector"),
            Assert.Single(read.NotCounted)
        );
    }

    /// <summary>A year of 52 weeks has 52/12 weeks in a month; six weeks are 1 + 0.3846 months.</summary>
    [Theory]
    [InlineData("2026-Q1", 2, new[] { 0.2, 0.2, 0.2, 0, 0, 0 })]
    [InlineData("2026", 1, new[] { 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2 })]
    [InlineData("2026-W01", 6, new[] { 0.2 * 12 / 52, 0 })]
    public void Periods_of_another_length_are_shared_out_to_months(string start, int periods, double[] expected)
    {
        IReadOnlyList<double> months = Read(start, periods, ("cars", 0, 8, 2)).Disruption.Uses[0].Missing;
        Assert.Equal(expected.Length, months.Count);
        Assert.All(expected.Zip(months), p => Assert.Equal(p.First, p.Second, 12));
    }

    [Fact]
    public void A_place_without_a_table_is_refused_with_those_that_have_one()
    {
        Outcome outcome = Play("2026-01", 1);
        ArgumentException fault = Assert.Throws<ArgumentException>(() =>
            OutcomeDisruption.Of(outcome, World, Data, "B")
        );
        Assert.Contains("no input–output table of 'B'; places with one: A", fault.Message, StringComparison.Ordinal);
    }

    private static OutcomeDisruption Read(
        string start,
        int periods,
        params (string Sector, int Period, double Got, double Missing)[] rows
    ) => OutcomeDisruption.Of(Play(start, periods, rows), World, Data, "A");

    private static Outcome Play(
        string start,
        int periods,
        params (string Sector, int Period, double Got, double Missing)[] rows
    ) =>
        new(
            new Scenario
            {
                Name = "s",
                Title = "t",
                Horizon = new Horizon(Period.Parse(start), periods),
            },
            [
                .. rows.SelectMany(r =>
                    (OutcomeRow[])
                        [
                            new(Variables.Demand, "A", "", "g", "", r.Sector, r.Period, "t", r.Got),
                            new(Variables.Shortfall, "A", "", "g", "", r.Sector, r.Period, "t", r.Missing),
                            new(Variables.Shortfall, "B", "", "g", "", r.Sector, r.Period, "t", 99),
                        ]
                ),
            ],
            new RunCertificate(1e-9, 0, [])
        );
}
