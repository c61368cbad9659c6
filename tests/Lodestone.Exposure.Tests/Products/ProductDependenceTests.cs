using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Products;

public class ProductDependenceTests
{
    private static readonly Product Jet = new(
        "jet",
        "Jet",
        "aircraft",
        "USA",
        [
            Content("magnet", 8, 14, 20, ContentCounting.Counted),
            Content("oxide", null, 1, null, ContentCounting.Within),
            Content("scandium", null, 2, null, ContentCounting.Counted),
            Content("everything", 40, 55, 70, ContentCounting.Total),
            Content("hearsay", null, 417, null, ContentCounting.Disputed),
        ],
        Provenance.None
    );

    /// <summary>Magnets of the United States passed through China by 90 %; scandium has no suppliers here and weighs in the mass alone.</summary>
    [Fact]
    public void Sums_take_counted_rows_and_shares_the_traced_ones()
    {
        var study = new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build()));
        var jet = ProductDependence.Of(study, Jet, "USA", "CHN");
        Assert.Equal((10.0, 16.0, 22.0), jet.Mass);
        Assert.Equal(14, jet.TracedMass);
        Assert.Equal(0.8, jet.Direct!.Value, 12);
        Assert.Equal(0.9, jet.FullPath!.Value, 12);
        Assert.Equal(5, jet.Contents.Count);
        Assert.False(jet.Contents[2].InWorld);
    }

    [Fact]
    public void Disputed_rows_stand_in_for_the_others_only_when_asked_for()
    {
        var study = new DependenceStudy(SupplyNetwork.Of(WorldSketch.Chain().Build()));
        var jet = ProductDependence.Of(study, Jet, "USA", "CHN", withDisputed: true);
        Assert.Equal(417, jet.Mass.Central);
        Assert.Null(jet.FullPath);
    }

    private static ProductContent Content(
        string good,
        double? low,
        double kg,
        double? high,
        ContentCounting counting
    ) => new(good, low, kg, high, counting, "", Provenance.None);
}
