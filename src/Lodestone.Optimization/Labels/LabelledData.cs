namespace Lodestone.Optimization;

/// <summary>Numbers by labels: costs, capacities, demands.</summary>
/// <remarks>Infinities are allowed, as bounds; a NaN is refused.</remarks>
public sealed class LabelledData
{
    private readonly double[] _values;

    private LabelledData(string name, Domain domain, double[] values)
    {
        Name = name;
        Domain = domain;
        _values = values;
        int wrong = Array.FindIndex(values, double.IsNaN);
        if (wrong >= 0)
        {
            throw new LabelException($"{name} [{domain.Text(wrong)}] is not a number");
        }
    }

    /// <summary>What the numbers are, for messages.</summary>
    public string Name { get; }

    /// <summary>Their labels.</summary>
    public Domain Domain { get; }

    /// <summary>The numbers, in the order of the domain.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>The number at labels, one an axis.</summary>
    /// <exception cref="LabelException">There is none.</exception>
    public double this[params IReadOnlyList<string> labels] => _values[Domain.IndexOf(labels)];

    /// <summary>Numbers in the order of a domain.</summary>
    /// <exception cref="LabelException">Their number is not that of the domain, or one is NaN.</exception>
    public static LabelledData Of(string name, Domain domain, params IEnumerable<double> values)
    {
        double[] array = [.. values];
        return array.Length == domain.Count
            ? new LabelledData(name, domain, array)
            : throw new LabelException($"{name}: {array.Length} numbers for {domain}");
    }

    /// <summary>Numbers in the order of one set.</summary>
    /// <exception cref="LabelException">Their number is not that of the set, or one is NaN.</exception>
    public static LabelledData Of(string name, IndexSet axis, params IEnumerable<double> values) =>
        Of(name, Domain.Product(axis), values);

    /// <summary>Numbers that come with their labels; the domain is the tuples that have one.</summary>
    /// <exception cref="LabelException">A label is unknown, a tuple comes twice, or a number is NaN.</exception>
    public static LabelledData Of(
        string name,
        IReadOnlyList<IndexSet> axes,
        IEnumerable<(IReadOnlyList<string> Labels, double Value)> entries
    )
    {
        (IReadOnlyList<string> Labels, double Value)[] list = [.. entries];
        return new LabelledData(name, Domain.Of(axes, list.Select(e => e.Labels)), [.. list.Select(e => e.Value)]);
    }

    /// <summary>A number for each element of a domain, from its labels.</summary>
    public static LabelledData From(string name, Domain domain, Func<IReadOnlyList<string>, double> value) =>
        new(name, domain, [.. Enumerable.Range(0, domain.Count).Select(e => value(domain.Labels(e)))]);

    /// <summary>The same number everywhere.</summary>
    public static LabelledData Constant(string name, Domain domain, double value) =>
        new(name, domain, [.. Enumerable.Repeat(value, domain.Count)]);

    /// <summary>All numbers times a factor.</summary>
    public static LabelledData operator *(double factor, LabelledData data) =>
        new(data.Name, data.Domain, [.. data._values.Select(v => factor * v)]);

    /// <summary>All numbers times a factor.</summary>
    public static LabelledData operator *(LabelledData data, double factor) => factor * data;

    /// <summary>All signs turned.</summary>
    public static LabelledData operator -(LabelledData data) => -1 * data;

    /// <summary>The numbers on another domain, by label; axes that the data do not have repeat them.</summary>
    /// <exception cref="LabelException">A label of either side has no partner.</exception>
    public LabelledData On(Domain domain) => Read(domain, Alignment.Of(Domain, domain, Name), 0);

    /// <summary>The numbers on another domain, and a number of choice where there is none; labels may be too many.</summary>
    /// <exception cref="LabelException">An axis of the data is not in the domain.</exception>
    public LabelledData On(Domain domain, double otherwise) =>
        Read(domain, Alignment.Of(Domain, domain, Name, partial: true, surplus: true), otherwise);

    private LabelledData Read(Domain domain, int[] map, double otherwise) =>
        new(Name, domain, [.. map.Select(e => e >= 0 ? _values[e] : otherwise)]);
}
