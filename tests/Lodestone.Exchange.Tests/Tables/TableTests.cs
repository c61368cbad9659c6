namespace Lodestone.Exchange.Tests;

public class TableTests
{
    private static readonly Grid Small = new(
        [new Column("Name"), new Column("t", Align.Right)],
        [
            ["a very long name of a thing", "1"],
            ["b|c", "23"],
        ]
    );

    [Fact]
    public void Numbers_stand_right_and_text_left() =>
        Assert.Equal(
            "Name                          t\n"
                + "───────────────────────────  ──\n"
                + "a very long name of a thing   1\n"
                + "b|c                          23\n",
            TextTable.Render(Small)
        );

    [Fact]
    public void A_narrow_table_wraps_its_text() =>
        Assert.Equal(
            "Name              t\n"
                + "───────────────  ──\n"
                + "a very long       1\n"
                + "name of a thing\n"
                + "b|c              23\n",
            TextTable.Render(Small, 19)
        );

    [Fact]
    public void Markdown_escapes_bars() =>
        Assert.Equal(
            "| Name | t |\n| --- | ---: |\n| a very long name of a thing | 1 |\n| b\\|c | 23 |\n",
            MarkdownTable.Render(Small)
        );

    [Fact]
    public void Words_longer_than_the_line_are_cut() => Assert.Equal(["abcd", "e f"], TextTable.Wrap("abcde f", 4));

    [Theory]
    [InlineData("mixed-mountain-pass", 14, "mixed-|mountain-pass")]
    [InlineData("seg-concentrate", 14, "seg-|concentrate")]
    [InlineData("first;second-one", 9, "first;|second-|one")]
    [InlineData("-abcdefg", 4, "-abc|defg")]
    public void Words_longer_than_the_line_are_broken_after_a_hyphen(string word, int width, string lines) =>
        Assert.Equal(lines.Split('|'), TextTable.Wrap(word, width));

    [Fact]
    public void Csv_quotes_what_needs_it() =>
        Assert.Equal(
            "a,\"b,c\",\"d\"\"e\"\n",
            CsvText.Lines([
                ["a", "b,c", "d\"e"],
            ])
        );
}
