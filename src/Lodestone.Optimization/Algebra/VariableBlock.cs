namespace Lodestone.Optimization;

/// <summary>Variables of one kind, one for each element of a domain; as an expression, x itself.</summary>
public sealed class VariableBlock : LinearBlock
{
    internal VariableBlock(
        Formulation owner,
        string name,
        Domain domain,
        int first,
        double[] lower,
        double[] upper,
        bool integer
    )
        : base(
            owner,
            domain,
            [.. Enumerable.Range(0, domain.Count + 1)],
            [.. Enumerable.Range(first, domain.Count)],
            [.. Enumerable.Repeat(1.0, domain.Count)],
            new double[domain.Count]
        )
    {
        Name = name;
        First = first;
        Lower = lower;
        Upper = upper;
        IsInteger = integer;
    }

    /// <summary>Name of the block.</summary>
    public string Name { get; }

    /// <summary>Column of its first element in the programme; the others follow.</summary>
    public int First { get; }

    /// <summary>Lower bounds by element; −∞ = none.</summary>
    public IReadOnlyList<double> Lower { get; }

    /// <summary>Upper bounds by element; +∞ = none.</summary>
    public IReadOnlyList<double> Upper { get; }

    /// <summary>Whether the variables are whole numbers.</summary>
    public bool IsInteger { get; }

    /// <summary>Name and labels of an element, such as <c>flow[cobalt, CD, CN]</c>.</summary>
    public string Text(int element) => Domain.Axes.Count == 0 ? Name : $"{Name}[{Domain.Text(element)}]";
}
