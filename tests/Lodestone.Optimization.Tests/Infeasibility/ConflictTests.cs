using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Infeasibility;

public class ConflictTests
{
    private static readonly IndexSet Plants = new("plant", "north", "south", "west");
    private static readonly IndexSet Markets = new("market", "A", "B", "C", "D");
    private static readonly CertifiedSolver Solver = new(new HighsSolver());
    private static readonly InfeasibilityExplainer Explainer = new(Solver);

    [Fact]
    public void The_members_are_named_in_plain_words()
    {
        Conflict conflict = Explainer.Conflict(Shipping(needOfB: 95));
        Assert.True(conflict.IsIrreducible);
        Assert.Equal(
            ["demand[B]", "supply[north]", "supply[south]", "supply[west]"],
            conflict.Constraints.Select(m => m.Name).Order(StringComparer.Ordinal)
        );
        string text = conflict.ToString();
        Assert.Contains("- What B needs: at least 95", text, StringComparison.Ordinal);
        Assert.Contains("- What west can ship: at most 20", text, StringComparison.Ordinal);
        Assert.DoesNotContain("treaty", text, StringComparison.Ordinal);
        // What goes to the other markets cannot be negative, or a plant could ship more to B.
        Assert.Equal(9, conflict.Bounds.Count);
        Assert.All(conflict.Bounds, b => Assert.Equal(ConflictSide.AtLeast, b.Side));
        Assert.DoesNotContain(conflict.Bounds, b => b.Name.Contains("B]", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_member_is_needed()
    {
        var random = new Random(11);
        int found = 0;
        for (int round = 0; round < 30; round++)
        {
            Formulation formulation = Random(random);
            if (Solver.Solve(formulation) is not InfeasibleResult)
            {
                continue;
            }

            found++;
            Conflict conflict = Explainer.Conflict(formulation);
            Assert.True(conflict.IsIrreducible);
            string[] names = [.. conflict.Constraints.Select(m => m.Name)];
            Assert.NotEmpty(names);
            Assert.True(Feasible(formulation.Compile(), formulation, names, without: null) is false);
            Assert.All(names, n => Assert.True(Feasible(formulation.Compile(), formulation, names, without: n)));
        }

        Assert.InRange(found, 10, 30);
    }

    [Fact]
    public void Whole_variables_have_conflicts_too()
    {
        var formulation = new Formulation();
        VariableBlock x = formulation.Variable("lines", 0, 9, integer: true);
        VariableBlock y = formulation.Variable("shifts", 0, 9, integer: true);
        formulation.Equal("output", "Output of lines and shifts", (2 * x) + (4 * y), 7);
        formulation.AtMost("budget", "Budget", x + y, 8);
        Conflict conflict = Explainer.Conflict(formulation);
        Assert.Equal(["output"], conflict.Constraints.Select(m => m.Name));
        Assert.Contains("Output of lines and shifts: exactly 7", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_variable_without_a_whole_number()
    {
        var formulation = new Formulation();
        formulation.Variables("ships", Domain.Product(Plants), 0.2, 0.8, integer: true);
        ConflictMember member = Assert.Single(Explainer.Conflict(formulation).Bounds);
        Assert.Equal("ships[north], a whole number: between 0.2 and 0.8", member.ToString());
    }

    [Fact]
    public void A_feasible_problem_has_no_conflict()
    {
        Assert.Throws<NoSolutionException>(() => Explainer.Conflict(Shipping(needOfB: 28)));
        Relaxation relaxation = Explainer.Relaxation(Shipping(needOfB: 28));
        Assert.Equal(0, relaxation.Cost, 1e-9);
        Assert.Empty(relaxation.Steps);
    }

    [Fact]
    public void The_cheapest_relaxation_follows_the_prices()
    {
        Formulation formulation = Shipping(needOfB: 95);
        Relaxation equal = Explainer.Relaxation(formulation);
        Assert.Equal(67, equal.Cost, 1e-6);

        // A unit of unmet need costs 10, a unit of capacity 1 in the west and 3 elsewhere; the treaty must hold.
        Relaxation priced = Explainer.Relaxation(
            formulation,
            (block, element) =>
                block.Name switch
                {
                    "demand" => 10,
                    "treaty" => double.PositiveInfinity,
                    _ => block.Text(element) == "supply[west]" ? 1 : 3,
                }
        );
        RelaxationStep step = Assert.Single(priced.Steps);
        Assert.Equal("What west can ship: 67 more", step.ToString());
        Assert.Equal(67, priced.Cost, 1e-6);
    }

    [Fact]
    public void What_must_hold_and_cannot_is_said()
    {
        Formulation formulation = Shipping(needOfB: 95);
        Assert.Throws<NoSolutionException>(() => Explainer.Relaxation(formulation, (_, _) => double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => Explainer.Relaxation(formulation, (_, _) => -1));
    }

    /// <summary>Capacity 50 + 20 + 20 = 90; the others need 62, so that B can have 28 at most.</summary>
    private static Formulation Shipping(double needOfB)
    {
        var formulation = new Formulation();
        VariableBlock ship = formulation.Variables("ship", Domain.Product(Plants, Markets));
        formulation.AtMost(
            "supply",
            "What {plant} can ship",
            ship.Sum("market"),
            LabelledData.Of("capacity", Plants, 50, 20, 20)
        );
        formulation.AtLeast(
            "demand",
            "What {market} needs",
            ship.Sum("plant"),
            LabelledData.Of("need", Markets, 20, needOfB, 20, 22)
        );
        formulation.AtMost("treaty", "The treaty on A", ship.At("market", "A").Sum(), 60);
        formulation.Minimise(ship.Sum());
        return formulation;
    }

    private static Formulation Random(Random random)
    {
        var formulation = new Formulation();
        VariableBlock x = formulation.Variables("x", Domain.Product(Plants, Markets), 0, 10);
        for (int k = 0; k < 12; k++)
        {
            LabelledData a = LabelledData.From("a", x.Domain, _ => random.Next(-3, 5));
            formulation.AtMost($"row{k}", $"Row {k}", (a * x).Sum(), random.Next(-60, 20));
        }

        return formulation;
    }

    private static bool? Feasible(Programme programme, Formulation formulation, string[] names, string? without)
    {
        for (int i = 0; i < programme.Rows; i++)
        {
            string name = formulation.ConstraintBlocks[i].Name;
            if (!names.Contains(name) || name == without)
            {
                programme.RowUpper[i] = double.PositiveInfinity;
            }
        }

        return Solver.Solve(programme) switch
        {
            OptimalResult => true,
            InfeasibleResult => false,
            _ => null,
        };
    }
}
