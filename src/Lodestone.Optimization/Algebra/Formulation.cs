using System.Text.RegularExpressions;

namespace Lodestone.Optimization;

/// <summary>
/// A problem in labels: blocks of variables, blocks of constraints and an objective,
/// min or max k + c·x + ½ x'Qx subject to L ≤ A x ≤ U, l ≤ x ≤ u, some x whole.
/// </summary>
public sealed partial class Formulation
{
    private readonly List<VariableBlock> _variables = [];
    private readonly List<ConstraintBlock> _constraints = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _columns;
    private int _rows;

    /// <summary>Blocks of variables in the order of their columns.</summary>
    public IReadOnlyList<VariableBlock> VariableBlocks => _variables;

    /// <summary>Blocks of constraints in the order of their rows.</summary>
    public IReadOnlyList<ConstraintBlock> ConstraintBlocks => _constraints;

    /// <summary>Whether the objective is made small or large.</summary>
    public Sense Sense { get; private set; } = Sense.Minimise;

    internal LinearBlock Objective { get; private set; } = 0;

    internal QuadraticTerms Quadratic { get; } = new();

    internal int Columns => _columns;

    /// <summary>Adds variables with the same bounds everywhere.</summary>
    /// <param name="name">Name, once in the formulation.</param>
    /// <param name="domain">Labels.</param>
    /// <param name="lower">Lower bound; −∞ = none.</param>
    /// <param name="upper">Upper bound; +∞ = none.</param>
    /// <param name="integer">Whether they are whole numbers.</param>
    /// <exception cref="LabelException">The name is taken, or a lower bound is above the upper one.</exception>
    public VariableBlock Variables(
        string name,
        Domain domain,
        double lower = 0,
        double upper = double.PositiveInfinity,
        bool integer = false
    ) =>
        Variables(
            name,
            domain,
            LabelledData.Constant("lower bound", domain, lower),
            LabelledData.Constant("upper bound", domain, upper),
            integer
        );

    /// <summary>Adds variables with bounds by label; bounds repeat along axes they do not have.</summary>
    /// <exception cref="LabelException">
    /// The name is taken, a bound has no partner, or a lower bound is above the upper one.
    /// </exception>
    public VariableBlock Variables(
        string name,
        Domain domain,
        LabelledData lower,
        LabelledData upper,
        bool integer = false
    )
    {
        Claim(name);
        double[] low = [.. lower.On(domain).Values];
        double[] high = [.. upper.On(domain).Values];
        CheckSides(name, domain, low, high);
        var block = new VariableBlock(this, name, domain, _columns, low, high, integer);
        _columns = checked(_columns + domain.Count);
        _variables.Add(block);
        return block;
    }

    /// <summary>Adds a single variable.</summary>
    /// <exception cref="LabelException">The name is taken, or the lower bound is above the upper one.</exception>
    public VariableBlock Variable(
        string name,
        double lower = 0,
        double upper = double.PositiveInfinity,
        bool integer = false
    ) => Variables(name, Domain.Scalar, lower, upper, integer);

    /// <summary>Makes an expression small; replaces the linear part of the objective.</summary>
    /// <exception cref="LabelException">The expression is not a single number, or of another formulation.</exception>
    public void Minimise(LinearBlock objective) => SetObjective(Sense.Minimise, objective);

    /// <summary>Makes an expression large; replaces the linear part of the objective.</summary>
    /// <exception cref="LabelException">The expression is not a single number, or of another formulation.</exception>
    public void Maximise(LinearBlock objective) => SetObjective(Sense.Maximise, objective);

    /// <summary>Adds Σ_i w(i) a(i) b(i) to the objective; both expressions may have constants.</summary>
    /// <remarks>The whole objective must be convex (concave when made large); <see cref="Compile"/> checks it.</remarks>
    /// <param name="weights">w, by the labels of a; repeats along axes it does not have.</param>
    /// <param name="left">a.</param>
    /// <param name="right">b, over the same domain.</param>
    /// <exception cref="LabelException">Labels have no partner, or a block is of another formulation.</exception>
    public void AddProducts(LabelledData weights, LinearBlock left, LinearBlock right)
    {
        LinearBlock weighted = weights * Own(left);
        Quadratic.Add(weighted, Own(right).On(weighted.Domain, "product"));
    }

    /// <summary>Adds Σ_i w(i) a(i)² to the objective.</summary>
    /// <exception cref="LabelException">Labels have no partner, or the block is of another formulation.</exception>
    public void AddSquares(LabelledData weights, LinearBlock block) => AddProducts(weights, block, block);

    /// <summary>Adds Σ_i w a(i)² to the objective.</summary>
    /// <exception cref="LabelException">The block is of another formulation.</exception>
    public void AddSquares(double weight, LinearBlock block) =>
        AddSquares(LabelledData.Constant("weight", block.Domain, weight), block);

    /// <summary>The problem as arrays, for a solver.</summary>
    /// <exception cref="NotConvexException">The quadratic objective has no single hill or valley.</exception>
    /// <exception cref="ProgrammeException">A number is out of range, or variables are whole and the objective quadratic.</exception>
    public Programme Compile() => Compilation.Of(this);

    internal LinearBlock Own(LinearBlock block) =>
        block.Owner is null || ReferenceEquals(block.Owner, this)
            ? block
            : throw new LabelException("the expression belongs to another formulation");

    private void SetObjective(Sense sense, LinearBlock objective)
    {
        if (objective.Domain.Axes.Count > 0)
        {
            throw new LabelException($"the objective is one number; sum {objective.Domain} first");
        }

        (Sense, Objective) = (sense, Own(objective));
    }

    private void Claim(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || !_names.Add(name))
        {
            throw new LabelException($"the name '{name}' is empty or taken");
        }
    }

    private static void CheckSides(string name, Domain domain, double[] lower, double[] upper)
    {
        for (int element = 0; element < lower.Length; element++)
        {
            if (lower[element] > upper[element])
            {
                throw new LabelException(
                    $"{name} [{domain.Text(element)}]: the lower bound {lower[element]} is above the upper bound {upper[element]}"
                );
            }
        }
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();
}
