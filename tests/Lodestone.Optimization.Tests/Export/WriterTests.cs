using Xunit;

namespace Lodestone.Optimization.Tests.Export;

public class WriterTests
{
    [Fact]
    public void Names_are_safe_and_the_legend_leads_back()
    {
        Formulation formulation = Ferry();
        var names = new ExportNames(formulation.Compile());
        Assert.Equal(["x1_ship_Rare_earths_e_1", "x2_ship_Rare_earths_2"], names.Columns);
        Assert.Equal(["r1_cap_e_1", "r2_cap_2"], names.Rows);
        Assert.Equal(
            "x1_ship_Rare_earths_e_1\tship[Rare earths, e=1]\n"
                + "x2_ship_Rare_earths_2\tship[Rare earths, {2}<>]\n"
                + "r1_cap_e_1\tcap[e=1]\nr2_cap_2\tcap[{2}<>]\n",
            names.Legend()
        );
    }

    [Fact]
    public void Long_and_equal_labels_keep_distinct_names()
    {
        var set = new IndexSet("place", new string('a', 300), new string('a', 301), "é", "è");
        var formulation = new Formulation();
        formulation.Variables("x", Domain.Product(set));
        IReadOnlyList<string> columns = new ExportNames(formulation.Compile()).Columns;
        Assert.Equal(4, columns.Distinct().Count());
        Assert.All(columns, c => Assert.Matches("^[A-Za-z0-9_]{2,60}$", c));
    }

    [Fact]
    public void An_lp_file_reads_like_the_problem() =>
        Assert.Equal(
            """
            Maximize
             objective: + 3 x1_ship_Rare_earths_e_1 + 2.5 x2_ship_Rare_earths_2 + 4 constant
            Subject To
             r1_cap_e_1_lo: + 1 x1_ship_Rare_earths_e_1 >= -1
             r1_cap_e_1_up: + 1 x1_ship_Rare_earths_e_1 <= 7
             r2_cap_2: + 1 x2_ship_Rare_earths_2 <= 7
            Bounds
             0 <= x1_ship_Rare_earths_e_1 <= 9
             0 <= x2_ship_Rare_earths_2 <= 9
             constant = 1
            General
             x1_ship_Rare_earths_e_1
             x2_ship_Rare_earths_2
            End

            """,
            LpWriter.ToText(Ferry().Compile())
        );

    [Fact]
    public void A_maximisation_says_so_in_an_mps_file()
    {
        string text = MpsWriter.ToText(Ferry().Compile());
        Assert.StartsWith("* a maximisation", text, StringComparison.Ordinal);
        Assert.Contains(" x2_ship_Rare_earths_2 objective -2.5\n", text, StringComparison.Ordinal);
        Assert.Contains(" range r1_cap_e_1 8\n", text, StringComparison.Ordinal);
        Assert.Contains("'INTORG'", text, StringComparison.Ordinal);
    }

    private static Formulation Ferry()
    {
        var goods = new IndexSet("good", "Rare earths");
        var ports = new IndexSet("port", "e=1", "{2}<>");
        var formulation = new Formulation();
        VariableBlock ship = formulation.Variables("ship", Domain.Product(goods, ports), 0, 9, integer: true);
        formulation.Between(
            "cap",
            "What {port} takes",
            LabelledData.Of("least", ports, -1, double.NegativeInfinity),
            ship.Sum("good"),
            LabelledData.Of("most", ports, 7, 7)
        );
        formulation.Maximise((LabelledData.Of("worth", ports, 3, 2.5) * ship).Sum() + 4);
        return formulation;
    }
}
