using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Published;

/// <summary>A knapsack of 15 items (Kreher and Stinson 1999, table 5.2): the best profit is 1458 at a weight of 749 of 750.</summary>
public class KnapsackTests
{
    [Fact]
    public void The_published_optimum()
    {
        var items = new IndexSet("item", Enumerable.Range(1, 15).Select(i => $"{i}"));
        LabelledData profit = LabelledData.Of(
            "profit",
            items,
            [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240]
        );
        LabelledData weight = LabelledData.Of(
            "weight",
            items,
            [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120]
        );
        var formulation = new Formulation();
        VariableBlock take = formulation.Variables("take", Domain.Product(items), 0, 1, integer: true);
        LinearBlock load = (weight * take).Sum();
        formulation.AtMost("capacity", "What the knapsack carries", load, 750);
        formulation.Maximise((profit * take).Sum());

        OptimalResult result = Assert.IsType<OptimalResult>(new CertifiedSolver(new HighsSolver()).Solve(formulation));
        Assert.Equal(1458, result.Solution.Objective, 1e-6);
        Assert.Equal(749, result.Solution.Values(load).Values[0], 1e-6);
        Assert.Equal(
            ["1", "3", "5", "7", "8", "9", "14", "15"],
            items.Labels.Where(i => result.Solution.Values(take)[i] > 0.5)
        );
    }
}
