namespace Lodestone.Optimization;

/// <summary>Constraints of one kind, one for each element of a domain: lower ≤ Σ_j a(j) x(j) ≤ upper.</summary>
public sealed class ConstraintBlock
{
    private readonly string _description;

    internal ConstraintBlock(
        string name,
        string description,
        LinearBlock left,
        int first,
        double[] lower,
        double[] upper
    )
    {
        Name = name;
        _description = description;
        Left = left;
        First = first;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Name of the block.</summary>
    public string Name { get; }

    /// <summary>Its labels.</summary>
    public Domain Domain => Left.Domain;

    /// <summary>Row of its first element in the programme; the others follow.</summary>
    public int First { get; }

    /// <summary>Lower sides by element, constants of the expression moved over; −∞ = none.</summary>
    public IReadOnlyList<double> Lower { get; }

    /// <summary>Upper sides by element, constants of the expression moved over; +∞ = none.</summary>
    public IReadOnlyList<double> Upper { get; }

    internal LinearBlock Left { get; }

    /// <summary>Name and labels of an element, such as <c>demand[cobalt, CN]</c>.</summary>
    public string Text(int element) => Domain.Axes.Count == 0 ? Name : $"{Name}[{Domain.Text(element)}]";

    /// <summary>What an element says in plain words: the description with its labels in place of the axes.</summary>
    public string Describe(int element)
    {
        string text = _description;
        string[] labels = Domain.Labels(element);
        for (int axis = 0; axis < labels.Length; axis++)
        {
            text = text.Replace($"{{{Domain.Axes[axis].Name}}}", labels[axis], StringComparison.Ordinal);
        }

        return text;
    }
}
