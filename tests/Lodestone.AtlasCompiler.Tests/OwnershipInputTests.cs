using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>Owners abroad: what a share is of stands in its note, and sums that a note shows come to the share.</summary>
public sealed class OwnershipInputTests
{
    private static readonly IReadOnlyList<InputRow> Rows = InputTable
        .Read(Path.Combine(ShippedAtlas.Folder, "compile"), "ownership.csv")
        .Rows;

    private static double Share(string place, string process, string owner) =>
        Rows.Where(row => row["place"] == place && row["process"] == process && row["owner"] == owner)
            .Sum(row => ShippedAtlas.Number(row["share"]));

    [Fact]
    public void A_part_says_what_it_is_a_part_of() =>
        Assert.All(
            Rows.Where(row => ShippedAtlas.Number(row["share"]) < 1),
            row => Assert.Matches("^share of (equity|plants|exports)", row["note"])
        );

    [Fact]
    public void Owners_are_abroad_and_hold_no_more_than_all_of_it()
    {
        Assert.All(Rows, row => Assert.NotEqual(row["place"], row["owner"]));
        Assert.All(
            Rows.GroupBy(row => (row["place"], row["process"])),
            plant => Assert.InRange(plant.Sum(row => ShippedAtlas.Number(row["share"])), 0, 1)
        );
    }

    [Fact]
    public void Shares_that_are_sums_come_to_what_their_notes_show()
    {
        Assert.Equal(114165 * (37 * 0.80 + 50 * 0.95) / 87 / 226000, Share("COD", "mine-copper-cobalt", "CHN"), 0.001);
        Assert.Equal((90 + 60 * 0.63) / 150, Share("SRB", "mine-copper", "CHN"), 0.001);
        Assert.Equal(246702.0 / 1307998, Share("PER", "mine-copper", "CHN"), 0.001);
        Assert.Equal(67600 * 0.85 / 823000, Share("ZMB", "mine-copper", "CHN"), 0.001);
        Assert.Equal(1050.0 / 1100, Share("ZWE", "mine-lithium-rock", "CHN"), 0.005);
        Assert.Equal(25400 / 5.324 * 0.467 / 13800, Share("ARG", "refine-lithium-brine", "CHN"), 0.001);
        Assert.Equal(226.0 / 273 * 0.221, Share("CHL", "refine-lithium-brine", "CHN"), 0.001);
        Assert.Equal(1410000 * 0.06 * 0.4646 / 82700 * 0.51 * 0.51, Share("AUS", "mine-lithium-rock", "CHN"), 0.001);
        Assert.Equal(1410000 * 0.06 * 0.4646 / 82700 * 0.49, Share("AUS", "mine-lithium-rock", "USA"), 0.001);
        Assert.Equal((10024 + 0.15 * 0.75 * 112544) / 104000, Share("BRA", "mine-niobium", "CHN"), 0.001);
    }
}
