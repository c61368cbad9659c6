using Lodestone.Exchange;

namespace Lodestone.Web.Pages.Tests;

/// <summary>A table as shown becomes rows of text and numbers.</summary>
public class GridRowsTests
{
    private static string Csv(Column column, params string[] cells) =>
        GridRows.Of(new Grid([new Column("x"), column], [.. cells.Select(c => (IReadOnlyList<string>)["a", c])])).Csv();

    [Fact]
    public void Numbers_lose_their_separators_and_keep_their_sign() =>
        Assert.Equal("x,t\na,12300\na,-0.5\na,4\na,\n", Csv(new("t", Align.Right), "12,300", "-0.5", "+4", "–"));

    [Fact]
    public void What_is_more_than_a_number_stays_as_it_is() =>
        Assert.Equal("x,\"short, t\"\na,1 (0–2)\na,3\n", Csv(new("short,\u00a0t", Align.Right), "1\u00a0(0–2)", "3"));

    [Fact]
    public void Text_stays_text() => Assert.Equal("x,year\na,2024\n", Csv(new("year"), "2024"));

    [Fact]
    public void Every_column_has_a_name_of_its_own() =>
        Assert.Equal(
            ["rows", "rows 2", "column 3"],
            GridRows.Of(new Grid([new("rows"), new("rows"), new("")], [])).Columns.Select(c => c.Id)
        );
}
