using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Algebra;

public class LinearBlockTests
{
    private static readonly IndexSet Goods = new("good", "ore", "metal");
    private static readonly IndexSet From = new("from", "A", "B", "C");
    private static readonly IndexSet To = new("to", "A", "B", "C");
    private static readonly IndexSet Places = new("place", "A", "B", "C");
    private static readonly IndexSet Periods = new("period", "1", "2", "3");
    private static readonly Domain Routes = Domain
        .Product(Goods, From, To)
        .Where(l => l[1] != l[2] && !(l[0] == "ore" && l[2] == "C"));

    /// <summary>A solution in which the variable of column j is j + 1, so that expressions can be read.</summary>
    private static Solution Numbered(Formulation formulation)
    {
        foreach (VariableBlock block in formulation.VariableBlocks.ToList())
        {
            formulation.Equal(
                $"fix {block.Name}",
                "Fixed",
                block,
                LabelledData.From("number", block.Domain, l => block.First + block.Domain.IndexOf(l) + 1)
            );
        }

        return new CertifiedSolver(new HighsSolver()).Solve(formulation).RequireOptimal();
    }

    [Fact]
    public void Sums_keep_the_other_axes()
    {
        var f = new Formulation();
        VariableBlock flow = f.Variables("flow", Routes);
        LinearBlock arrivals = flow.Sum("from");
        LinearBlock all = flow.Sum();
        Solution solution = Numbered(f);
        LabelledData number = solution.Values(flow);
        Assert.Equal(number["metal", "A", "C"] + number["metal", "B", "C"], solution.Values(arrivals)["metal", "C"]);
        Assert.Equal(number.Values.Sum(), Assert.Single(solution.Values(all).Values));
        Assert.Throws<LabelException>(() => arrivals.Domain.IndexOf("ore", "C"));
        Assert.Equal(["good", "to"], arrivals.Domain.Axes.Select(a => a.Name));
        Assert.Contains("no axis 'place'", Message(() => flow.Sum("place")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_balance_over_routes_that_exist()
    {
        var f = new Formulation();
        VariableBlock flow = f.Variables("flow", Routes);
        var nodes = Domain.Product(Places, Goods);
        LinearBlock balance =
            flow.Sum("from").Rename("to", Places).Spread(nodes) - flow.Sum("to").Rename("from", Places).Spread(nodes);
        Solution solution = Numbered(f);
        LabelledData x = solution.Values(flow);
        Assert.Equal(
            x["ore", "A", "B"] + x["ore", "C", "B"] - x["ore", "B", "A"],
            solution.Values(balance)["B", "ore"]
        );
        Assert.Equal(-x["ore", "C", "A"] - x["ore", "C", "B"], solution.Values(balance)["C", "ore"]);
        Assert.Equal(0, solution.Values(balance).Values.Sum(), 1e-9);
    }

    [Fact]
    public void Addition_needs_the_same_labels()
    {
        var f = new Formulation();
        VariableBlock all = f.Variables("all", Domain.Product(Goods, Places));
        VariableBlock some = f.Variables("some", Domain.Product(Goods, Places).Where(l => l[1] != "B"));
        LabelException error = Assert.Throws<LabelException>(() => all + some);
        Assert.Equal(["ore, B", "metal, B"], error.Missing);
        Assert.Equal(["ore, B", "metal, B"], Assert.Throws<LabelException>(() => some + all).Surplus);
        Assert.Contains("sum or spread", Message(() => _ = all + some.Sum("place")), StringComparison.Ordinal);
        Assert.Contains(
            "another formulation",
            Message(() => new Formulation().Minimise(all.Sum())),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "two formulations",
            Message(() => _ = all.Sum() + new Formulation().Variable("y")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Data_multiply_by_label_whatever_their_order()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Goods, Places));
        LabelledData price = LabelledData.Of("price", new IndexSet("good", "metal", "ore"), 100, 1);
        LinearBlock value = (x * price) + 5;
        Solution solution = Numbered(f);
        Assert.Equal([6, 7, 8, 405, 505, 605], solution.Values(value).Values);
        LabelledData half = LabelledData.Of("price", new IndexSet("good", "ore"), 1);
        Assert.Equal(3, Assert.Throws<LabelException>(() => half * x).Missing.Count);
        LabelledData endless = LabelledData.Of("price", Goods, 1, double.PositiveInfinity);
        Assert.Contains("finite", Message(() => _ = endless * x), StringComparison.Ordinal);
    }

    [Fact]
    public void Lags_groups_slices_and_filters()
    {
        var f = new Formulation();
        VariableBlock stock = f.Variables("stock", Domain.Product(Places, Periods));
        LinearBlock change = stock - stock.Lag("period");
        LinearBlock later = stock.Lag("period", -2);
        var regions = new IndexSet("region", "west", "east");
        LinearBlock grouped = stock.GroupBy(
            "place",
            regions,
            p =>
                p == "C" ? null
                : p == "A" ? "west"
                : "east"
        );
        LinearBlock second = stock.At("period", "2");
        LinearBlock some = stock.Where(l => l[0] == "B");
        Solution solution = Numbered(f);
        Assert.Equal([1, 1, 1, 4, 1, 1, 7, 1, 1], solution.Values(change).Values);
        Assert.Equal([3, 0, 0, 6, 0, 0, 9, 0, 0], solution.Values(later).Values);
        Assert.Equal([1, 2, 3, 4, 5, 6], solution.Values(grouped).Values);
        Assert.Equal(5, solution.Values(grouped)["east", "2"]);
        Assert.Equal([2, 5, 8], solution.Values(second).Values);
        Assert.Equal([4, 5, 6], solution.Values(some).Values);
        Assert.Contains(
            "north",
            Message(() => stock.GroupBy("place", regions, _ => "north")),
            StringComparison.Ordinal
        );
        Assert.Contains("'9'", Message(() => stock.At("period", "9")), StringComparison.Ordinal);
        Assert.Equal(
            ["C"],
            Assert.Throws<LabelException>(() => stock.Rename("place", new IndexSet("site", "A", "B"))).Missing
        );
        Assert.Equal(
            ["C, 1", "C, 2", "C, 3"],
            Assert
                .Throws<LabelException>(() => stock.Spread(Domain.Product(new IndexSet("place", "A", "B"), Periods)))
                .Surplus
        );
    }

    [Fact]
    public void A_sum_of_many_is_the_sum_one_by_one()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Places));
        LinearBlock many = LinearBlock.Sum(Enumerable.Range(1, 4).Select(k => k * x));
        LinearBlock one = (1 * x) + (2 * x) + (3 * x) + (4 * x);
        Solution solution = Numbered(f);
        Assert.Equal([10, 20, 30], solution.Values(many).Values);
        Assert.Equal(solution.Values(one).Values, solution.Values(many).Values);
        Assert.Throws<LabelException>(() => LinearBlock.Sum([]));
    }

    [Fact]
    public void Terms_of_one_variable_are_added_and_what_cancels_goes()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Places));
        f.AtMost("row", "Row", x + x - (2 * x.At("place", "A")) + (0.5 * x.Sum()), 1);
        f.AtMost("gone", "Gone", x.Sum() - x.Sum(), 1);
        SparseColumns matrix = f.Compile().Matrix;
        // Rows A, B, C: 2x(i) − 2x(A) + ½ Σ x; the last row is empty.
        Assert.Equal([0, 1, 2, 0, 1, 2, 0, 1, 2], matrix.Index);
        Assert.Equal([0.5, -1.5, -1.5, 0.5, 2.5, 0.5, 0.5, 0.5, 2.5], matrix.Value);
    }

    [Fact]
    public void A_domain_may_be_empty()
    {
        var f = new Formulation();
        VariableBlock none = f.Variables("none", Domain.Product(Places).Where(_ => false));
        VariableBlock x = f.Variable("x", 3);
        f.AtLeast("nothing", "Nothing", none, 1);
        f.Minimise(none.Sum() + none.Sum("place") + x);
        Assert.Equal(3, new CertifiedSolver(new HighsSolver()).Solve(f).RequireOptimal().Objective);
    }

    private static string Message(Action action) => Assert.Throws<LabelException>(action).Message;
}
