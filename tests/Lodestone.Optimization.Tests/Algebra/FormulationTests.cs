using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Algebra;

public class FormulationTests
{
    private static readonly IndexSet Places = new("place", "A", "B");
    private static readonly CertifiedSolver Solver = new(new HighsSolver());

    [Fact]
    public void Constants_move_to_the_sides_and_duals_stay_those_of_the_side()
    {
        // x + 1 ≤ 6 − x and x − 4 ≥ −3 made large and small.
        var f = new Formulation();
        VariableBlock x = f.Variable("x", double.NegativeInfinity);
        ConstraintBlock cap = f.AtMost("cap", "Cap", x + 1, 6 - x);
        ConstraintBlock floor = f.AtLeast("floor", "Floor", x - 4, -3);
        f.Maximise(10 * x);
        Solution most = Solver.Solve(f).RequireOptimal();
        Assert.Equal(25, most.Objective, 1e-9);
        Assert.Equal(5, most.Duals(cap).Values[0], 1e-9);
        f.Minimise((10 * x) + 7);
        Solution least = Solver.Solve(f).RequireOptimal();
        Assert.Equal(17, least.Objective, 1e-9);
        Assert.Equal(10, least.Duals(floor).Values[0], 1e-9);
    }

    [Fact]
    public void Ranges_and_bounds_by_label()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables(
            "x",
            Domain.Product(Places),
            LabelledData.Of("least", Places, 1, -5),
            LabelledData.Of("most", Places, 4, 9)
        );
        ConstraintBlock range = f.Between(
            "range",
            "Range of {place}",
            LabelledData.Of("from", Places, 2, -3),
            x,
            LabelledData.Of("to", Places, double.PositiveInfinity, 8)
        );
        f.Minimise(x.Sum());
        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal([2, -3], solution.Values(x).Values);
        Assert.Equal([1, 1], solution.Duals(range).Values);
        Assert.Equal([0, 0], solution.ReducedCosts(x).Values);
        Assert.Equal("range[B]", range.Text(1));
        Assert.Equal("Range of B", range.Describe(1));
    }

    [Fact]
    public void What_is_wrong_is_refused_with_its_name()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Places));
        Assert.Contains("'x'", Message(() => f.Variable("x")), StringComparison.Ordinal);
        Assert.Contains(
            "y [B]",
            Message(() =>
                f.Variables("y", x.Domain, LabelledData.Of("l", Places, 0, 3), LabelledData.Of("u", Places, 1, 1))
            ),
            StringComparison.Ordinal
        );
        Assert.Contains("no axis 'site'", Message(() => f.AtMost("c", "At {site}", x, 1)), StringComparison.Ordinal);
        Assert.Contains("place", Message(() => f.Minimise(x)), StringComparison.Ordinal);
        Assert.Contains(
            "below",
            Assert.Throws<ProgrammeException>(() => Huge().Compile()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_solution_belongs_to_its_formulation()
    {
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Places));
        f.Minimise(x.Sum());
        Solution solution = Solver.Solve(f).RequireOptimal();
        VariableBlock late = f.Variable("late");
        ConstraintBlock after = f.AtMost("after", "After", x, 1);
        Assert.Throws<LabelException>(() => solution.Values(late));
        Assert.Throws<LabelException>(() => solution.Duals(after));
        Assert.Throws<LabelException>(() => solution.Values(new Formulation().Variable("x")));
    }

    [Fact]
    public void A_quadratic_objective_must_be_convex()
    {
        var f = new Formulation();
        VariableBlock x = f.Variable("x", 0, 1);
        VariableBlock y = f.Variable("y", 0, 1);
        f.AddSquares(1, x + y);
        f.Compile();
        f.Maximise(x);
        Assert.Contains(
            "concave",
            Assert.Throws<NotConvexException>(() => f.Compile()).Message,
            StringComparison.Ordinal
        );
        f.Minimise(x);
        f.AddProducts(LabelledData.Constant("weight", Domain.Scalar, 0.01), x, y);
        Assert.Contains(
            "convex",
            Assert.Throws<NotConvexException>(() => f.Compile()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Whole_variables_with_a_quadratic_objective_are_refused()
    {
        var f = new Formulation();
        f.AddSquares(1, f.Variable("x", 0, 9, integer: true));
        Assert.Contains(
            "whole variables",
            Assert.Throws<ProgrammeException>(() => f.Compile()).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Squares_of_expressions_with_constants()
    {
        // min Σ w (x − a)² with x ≤ 2: 1·0 + 3·(2 − 5)² = 27.
        var f = new Formulation();
        VariableBlock x = f.Variables("x", Domain.Product(Places), 0, 2);
        f.AddSquares(LabelledData.Of("w", Places, 1, 3), x - LabelledData.Of("a", Places, 1.5, 5));
        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal(27, solution.Objective, 1e-6);
        Assert.Equal(1.5, solution.X[0], 1e-6);
        Assert.Equal(-18, solution.ReducedCost[1], 1e-5);
    }

    [Fact]
    public void Whole_choices_once_fixed_have_prices()
    {
        // A plant of 10 costs 12 to build; a unit costs 2 from the plant and 5 from outside. Demand is 11.
        var f = new Formulation();
        VariableBlock build = f.Variable("build", 0, 3, integer: true);
        VariableBlock make = f.Variable("make");
        VariableBlock buy = f.Variable("buy");
        f.AtMost("capacity", "Capacity", make - (10 * build), 0);
        ConstraintBlock demand = f.AtLeast("demand", "Demand", make + buy, 11);
        f.Minimise((12 * build) + (2 * make) + (5 * buy));
        Programme programme = f.Compile();
        Solution whole = Solver.Solve(programme).RequireOptimal();
        Assert.Equal(37, whole.Objective, 1e-6);
        Solution priced = Solver.Solve(programme.WithWholeFixed(whole.X)).RequireOptimal();
        Assert.Equal(37, priced.Objective, 1e-6);
        Assert.Equal(5, priced.Duals(demand).Values[0], 1e-9);
        Assert.Equal(12 - 30, priced.ReducedCosts(build).Values[0], 1e-9);
        Assert.Throws<ProgrammeException>(() => programme.WithWholeFixed([1]));
    }

    private static Formulation Huge()
    {
        var f = new Formulation();
        f.Minimise(1e21 * f.Variable("x"));
        return f;
    }

    private static string Message(Action action) => Assert.Throws<LabelException>(action).Message;
}
