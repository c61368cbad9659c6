using System.Globalization;
using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Published;

/// <summary>
/// Stigler's diet (Stigler 1945, table A): the cheapest 77 foods that meet nine daily allowances, in dollars of 1939 a year.
/// The linear programme costs 39.66; Stigler's own diet, found by hand, cost 39.93.
/// </summary>
public class DietTests
{
    private static readonly double[] Allowances = [3, 70, 0.8, 12, 5, 1.8, 2.7, 18, 75];

    [Fact]
    public void The_published_cost_and_the_five_foods()
    {
        string[][] table =
        [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Published", "Data", "stigler.csv"))
                .Select(l => l.Split(',')),
        ];
        var nutrients = new IndexSet("nutrient", table[0][1..]);
        var foods = new IndexSet("food", table[1..].Select(r => r[0]));
        Assert.Equal(77, foods.Count);
        LabelledData content = LabelledData.Of(
            "content per dollar",
            Domain.Product(foods, nutrients),
            table[1..].SelectMany(r => r[1..]).Select(v => double.Parse(v, CultureInfo.InvariantCulture))
        );

        var formulation = new Formulation();
        VariableBlock spend = formulation.Variables("spend", Domain.Product(foods));
        LinearBlock taken = (content * spend.Spread(content.Domain)).Sum("food");
        formulation.AtLeast(
            "allowance",
            "The allowance of {nutrient}",
            taken,
            LabelledData.Of("allowance", nutrients, Allowances)
        );
        formulation.Minimise(365 * spend.Sum());
        Solution solution = new CertifiedSolver(new HighsSolver()).Solve(formulation).RequireOptimal();

        Assert.Equal(39.66, solution.Objective, 0.005);
        LabelledData bought = solution.Values(spend);
        Assert.Equal(
            ["Cabbage", "Liver (Beef)", "Navy Beans (dried)", "Spinach", "Wheat Flour (Enriched)"],
            foods.Labels.Where(f => bought[f] > 1e-9).Order(StringComparer.Ordinal)
        );
    }
}
