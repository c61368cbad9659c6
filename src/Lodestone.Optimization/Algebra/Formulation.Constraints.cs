using System.Text.RegularExpressions;

namespace Lodestone.Optimization;

public sealed partial class Formulation
{
    /// <summary>Adds left ≤ right for each element.</summary>
    /// <param name="name">Name, once in the formulation.</param>
    /// <param name="description">What a constraint says in plain words, with axes in braces: <c>What {place} can refine</c>.</param>
    /// <param name="left">Left side; its domain is that of the block.</param>
    /// <param name="right">Right side over the same domain, or a single number.</param>
    /// <exception cref="LabelException">The name is taken, the description names no axis of the block, or labels have no partner.</exception>
    public ConstraintBlock AtMost(string name, string description, LinearBlock left, LinearBlock right) =>
        Constrain(name, description, left - right, double.NegativeInfinity, 0);

    /// <summary>Adds left ≥ right for each element; parameters and errors as for <see cref="AtMost"/>.</summary>
    public ConstraintBlock AtLeast(string name, string description, LinearBlock left, LinearBlock right) =>
        Constrain(name, description, left - right, 0, double.PositiveInfinity);

    /// <summary>Adds left = right for each element; parameters and errors as for <see cref="AtMost"/>.</summary>
    public ConstraintBlock Equal(string name, string description, LinearBlock left, LinearBlock right) =>
        Constrain(name, description, left - right, 0, 0);

    /// <summary>Adds lower ≤ left ≤ upper for each element, infinite sides allowed.</summary>
    /// <exception cref="LabelException">As for <see cref="AtMost"/>, or a lower side is above the upper one.</exception>
    public ConstraintBlock Between(
        string name,
        string description,
        LabelledData lower,
        LinearBlock left,
        LabelledData upper
    ) => Constrain(name, description, left, [.. lower.On(left.Domain).Values], [.. upper.On(left.Domain).Values]);

    /// <summary>Adds lower ≤ left ≤ upper for each element, with the same sides everywhere.</summary>
    /// <exception cref="LabelException">As for <see cref="AtMost"/>, or the lower side is above the upper one.</exception>
    public ConstraintBlock Between(string name, string description, double lower, LinearBlock left, double upper) =>
        Constrain(name, description, left, lower, upper);

    private ConstraintBlock Constrain(string name, string description, LinearBlock left, double lower, double upper) =>
        Constrain(
            name,
            description,
            left,
            [.. Enumerable.Repeat(lower, left.Domain.Count)],
            [.. Enumerable.Repeat(upper, left.Domain.Count)]
        );

    private ConstraintBlock Constrain(string name, string description, LinearBlock left, double[] lower, double[] upper)
    {
        Own(left);
        Claim(name);
        foreach (Match match in Placeholder().Matches(description))
        {
            left.Domain.RequireAxis(match.Groups[1].Value);
        }

        CheckSides(name, left.Domain, lower, upper);
        for (int element = 0; element < lower.Length; element++)
        {
            lower[element] -= left.Offset[element];
            upper[element] -= left.Offset[element];
        }

        var block = new ConstraintBlock(name, description, left, _rows, lower, upper);
        _rows = checked(_rows + left.Domain.Count);
        _constraints.Add(block);
        return block;
    }
}
