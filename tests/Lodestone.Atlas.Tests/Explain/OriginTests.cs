namespace Lodestone.Atlas.Tests.Explain;

public sealed class OriginTests : IDisposable
{
    private readonly SmallPackage _package = new();

    public void Dispose() => _package.Dispose();

    private IReadOnlyList<string> Why(string origin)
    {
        _package.Text(
            "stocks.csv",
            $"""
            good,place,owner,quantity_t,target_days,source,evidence,origin
            dy-oxide,JPN,private,5,30,mcs2025,assumption,{origin}
            """
        );
        _package.Text(
            "compile/held.csv",
            """
            good,place,tonnes,source,evidence,note
            tb-oxide,JPN,1,mcs2025,assumption,
            dy-oxide,JPN,5.5,mcs2025,published,"as reported, rounded"
            """
        );
        return AtlasWhy.Explain(_package.Read(), "stocks", "dy-oxide/JPN/private").Lines;
    }

    [Fact]
    public void A_row_leads_to_the_input_row_it_was_made_from()
    {
        IReadOnlyList<string> lines = Why("compile/held.csv:3");
        int at = lines.ToList().IndexOf("  from compile/held.csv:3");
        Assert.True(at > 0, string.Join('\n', lines));
        Assert.Equal(
            "    good dy-oxide, place JPN, tonnes 5.5, published (the figure stands in its source)",
            lines[at + 1]
        );
        Assert.Contains("    note: as reported, rounded", lines);
    }

    [Theory]
    [InlineData("compile/held.csv:9", "no row there")]
    [InlineData("compile/gone.csv:2", "the file is not there")]
    [InlineData("../secret.csv:2", "not a file of this package")]
    [InlineData("/etc/passwd.csv:2", "not a file of this package")]
    [InlineData("somewhere", "not a file of this package")]
    public void What_cannot_be_followed_says_so(string origin, string says) =>
        Assert.Contains(Why(origin), line => line.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void The_first_parts_of_a_key_mean_every_row_that_begins_with_them()
    {
        WhyAnswer answer = AtlasWhy.Explain(_package.Read(), "process_io", "separate");
        Assert.True(answer.Found);
        Assert.Equal(2, answer.Lines.Count(line => line.StartsWith("process_io separate/", StringComparison.Ordinal)));
    }
}
