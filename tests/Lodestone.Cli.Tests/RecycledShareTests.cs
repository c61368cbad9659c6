using System.Text.RegularExpressions;

namespace Lodestone.Cli.Tests;

/// <summary>The recycled share that <c>criticality --method crma</c> holds against the benchmarks.</summary>
public sealed class RecycledShareTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>Shipped data: copper is melted from scrap in the Union; nickel is recycled in China and not in Japan; gallium nowhere.</summary>
    [Theory]
    [InlineData("copper-refined", "EU27", "0.1", "0.25", "no", "Refined copper from scrap (derived)")]
    [InlineData(
        "nickel-refined",
        "JPN",
        "",
        "0.25",
        "not known",
        "the atlas has recycling plants of it elsewhere, none at the place"
    )]
    [InlineData("gallium-primary", "EU27", "", "0.25", "not known", "the atlas has no recycling plants of it")]
    [InlineData("copper-mined", "EU27", "", "", "–", "not asked")]
    public void What_is_recycled_is_a_share_or_not_known_and_says_why(
        string good,
        string place,
        string share,
        string required,
        string met,
        string basis
    )
    {
        string data = Checkout.Path("data", "atlas");
        string[] asked = ["criticality", "-q", "-m", "crma", "-g", good, "-p", place, "--data", data];
        string[] lines = _desk.Run([.. asked, "-o", "csv"]).Output.Split('\n');
        Assert.Contains(
            ",recycled_share,recycled_required,recycled_met,recycled_basis,",
            lines[0],
            StringComparison.Ordinal
        );
        string[] cells = Regex.Replace(lines[1], "\"[^\"]*\"", "").Split(',');
        int at = Array.IndexOf(lines[0].Split(','), "recycled_share");
        Assert.StartsWith(share, cells[at], StringComparison.Ordinal);
        Assert.Equal(share.Length == 0, cells[at].Length == 0);
        Assert.Equal((required, met), (cells[at + 1], cells[at + 2]));
        Assert.Contains(basis, lines[1], StringComparison.Ordinal);
        string text = _desk.Run(asked).Output.ReplaceLineEndings(" ");
        Assert.Equal(met == "–", !text.Contains("Recycling:", StringComparison.Ordinal));
        Assert.Equal(met == "not known", text.Contains("asked) is not known: the atlas has", StringComparison.Ordinal));
    }
}
