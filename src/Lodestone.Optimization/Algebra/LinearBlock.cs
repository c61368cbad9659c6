namespace Lodestone.Optimization;

/// <summary>
/// A linear expression for each element of a domain: e(i) = k(i) + Σ_j a(i,j) x(j), stored by rows.
/// </summary>
/// <remarks>
/// Blocks are added over equal domains (in any order of axes and elements) or when one of them is a single number; data
/// multiply by label and repeat along the axes they do not have. Nothing is filled in silently: a label without a partner
/// is refused.
/// </remarks>
public partial class LinearBlock
{
    internal LinearBlock(
        Formulation? owner,
        Domain domain,
        int[] start,
        int[] column,
        double[] coefficient,
        double[] constant
    )
    {
        Owner = owner;
        Domain = domain;
        Start = start;
        Column = column;
        Coefficient = coefficient;
        Offset = constant;
    }

    /// <summary>Labels of the block.</summary>
    public Domain Domain { get; }

    /// <summary>Constant part k of each element.</summary>
    public IReadOnlyList<double> Constants => Offset;

    /// <summary>Number of terms a(i,j) x(j) over all elements.</summary>
    public int Terms => Column.Length;

    internal Formulation? Owner { get; }

    /// <summary>First term of each element; one more than elements.</summary>
    internal int[] Start { get; }

    internal int[] Column { get; }

    internal double[] Coefficient { get; }

    internal double[] Offset { get; }

    /// <summary>Data as a block without variables.</summary>
    public static implicit operator LinearBlock(LabelledData data) => FromData(data);

    /// <summary>A number as a block with one element.</summary>
    public static implicit operator LinearBlock(double number) =>
        FromData(LabelledData.Constant("constant", Domain.Scalar, number));

    /// <summary>Data as a block without variables.</summary>
    /// <exception cref="LabelException">A number is not finite.</exception>
    public static LinearBlock FromData(LabelledData data)
    {
        int wrong = data.Values.ToList().FindIndex(v => !double.IsFinite(v));
        return wrong < 0
            ? new LinearBlock(null, data.Domain, new int[data.Domain.Count + 1], [], [], [.. data.Values])
            : throw new LabelException($"{data.Name} [{data.Domain.Text(wrong)}] must be finite in an expression");
    }

    /// <summary>Sum of blocks over equal domains; faster than adding one after the other.</summary>
    /// <exception cref="LabelException">The domains differ, or there is no block.</exception>
    public static LinearBlock Sum(params IEnumerable<LinearBlock> blocks)
    {
        LinearBlock[] list = [.. blocks];
        if (list.Length == 0)
        {
            throw new LabelException("a sum of blocks needs one at least");
        }

        Domain domain = (Array.Find(list, b => b.Domain.Axes.Count > 0) ?? list[0]).Domain;
        return Stack(domain, [.. list.Select(b => b.On(domain, "sum"))]);
    }

    /// <summary>The block on an equal domain, its elements in the order of that one.</summary>
    internal LinearBlock On(Domain domain, string what)
    {
        if (ReferenceEquals(domain, Domain))
        {
            return this;
        }

        if (Domain.Axes.Count > 0 && Domain.Axes.Count != domain.Axes.Count)
        {
            throw new LabelException(
                $"{what}: {Domain.Names(Domain.Axes)} does not meet {Domain.Names(domain.Axes)}; sum or spread it first"
            );
        }

        return Take(domain, Alignment.Of(Domain, domain, what));
    }

    /// <summary>A block whose element e is element <paramref name="source"/>[e] of this one; zero for −1.</summary>
    internal LinearBlock Take(Domain domain, int[] source)
    {
        int[] start = new int[domain.Count + 1];
        for (int element = 0; element < source.Length; element++)
        {
            int from = source[element];
            start[element + 1] = checked(start[element] + (from < 0 ? 0 : Start[from + 1] - Start[from]));
        }

        int[] column = new int[start[^1]];
        double[] coefficient = new double[column.Length];
        double[] constant = new double[domain.Count];
        for (int element = 0; element < source.Length; element++)
        {
            int from = source[element];
            if (from >= 0)
            {
                int length = Start[from + 1] - Start[from];
                Array.Copy(Column, Start[from], column, start[element], length);
                Array.Copy(Coefficient, Start[from], coefficient, start[element], length);
                constant[element] = Offset[from];
            }
        }

        return new LinearBlock(Owner, domain, start, column, coefficient, constant);
    }

    private static LinearBlock Stack(Domain domain, LinearBlock[] blocks)
    {
        Formulation? owner = null;
        foreach (LinearBlock block in blocks)
        {
            owner = SameOwner(owner, block.Owner);
        }

        int[] start = new int[domain.Count + 1];
        int[] column = new int[blocks.Sum(b => b.Column.Length)];
        double[] coefficient = new double[column.Length];
        double[] constant = new double[domain.Count];
        int at = 0;
        for (int element = 0; element < domain.Count; element++)
        {
            foreach (LinearBlock block in blocks)
            {
                int length = block.Start[element + 1] - block.Start[element];
                Array.Copy(block.Column, block.Start[element], column, at, length);
                Array.Copy(block.Coefficient, block.Start[element], coefficient, at, length);
                at += length;
                constant[element] += block.Offset[element];
            }

            start[element + 1] = at;
        }

        return new LinearBlock(owner, domain, start, column, coefficient, constant);
    }

    private static Formulation? SameOwner(Formulation? one, Formulation? other) =>
        one is null || other is null || ReferenceEquals(one, other)
            ? one ?? other
            : throw new LabelException("blocks of two formulations do not meet in one expression");
}
