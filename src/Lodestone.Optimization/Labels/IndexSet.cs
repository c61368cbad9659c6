namespace Lodestone.Optimization;

/// <summary>A named, ordered set of labels: goods, places, periods. One axis of variables, constraints and data.</summary>
public sealed class IndexSet
{
    private readonly Dictionary<string, int> _position;
    private readonly string[] _labels;

    /// <summary>A set.</summary>
    /// <param name="name">Name of the axis, such as <c>place</c>.</param>
    /// <param name="labels">Labels in their order; the order is that of time for periods.</param>
    /// <exception cref="LabelException">The name is empty, or a label is empty or given twice.</exception>
    public IndexSet(string name, params IEnumerable<string> labels)
    {
        if (string.IsNullOrWhiteSpace(name) || name.AsSpan().IndexOfAny('{', '}') >= 0)
        {
            throw new LabelException($"an index set needs a name without braces; '{name}' is none");
        }

        Name = name;
        _labels = [.. labels];
        _position = new Dictionary<string, int>(_labels.Length, StringComparer.Ordinal);
        for (int at = 0; at < _labels.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(_labels[at]))
            {
                throw new LabelException($"{name}: label {at + 1} is empty");
            }

            if (!_position.TryAdd(_labels[at], at))
            {
                throw new LabelException($"{name}: '{_labels[at]}' is given twice");
            }
        }
    }

    /// <summary>Name of the axis.</summary>
    public string Name { get; }

    /// <summary>Labels in their order.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Number of labels.</summary>
    public int Count => _labels.Length;

    /// <summary>Whether the set has the label.</summary>
    public bool Contains(string label) => _position.ContainsKey(label);

    /// <summary>Place of a label, from 0; −1 when the set has no such label.</summary>
    public int Position(string label) => _position.GetValueOrDefault(label, -1);

    /// <summary>Name and number of labels.</summary>
    public override string ToString() => $"{Name} ({Count})";

    /// <summary>Where each label of this set is in another; −1 where it is not.</summary>
    internal int[] PositionsIn(IndexSet other)
    {
        int[] map = new int[Count];
        for (int at = 0; at < map.Length; at++)
        {
            map[at] = ReferenceEquals(this, other) ? at : other.Position(_labels[at]);
        }

        return map;
    }
}
