namespace Lodestone.Optimization;

/// <summary>The label tuples of a block: a product of index sets, or those of its tuples that exist.</summary>
/// <remarks>
/// Element e of a product over sets of sizes n₁ … n_k is the tuple in row-major order, the last axis fastest. A domain with
/// no axis has one element: a single number.
/// </remarks>
public sealed class Domain
{
    private readonly IndexSet[] _axes;
    private readonly int[] _positions;
    private readonly Lazy<Dictionary<long, int>>? _lookup;

    private Domain(IndexSet[] axes, int[] positions, int count, bool product)
    {
        _axes = axes;
        _positions = positions;
        Count = count;
        _lookup = product ? null : new Lazy<Dictionary<long, int>>(Index);
    }

    /// <summary>No axis, one element.</summary>
    public static Domain Scalar { get; } = new([], [], 1, true);

    /// <summary>Axes in their order.</summary>
    public IReadOnlyList<IndexSet> Axes => _axes;

    /// <summary>Number of tuples.</summary>
    public int Count { get; }

    /// <summary>Every tuple of the sets.</summary>
    /// <exception cref="LabelException">Two sets have the same name, or the product is too large for 2³¹ elements.</exception>
    public static Domain Product(params IndexSet[] axes)
    {
        CheckNames(axes);
        double size = axes.Aggregate(1.0, (n, a) => n * a.Count);
        if (size * Math.Max(1, axes.Length) > Array.MaxLength)
        {
            throw new LabelException($"{Names(axes)}: {size:g3} tuples are too many; give the tuples that exist");
        }

        int count = (int)size;
        int[] positions = new int[count * axes.Length];
        for (int element = 0; element < count; element++)
        {
            int rest = element;
            for (int axis = axes.Length - 1; axis >= 0; axis--)
            {
                (rest, positions[(element * axes.Length) + axis]) = Math.DivRem(rest, axes[axis].Count);
            }
        }

        return new Domain([.. axes], positions, count, true);
    }

    /// <summary>The tuples that exist, in the order given.</summary>
    /// <param name="axes">Axes.</param>
    /// <param name="tuples">Tuples, one label an axis.</param>
    /// <exception cref="LabelException">A tuple has another number of labels, a label no axis has, or comes twice.</exception>
    public static Domain Of(IReadOnlyList<IndexSet> axes, IEnumerable<IReadOnlyList<string>> tuples)
    {
        CheckNames(axes);
        var positions = new List<int>();
        int count = 0;
        foreach (IReadOnlyList<string> tuple in tuples)
        {
            if (tuple.Count != axes.Count)
            {
                throw new LabelException($"[{string.Join(", ", tuple)}] is no tuple of {Names(axes)}");
            }

            for (int axis = 0; axis < axes.Count; axis++)
            {
                int at = axes[axis].Position(tuple[axis]);
                positions.Add(at >= 0 ? at : throw new LabelException($"{axes[axis].Name} has no '{tuple[axis]}'"));
            }

            count++;
        }

        return Sparse([.. axes], [.. positions], count);
    }

    /// <summary>The tuples for which a condition holds.</summary>
    /// <param name="condition">Condition on the labels, one an axis in the order of the axes.</param>
    public Domain Where(Func<IReadOnlyList<string>, bool> condition) =>
        Of(_axes, Enumerable.Range(0, Count).Select(Labels).Where(condition));

    /// <summary>Labels of an element, one an axis.</summary>
    public string[] Labels(int element)
    {
        string[] labels = new string[_axes.Length];
        for (int axis = 0; axis < labels.Length; axis++)
        {
            labels[axis] = _axes[axis].Labels[Position(element, axis)];
        }

        return labels;
    }

    /// <summary>Labels of an element in one text, such as <c>cobalt, CN, 2024</c>.</summary>
    public string Text(int element) => string.Join(", ", Labels(element));

    /// <summary>Element of a tuple.</summary>
    /// <exception cref="LabelException">The domain has no such tuple.</exception>
    public int IndexOf(params IReadOnlyList<string> labels)
    {
        Span<int> positions = stackalloc int[_axes.Length];
        bool known = labels.Count == _axes.Length;
        for (int axis = 0; known && axis < positions.Length; axis++)
        {
            positions[axis] = _axes[axis].Position(labels[axis]);
            known = positions[axis] >= 0;
        }

        int element = known ? Find(positions) : -1;
        return element >= 0
            ? element
            : throw new LabelException($"{Names(_axes)} has no element [{string.Join(", ", labels)}]");
    }

    /// <summary>Place of an axis; −1 when there is none of that name.</summary>
    public int AxisOf(string name) =>
        Array.FindIndex(_axes, a => string.Equals(a.Name, name, StringComparison.Ordinal));

    /// <summary>Axes and number of tuples.</summary>
    public override string ToString() => $"{Names(_axes)}, {Count} elements";

    internal static Domain Sparse(IndexSet[] axes, int[] positions, int count)
    {
        var domain = new Domain(axes, positions, count, false);
        _ = domain._lookup!.Value;
        return domain;
    }

    internal static string Names(IReadOnlyList<IndexSet> axes) =>
        axes.Count == 0 ? "a single number" : string.Join(" × ", axes.Select(a => a.Name));

    internal int Position(int element, int axis) => _positions[(element * _axes.Length) + axis];

    internal int RequireAxis(string name)
    {
        int axis = AxisOf(name);
        return axis >= 0 ? axis : throw new LabelException($"{Names(_axes)} has no axis '{name}'");
    }

    /// <summary>Element at positions, one an axis; −1 when the tuple does not exist.</summary>
    internal int Find(ReadOnlySpan<int> positions)
    {
        long key = 0;
        for (int axis = 0; axis < positions.Length; axis++)
        {
            key = (key * _axes[axis].Count) + positions[axis];
        }

        return _lookup is null ? (int)key : _lookup.Value.GetValueOrDefault(key, -1);
    }

    private static void CheckNames(IReadOnlyList<IndexSet> axes)
    {
        string? twice = axes.GroupBy(a => a.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;
        if (twice is not null)
        {
            throw new LabelException($"the axis {twice} is given twice; give one of the two another name");
        }
    }

    private Dictionary<long, int> Index()
    {
        if (_axes.Aggregate(1.0, (n, a) => n * a.Count) >= long.MaxValue)
        {
            throw new LabelException($"{Names(_axes)}: the product of the sets passes 2⁶³");
        }

        var index = new Dictionary<long, int>(Count);
        for (int element = 0; element < Count; element++)
        {
            long key = 0;
            for (int axis = 0; axis < _axes.Length; axis++)
            {
                key = (key * _axes[axis].Count) + Position(element, axis);
            }

            if (!index.TryAdd(key, element))
            {
                throw new LabelException($"[{Text(element)}] is given twice");
            }
        }

        return index;
    }
}
