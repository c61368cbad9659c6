using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Optimization.Tests.Published;

/// <summary>Convex quadratic problems of Hock and Schittkowski (1981), by their numbers.</summary>
public class QuadraticTests
{
    private static readonly CertifiedSolver Solver = new(new HighsSolver());

    /// <summary>min 0.01 a² + b² − 100, 10a − b ≥ 10, 2 ≤ a ≤ 50, −50 ≤ b ≤ 50: −99.96 at (2, 0).</summary>
    [Fact]
    public void Number_21()
    {
        var f = new Formulation();
        VariableBlock a = f.Variable("a", 2, 50);
        VariableBlock b = f.Variable("b", -50, 50);
        f.AtLeast("only", "The only constraint", (10 * a) - b, 10);
        f.Minimise(-100);
        f.AddSquares(0.01, a);
        f.AddSquares(1, b);
        Check(f, -99.96, (a, 2), (b, 0));
    }

    /// <summary>
    /// min 9 − 8a − 6b − 4c + 2a² + 2b² + c² + 2ab + 2ac, a + b + 2c ≤ 3: 1/9 at (4/3, 7/9, 4/9); the constraint is worth
    /// −2/9.
    /// </summary>
    [Fact]
    public void Number_35()
    {
        var f = new Formulation();
        VariableBlock a = f.Variable("a");
        VariableBlock b = f.Variable("b");
        VariableBlock c = f.Variable("c");
        ConstraintBlock only = f.AtMost("only", "The only constraint", a + b + (2 * c), 3);
        f.Minimise(9 - (8 * a) - (6 * b) - (4 * c));
        f.AddSquares(2, a);
        f.AddSquares(2, b);
        f.AddSquares(1, c);
        f.AddProducts(Two, a, b);
        f.AddProducts(Two, a, c);
        Solution solution = Check(f, 1.0 / 9, (a, 4.0 / 3), (b, 7.0 / 9), (c, 4.0 / 9));
        Assert.Equal(-2.0 / 9, solution.Duals(only).Values[0], 1e-6);
    }

    /// <summary>
    /// min a² + ½b² + c² + ½d² − ac + cd − a − 3b + c − d, a + 2b + c + d ≤ 5, 3a + b + 2c − d ≤ 4, b + 4c ≥ 1.5: −4.681818
    /// at (3/11, 23/11, 0, 6/11).
    /// </summary>
    [Fact]
    public void Number_76()
    {
        var f = new Formulation();
        VariableBlock a = f.Variable("a");
        VariableBlock b = f.Variable("b");
        VariableBlock c = f.Variable("c");
        VariableBlock d = f.Variable("d");
        f.AtMost("first", "First", a + (2 * b) + c + d, 5);
        f.AtMost("second", "Second", (3 * a) + b + (2 * c) - d, 4);
        f.AtLeast("third", "Third", b + (4 * c), 1.5);
        f.Minimise(c - a - (3 * b) - d);
        f.AddSquares(1, a);
        f.AddSquares(0.5, b);
        f.AddSquares(1, c);
        f.AddSquares(0.5, d);
        f.AddProducts(-1 * One, a, c);
        f.AddProducts(One, c, d);
        Check(f, -4.681818, (a, 3.0 / 11), (b, 23.0 / 11), (c, 0), (d, 6.0 / 11));
    }

    private static LabelledData One { get; } = LabelledData.Constant("weight", Domain.Scalar, 1);

    private static LabelledData Two { get; } = LabelledData.Constant("weight", Domain.Scalar, 2);

    private static Solution Check(Formulation f, double optimum, params (VariableBlock Variable, double Value)[] point)
    {
        Solution solution = Solver.Solve(f).RequireOptimal();
        Assert.Equal(optimum, solution.Objective, 1e-6);
        Assert.All(point, p => Assert.Equal(p.Value, solution.Values(p.Variable).Values[0], 1e-5));
        return solution;
    }
}
