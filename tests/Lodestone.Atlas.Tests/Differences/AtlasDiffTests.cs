namespace Lodestone.Atlas.Tests.Differences;

public sealed class AtlasDiffTests : IDisposable
{
    private readonly SmallPackage _before = new();
    private readonly SmallPackage _after = new();

    public void Dispose()
    {
        _before.Dispose();
        _after.Dispose();
    }

    private TableChange Of(string table) => AtlasDiff.Of(_before.Read(), _after.Read()).Single(t => t.Table == table);

    [Fact]
    public void A_package_does_not_differ_from_itself() =>
        Assert.All(AtlasDiff.Of(_before.Read(), _after.Read()), table => Assert.True(table.Same, table.Table));

    [Fact]
    public void A_number_written_otherwise_is_the_same_number()
    {
        _after.Replace("capacity.csv", "CHN,dig,120,100", "CHN,dig,1.2e2,100.0");
        Assert.True(Of("capacity").Same);
    }

    [Fact]
    public void A_changed_cell_says_row_column_and_relative_change()
    {
        _after.Replace("capacity.csv", "CHN,dig,120,100", "CHN,dig,150,100");
        CellChange cell = Assert.Single(Of("capacity").Cells);
        Assert.Equal(new CellChange("capacity", "CHN/dig", "capacity_t", "120", "150", 0.25), cell);
        Assert.Equal(1, Of("capacity").Changed);
    }

    [Fact]
    public void Rows_that_came_or_went_are_named_by_their_key()
    {
        _after.Replace("links.csv", "dy-oxide,CHN,USA,0.1", "dy-oxide,CHN,USA,0.1\nmagnet,JPN,CHN,0.1");
        _before.Append("stocks.csv", "dy-oxide,USA,private,1,10,mcs2025,assumption");
        Assert.Equal(["magnet/JPN/CHN"], Of("links").Added);
        Assert.Equal(["dy-oxide/USA/private"], Of("stocks").Removed);
    }

    [Fact]
    public void A_table_that_only_one_package_has_is_all_added()
    {
        _before
            .Remove("sectors.csv")
            .Replace("datapackage.json", "{ \"name\": \"sectors\", \"path\": \"sectors.csv\" },", "");
        Assert.Equal(["ev", "magnets"], Of("sectors").Added);
        Assert.Equal(0, Of("sectors").Before);
    }

    [Fact]
    public void Rows_with_an_error_are_compared_too()
    {
        _after.Replace("capacity.csv", "CHN,dig,120,100", "CHN,dig,many,100").Replace("trade.csv", "tariff", "duty");
        Assert.Equal("many", Assert.Single(Of("capacity").Cells).After);
        Assert.Empty(Of("capacity").Removed);
        Assert.Empty(Of("trade").Removed);
    }

    [Fact]
    public void Text_has_no_relative_change_and_neither_has_a_number_from_nothing()
    {
        _after.Replace("goods.csv", "Sintered magnet", "Magnet").Replace("trade.csv", "900,0.02,", "900,0,");
        Assert.Null(Of("goods").Cells.Single().Relative);
        Assert.Equal(-1, Of("trade").Cells.Single().Relative);
    }
}
