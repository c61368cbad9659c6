using Lodestone.Exchange;
using Lodestone.Web.Pages.Plans;
using Lodestone.Web.Tests;

namespace Lodestone.Web.Pages.Tests;

/// <summary>What plans stand on beside the atlas is on their pages, row by row.</summary>
public class PlanAssumptionsTests
{
    private static readonly AtlasLibrary Library = new(
        new WebSettings
        {
            Data = Path.Combine(Checkout.Root, "data", "atlas"),
            Reserves = Path.Combine(Checkout.Root, "data", "reserves"),
            Support = Path.Combine(Checkout.Root, "data", "support"),
            Runs = "runs",
        }
    );

    [Fact]
    public void Every_row_has_range_unit_source_and_evidence()
    {
        Grid reserves = PlanAssumptions.Of(Library.Reserves!, new WorldNames(Library.World));
        int rows =
            Library.Reserves!.Parameters.Count + Library.Reserves.Disruptions.Count + Library.Reserves.Rates.Count;
        Assert.Equal(rows, reserves.Rows.Count);
        Grid support = PlanAssumptions.Of(Library.Support!);
        Assert.Equal(Library.Support!.Parameters.Count, support.Rows.Count);
        Assert.All(
            reserves.Rows.Concat(support.Rows),
            row => Assert.All(row.Where((_, column) => column != 1), cell => Assert.NotEqual("", cell))
        );
    }

    /// <summary>A figure of a source is not rounded: 2,599 t were made, not 2,600.</summary>
    [Fact]
    public void A_figure_of_a_source_has_all_its_digits()
    {
        string[] values = [.. PlanAssumptions.Of(Library.Support!.Agreement).Rows.Select(row => row[1])];
        Assert.Contains("2,599", values);
        Assert.Contains("6,075", values);
    }

    [Fact]
    public void A_row_of_one_good_names_it() =>
        Assert.Contains(
            PlanAssumptions.Of(Library.Reserves!, new WorldNames(Library.World)).Rows,
            row => row[0] == "Shelf life" && row[1] == "NdFeB magnets" && row[3] == "6" && row[5] == "years"
        );
}
