namespace Lodestone.Optimization;

public partial class LinearBlock
{
    /// <summary>Σ over one or more axes: the domain keeps the other axes and the tuples of them that occur.</summary>
    /// <param name="axes">Names of the axes to sum over; none = all of them, which leaves a single number.</param>
    /// <exception cref="LabelException">The block has no such axis.</exception>
    public LinearBlock Sum(params IReadOnlyList<string> axes)
    {
        HashSet<int> gone = [.. axes.Select(Domain.RequireAxis)];
        int[] kept = axes.Count == 0 ? [] : [.. Enumerable.Range(0, Domain.Axes.Count).Where(a => !gone.Contains(a))];
        IndexSet[] sets = [.. kept.Select(a => Domain.Axes[a])];
        return Gather(sets, element => [.. kept.Select(a => Domain.Position(element, a))]);
    }

    /// <summary>Σ within groups of one axis, such as countries to regions.</summary>
    /// <param name="axis">Axis that is grouped.</param>
    /// <param name="groups">Axis that takes its place.</param>
    /// <param name="groupOf">Group of a label; null leaves the label out.</param>
    /// <exception cref="LabelException">The block has no such axis, or a group is not in the set.</exception>
    public LinearBlock GroupBy(string axis, IndexSet groups, Func<string, string?> groupOf)
    {
        int at = Domain.RequireAxis(axis);
        int[] map =
        [
            .. Domain
                .Axes[at]
                .Labels.Select(label =>
                    groupOf(label) is not { } group ? -1
                    : groups.Position(group) is >= 0 and int position ? position
                    : throw new LabelException($"{groups.Name} has no '{group}', the group of {label}")
                ),
        ];
        IndexSet[] sets = [.. Domain.Axes.Select((a, k) => k == at ? groups : a)];
        return Gather(
            sets,
            element =>
                map[Domain.Position(element, at)] < 0
                    ? null
                    :
                    [
                        .. sets.Select(
                            (_, k) => k == at ? map[Domain.Position(element, k)] : Domain.Position(element, k)
                        ),
                    ]
        );
    }

    /// <summary>The elements with one label of an axis; the axis goes.</summary>
    /// <exception cref="LabelException">The block has no such axis or label.</exception>
    public LinearBlock At(string axis, string label)
    {
        int at = Domain.RequireAxis(axis);
        int position = Domain.Axes[at].Position(label);
        if (position < 0)
        {
            throw new LabelException($"{axis} has no '{label}'");
        }

        IndexSet[] sets = [.. Domain.Axes.Where((_, k) => k != at)];
        return Gather(
            sets,
            element =>
                Domain.Position(element, at) != position
                    ? null
                    :
                    [
                        .. Enumerable
                            .Range(0, Domain.Axes.Count)
                            .Where(k => k != at)
                            .Select(k => Domain.Position(element, k)),
                    ]
        );
    }

    /// <summary>The same block with another set as an axis: the labels must be the same, the name may differ.</summary>
    /// <exception cref="LabelException">The block has no such axis, or uses a label that the set does not have.</exception>
    public LinearBlock Rename(string axis, IndexSet set)
    {
        int at = Domain.RequireAxis(axis);
        int[] map = Domain.Axes[at].PositionsIn(set);
        string[] missing =
        [
            .. Enumerable
                .Range(0, Domain.Count)
                .Select(e => Domain.Position(e, at))
                .Distinct()
                .Where(p => map[p] < 0)
                .Select(p => Domain.Axes[at].Labels[p]),
        ];
        return missing.Length > 0
            ? throw new LabelException($"{axis} as {set.Name}", missing, [])
            : GroupBy(axis, set, label => set.Contains(label) ? label : null);
    }

    /// <summary>The elements for which a condition on the labels holds.</summary>
    public LinearBlock Where(Func<IReadOnlyList<string>, bool> condition)
    {
        Domain domain = Domain.Where(condition);
        return Take(domain, Alignment.Of(Domain, domain, "where", surplus: true));
    }

    /// <summary>
    /// The block on another domain, by label: axes it does not have repeat it, and a tuple it does not have is zero.
    /// </summary>
    /// <remarks>The way to say that a miss is meant, such as a place that no route enters.</remarks>
    /// <exception cref="LabelException">
    /// An axis of the block is not in the domain, or elements of the block would be lost.
    /// </exception>
    public LinearBlock Spread(Domain domain) => Take(domain, Alignment.Of(Domain, domain, "spread", partial: true));

    /// <summary>The block moved along an axis: element t is element t − steps of this one; zero where there is none.</summary>
    /// <param name="axis">Axis, such as the period.</param>
    /// <param name="steps">Steps in the order of the set; 1 = the one before.</param>
    /// <exception cref="LabelException">The block has no such axis.</exception>
    public LinearBlock Lag(string axis, int steps = 1)
    {
        int at = Domain.RequireAxis(axis);
        int[] source = new int[Domain.Count];
        int[] positions = new int[Domain.Axes.Count];
        for (int element = 0; element < source.Length; element++)
        {
            for (int k = 0; k < positions.Length; k++)
            {
                positions[k] = Domain.Position(element, k) - (k == at ? steps : 0);
            }

            bool known = positions[at] >= 0 && positions[at] < Domain.Axes[at].Count;
            source[element] = known ? Domain.Find(positions) : -1;
        }

        return Take(Domain, source);
    }

    /// <summary>Sums the elements that go to the same tuple of new axes.</summary>
    private LinearBlock Gather(IndexSet[] sets, Func<int, int[]?> target)
    {
        var positions = new List<int>();
        var known = new Dictionary<long, int>();
        int[] goal = new int[Domain.Count];
        for (int element = 0; element < goal.Length; element++)
        {
            int[]? tuple = target(element);
            if (tuple is null)
            {
                goal[element] = -1;
                continue;
            }

            long key = 0;
            for (int axis = 0; axis < tuple.Length; axis++)
            {
                key = (key * sets[axis].Count) + tuple[axis];
            }

            if (!known.TryGetValue(key, out goal[element]))
            {
                known[key] = goal[element] = known.Count;
                positions.AddRange(tuple);
            }
        }

        // The sum of nothing is zero, and a single number is always there.
        int count = sets.Length == 0 ? 1 : known.Count;
        Domain domain = sets.Length == 0 ? Domain.Scalar : Domain.Sparse(sets, [.. positions], count);
        return Gather(domain, goal);
    }

    private LinearBlock Gather(Domain domain, int[] goal)
    {
        int[] start = new int[domain.Count + 1];
        double[] constant = new double[domain.Count];
        for (int element = 0; element < goal.Length; element++)
        {
            if (goal[element] >= 0)
            {
                start[goal[element] + 1] += Start[element + 1] - Start[element];
                constant[goal[element]] += Offset[element];
            }
        }

        for (int element = 0; element < domain.Count; element++)
        {
            start[element + 1] += start[element];
        }

        int[] next = [.. start];
        int[] column = new int[start[^1]];
        double[] coefficient = new double[column.Length];
        for (int element = 0; element < goal.Length; element++)
        {
            if (goal[element] >= 0)
            {
                int length = Start[element + 1] - Start[element];
                Array.Copy(Column, Start[element], column, next[goal[element]], length);
                Array.Copy(Coefficient, Start[element], coefficient, next[goal[element]], length);
                next[goal[element]] += length;
            }
        }

        return new LinearBlock(Owner, domain, start, column, coefficient, constant);
    }
}
