using Xunit;

namespace Lodestone.AtlasCompiler.Tests.Minerals;

public sealed class SourcedColumnTests
{
    private static readonly string[] Places = ["AAA", "BBB", "CCC", "DDD", "ZZZ"];

    private static MineralSuppliers Suppliers(double own, params (string Place, double Share)[] abroad) =>
        new(
            own,
            abroad.ToDictionary(s => s.Place, s => s.Share),
            "s",
            abroad.ToLookup(
                s => s.Place,
                s => new InputRow("compile/minerals", "sourcing.csv", 2, new Dictionary<string, string>())
            )
        );

    /// <summary>Gravity 60, 30, 10 from abroad and 0 at home; ZZZ makes none of the good.</summary>
    private static double[,] Column()
    {
        double[,] prior = new double[5, 5];
        (prior[0, 3], prior[1, 3], prior[2, 3]) = (60, 30, 10);
        return prior;
    }

    private static (double[,] Prior, Dictionary<(int I, int J), MineralFlow> Published) Apply(MineralSuppliers of)
    {
        double[,] prior = Column();
        Dictionary<(int I, int J), MineralFlow> published = [];
        new SourcedColumn(Places, of, 0.01).Apply(prior, 3, 200, published);
        return (prior, published);
    }

    [Fact]
    public void Named_producers_get_their_shares_and_the_others_the_rest_by_gravity()
    {
        (double[,] prior, Dictionary<(int I, int J), MineralFlow> published) = Apply(Suppliers(0, ("AAA", 0.2)));
        Assert.Equal(40, prior[0, 3], 1e-12);
        Assert.Equal(120, prior[1, 3], 1e-12);
        Assert.Equal(40, prior[2, 3], 1e-12);
        Assert.Equal(40, published[(0, 3)].Quantity, 1e-12);
        Assert.Equal("compile/minerals/sourcing.csv:2", published[(0, 3)].Origin);
    }

    [Fact]
    public void A_supplier_that_makes_none_passes_on_what_is_made_anywhere()
    {
        (double[,] prior, Dictionary<(int I, int J), MineralFlow> published) = Apply(
            Suppliers(0, ("AAA", 0.2), ("ZZZ", 0.5))
        );
        Assert.Equal(200 * (0.2 + (0.5 * 0.6)), prior[0, 3], 1e-12);
        Assert.Equal(200 * ((0.3 * 0.75) + (0.5 * 0.3)), prior[1, 3], 1e-12);
        Assert.Equal(0, prior[4, 3]);
        Assert.DoesNotContain((4, 3), published.Keys);
    }

    [Fact]
    public void What_shares_do_not_name_keeps_the_least_share_so_that_sums_can_close()
    {
        (double[,] prior, _) = Apply(Suppliers(0, ("AAA", 0.6), ("BBB", 0.4)));
        Assert.Equal(2, prior[2, 3], 1e-12);
    }

    [Fact]
    public void Shares_of_places_that_make_nothing_leave_gravity_alone()
    {
        (double[,] prior, Dictionary<(int I, int J), MineralFlow> published) = Apply(Suppliers(0, ("ZZZ", 1)));
        Assert.Equal(Column(), prior);
        Assert.Empty(published);
    }
}
