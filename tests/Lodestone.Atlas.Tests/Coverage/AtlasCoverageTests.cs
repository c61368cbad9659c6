namespace Lodestone.Atlas.Tests.Coverage;

public sealed class AtlasCoverageTests : IDisposable
{
    private readonly SmallPackage _package = new();

    public void Dispose() => _package.Dispose();

    private GoodCoverage Of(string good) => AtlasCoverage.Of(_package.Read()).Single(row => row.Good.Id == good);

    [Fact]
    public void Tonnes_are_split_by_the_grade_of_their_row()
    {
        GoodCoverage magnet = Of("magnet");
        Assert.Equal(100, magnet.Output.Total);
        Assert.Equal(1, magnet.Output.DerivedShare);
        Assert.Equal(1, magnet.Use.AssumedShare);
        Assert.Equal(1, magnet.Trade.PublishedShare);
        Assert.Equal(1, magnet.Places);
        Assert.Equal(1, magnet.NamedShare);
    }

    [Fact]
    public void Output_in_a_rest_of_the_world_is_not_in_a_named_place()
    {
        _package.Replace("places.csv", "CHN,China,country,CHN,", "CHN,China,rest,,");
        Assert.Equal(0, Of("ore").NamedShare);
    }

    [Fact]
    public void Age_is_the_base_year_less_the_year_the_source_speaks_of()
    {
        Assert.Null(Of("ore").MeanAge);
        _package.Text(
            "sources.csv",
            "source,citation,url,licence,data_year\nmcs2025,USGS,,,2021\nnote,Own note,,,2000"
        );
        Assert.Equal(3, Of("ore").MeanAge);
        Assert.Equal(3, Of("ore").OldestAge);
    }

    [Fact]
    public void What_a_source_withholds_is_named()
    {
        _package.Text(
            "capacity.csv",
            """
            place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence,note
            CHN,dig,120,100,,0.5,mcs2025,assumption,withheld by the source: CHN; an estimate
            CHN,separate,60,50,,0.3,mcs2025,published,
            JPN,sinter,,100,,0.8,mcs2025,derived,
            """
        );
        Assert.Equal(["CHN"], Of("ore").Withheld);
        Assert.Empty(Of("dy-oxide").Withheld);
    }

    [Fact]
    public void The_state_of_a_row_says_that_its_figure_is_withheld()
    {
        Assert.DoesNotContain(Lines(), line => line.StartsWith("withheld", StringComparison.Ordinal));
        _package.Text(
            "capacity.csv",
            """
            place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence,state
            CHN,dig,120,100,,0.5,mcs2025,assumption,withheld
            CHN,separate,60,50,,0.3,mcs2025,published,published
            JPN,sinter,,100,,0.8,mcs2025,derived,
            """
        );
        Assert.Equal(["CHN"], Of("ore").Withheld);
        Assert.Empty(Of("magnet").Withheld);
        Assert.Equal(["dig"], _package.Read().World!.Capacities.Where(c => c.Withheld).Select(c => c.Process));
        Assert.Contains("withheld by their source, and so estimates: 1 row of output", Lines());
        _package.Replace("capacity.csv", "assumption,withheld", "assumption,witheld");
        Assert.Contains(
            _package.Read().Findings,
            f => f.ToString().Contains("witheld", StringComparison.Ordinal) && f.Severity == Severity.Error
        );

        IReadOnlyList<string> Lines() => AtlasSummary.Of(_package.Read()).Lines();
    }

    [Fact]
    public void A_process_whose_feed_is_waste_recycles()
    {
        Assert.DoesNotContain(_package.Read().World!.Processes, p => p.FromWaste);
        _package.Text(
            "processes.csv",
            """
            process,name,stage,reference_good,feed
            dig,Digging,mine,ore,primary
            separate,Separation,separated,dy-oxide,waste
            sinter,Sintering,magnet,magnet,
            """
        );
        Assert.Equal(["separate"], _package.Read().World!.Processes.Where(p => p.FromWaste).Select(p => p.Id));
        _package.Replace("processes.csv", "dy-oxide,waste", "dy-oxide,scrap");
        Assert.True(_package.Read().HasErrors);
    }

    [Fact]
    public void A_package_with_errors_has_no_coverage()
    {
        _package.Replace("capacity.csv", "CHN,dig,120,100", "CHN,dig,much,100");
        Assert.Throws<ArgumentException>(() => AtlasCoverage.Of(_package.Read()));
    }

    [Fact]
    public void A_check_says_how_far_flows_are_from_what_the_partner_reports()
    {
        _package.Text(
            "trade.csv",
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence,mirror_t
            dy-oxide,CHN,JPN,10,900,0.02,mcs2025,published,8
            magnet,JPN,USA,60,700,0.021,mcs2025,published,20
            """
        );
        FlowGap gap = Assert.Single(AtlasSummary.Of(_package.Read()).Gaps);
        Assert.Equal((2, 1, "magnet/JPN/USA"), (gap.Flows, gap.Wide, gap.Widest));
        Assert.Equal(2, gap.Median, 1e-12);
    }
}
