using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Published;

/// <summary>
/// Dantzig's transport problem (Dantzig 1963, Linear Programming and Extensions, chapter 3.3; model library of GAMS, trnsport):
/// freight 90 USD per case and thousand miles, optimum 153.675 thousand USD.
/// </summary>
public class TransportTests
{
    private static readonly IndexSet Plants = new("plant", "seattle", "san-diego");
    private static readonly IndexSet Markets = new("market", "new-york", "chicago", "topeka");
    private static readonly Domain Routes = Domain.Product(Plants, Markets);

    [Fact]
    public void The_published_optimum_and_its_prices()
    {
        LabelledData distance = LabelledData.Of("distance", Routes, 2.5, 1.7, 1.8, 2.5, 1.8, 1.4);
        var formulation = new Formulation();
        VariableBlock ship = formulation.Variables("ship", Routes);
        ConstraintBlock supply = formulation.AtMost(
            "supply",
            "What {plant} can ship",
            ship.Sum("market"),
            LabelledData.Of("capacity", Plants, 350, 600)
        );
        ConstraintBlock demand = formulation.AtLeast(
            "demand",
            "What {market} needs",
            ship.Sum("plant"),
            LabelledData.Of("need", Markets, 325, 300, 275)
        );
        formulation.Minimise((90.0 / 1000 * distance * ship).Sum());

        Solution solution = new CertifiedSolver(new HighsSolver()).Solve(formulation).RequireOptimal();

        Assert.Equal(153.675, solution.Objective, 1e-9);
        Assert.Equal(300, solution.Values(ship)["seattle", "chicago"], 1e-9);
        Assert.Equal(275, solution.Values(ship)["san-diego", "topeka"], 1e-9);
        LabelledData price = solution.Duals(demand);
        Assert.Equal(0.225, price["new-york"], 1e-9);
        Assert.Equal(0.153, price["chicago"], 1e-9);
        Assert.Equal(0.126, price["topeka"], 1e-9);
        Assert.All(solution.Duals(supply).Values, y => Assert.Equal(0, y, 1e-9));
    }
}
