using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Published;

/// <summary>Decisions now, chance, decisions then, written as one programme over scenarios.</summary>
public class StochasticTests
{
    private static readonly CertifiedSolver Solver = new(new HighsSolver());

    /// <summary>The farmer of Birge and Louveaux (2011, section 1.1): profit 108,390 with 170, 80 and 250 acres.</summary>
    [Fact]
    public void The_farmer()
    {
        var crops = new IndexSet("crop", "wheat", "corn", "beet");
        var bought = new IndexSet("crop", "wheat", "corn");
        var years = new IndexSet("year", "good", "average", "bad");
        LabelledData weather = LabelledData.Of("weather", years, 1.2, 1, 0.8);
        LabelledData yields = LabelledData.Of("yield", crops, 2.5, 3, 20);
        var each = Domain.Product(crops, years);

        var f = new Formulation();
        VariableBlock area = f.Variables("area", Domain.Product(crops));
        VariableBlock sell = f.Variables(
            "sell",
            each,
            LabelledData.Constant("none", Domain.Product(crops), 0),
            LabelledData.Of("quota", crops, double.PositiveInfinity, double.PositiveInfinity, 6000)
        );
        VariableBlock buy = f.Variables("buy", Domain.Product(bought, years));
        VariableBlock over = f.Variables("over quota", Domain.Product(new IndexSet("crop", "beet"), years));
        f.AtMost("land", "The land of the farm", area.Sum(), 500);
        f.AtLeast(
            "use",
            "Feed of {crop} in a {year} year",
            (weather * (yields * area.Spread(each))) + buy.Spread(each) - sell - over.Spread(each),
            LabelledData.Of("feed", crops, 200, 240, 0).On(each)
        );
        LabelledData price = LabelledData.Of("price", crops, 170, 150, 36);
        LabelledData cost = LabelledData.Of("cost", bought, 238, 210);
        LabelledData planting = LabelledData.Of("planting", crops, 150, 230, 260);
        f.Maximise(
            (1.0 / 3 * ((price * sell).Sum() + (10 * over.Sum()) - (cost * buy).Sum())) - (planting * area).Sum()
        );

        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal(108_390, solution.Objective, 1e-4);
        Assert.All(
            solution.Values(area).Values.Zip([170.0, 80, 250]),
            pair => Assert.Equal(pair.Second, pair.First, 1e-6)
        );
    }

    /// <summary>Three months of air conditioners (Birge and Louveaux 2011, p. 237): cost 62,500, in whole units.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Air_conditioners(bool whole)
    {
        // Histories of demand: month 1 is known, months 2 and 3 are 100 or 300 with even odds.
        var histories = new IndexSet("history", "1", "1L", "1H", "1LL", "1LH", "1HL", "1HH");
        var domain = Domain.Product(histories);
        LabelledData odds = LabelledData.From("odds", domain, l => Math.Pow(0.5, l[0].Length - 1));
        LabelledData demand = LabelledData.From("demand", domain, l => l[0][^1] == 'H' ? 300 : 100);
        var f = new Formulation();
        VariableBlock make = f.Variables("make", domain, 0, 200, whole);
        VariableBlock overtime = f.Variables("overtime", domain, integer: whole);
        VariableBlock store = f.Variables("store", domain, 0, 100, whole);
        LinearBlock before = LinearBlock.Sum(
            histories
                .Labels.Where(h => h.Length > 1)
                .Select(h => store.Where(l => l[0] == h[..^1]).Rename("history", new IndexSet("from", h[..^1])))
                .Zip(histories.Labels.Where(h => h.Length > 1))
                .Select(p =>
                    p.First.Sum() * LabelledData.Constant("next", Domain.Product(new IndexSet("history", p.Second)), 1)
                )
                .Select(b => b.Spread(domain))
        );
        f.Equal("balance", "Units after {history}", before + make + overtime - store, demand);
        f.Minimise((odds * ((100 * make) + (300 * overtime) + (50 * store))).Sum());

        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal(62_500, solution.Objective, 1e-4);
        Assert.Equal(200, solution.Values(make)["1"], 1e-6);
        Assert.Equal(100, solution.Values(store)["1"], 1e-6);
    }

    /// <summary>
    /// Saving for a goal of 80 from 55 in three steps of stocks and bonds, a shortfall costing 4 and a surplus earning 1
    /// (Birge and Louveaux 2011, section 1.2): expected utility −1.514, 41.5 in stocks at first.
    /// </summary>
    [Fact]
    public void Saving_for_a_goal()
    {
        // A node is the history of the market so far, U or D at each step.
        var nodes = new IndexSet("node", "start", "U", "D", "UU", "UD", "DU", "DD");
        string[] ends = [.. from a in "UD" from b in "UD" from c in "UD" select $"{a}{b}{c}"];
        var leaves = new IndexSet("leaf", ends);
        var assets = new IndexSet("asset", "stocks", "bonds");
        var f = new Formulation();
        VariableBlock hold = f.Variables("hold", Domain.Product(nodes, assets));
        VariableBlock shortfall = f.Variables("shortfall", Domain.Product(leaves));
        VariableBlock surplus = f.Variables("surplus", Domain.Product(leaves));
        LinearBlock Worth(string node, char market) =>
            (
                LabelledData.Of("return", assets, market == 'U' ? [1.25, 1.14] : [1.06, 1.12])
                * hold.At("node", node.Length == 0 ? "start" : node)
            ).Sum();

        f.Equal("start", "The first 55", hold.At("node", "start").Sum(), 55);
        foreach (string node in nodes.Labels.Where(n => n != "start"))
        {
            f.Equal(
                $"move {node}",
                $"What is held after {node}",
                hold.At("node", node).Sum(),
                Worth(node[..^1], node[^1])
            );
        }

        foreach (string leaf in ends)
        {
            f.Equal(
                $"goal {leaf}",
                $"The goal after {leaf}",
                Worth(leaf[..^1], leaf[^1]) + shortfall.At("leaf", leaf) - surplus.At("leaf", leaf),
                80
            );
        }

        f.Maximise(1.0 / 8 * (surplus.Sum() - (4 * shortfall.Sum())));
        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal(-1.514, solution.Objective, 5e-4);
        Assert.Equal(41.5, solution.Values(hold)["start", "stocks"], 0.05);
    }
}
