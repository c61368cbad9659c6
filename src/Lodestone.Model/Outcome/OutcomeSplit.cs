namespace Lodestone.Model;

/// <summary>Splits the rows of an outcome in one go.</summary>
internal static class OutcomeSplit
{
    /// <summary>A table for every key.</summary>
    public static IReadOnlyDictionary<string, OutcomeTable> By(
        OutcomeSeries[] series,
        OutcomeBlock[] blocks,
        Func<OutcomeSeries, string> key
    )
    {
        Dictionary<string, int> parts = [];
        List<List<OutcomeSeries>> names = [];
        int[] part = new int[series.Length];
        int[] number = new int[series.Length];
        for (int i = 0; i < series.Length; i++)
        {
            string own = key(series[i]);
            if (!parts.TryGetValue(own, out part[i]))
            {
                parts[own] = part[i] = names.Count;
                names.Add([]);
            }

            number[i] = names[part[i]].Count;
            names[part[i]].Add(series[i]);
        }

        List<OutcomeBlock>[] split = [.. names.Select(_ => new List<OutcomeBlock>())];
        foreach (OutcomeBlock block in blocks)
        {
            Split(block, part, number, split);
        }

        return parts.ToDictionary(p => p.Key, p => new OutcomeTable([.. names[p.Value]], [.. split[p.Value]]));
    }

    private static void Split(OutcomeBlock block, int[] part, int[] number, List<OutcomeBlock>[] split)
    {
        int[] counts = new int[split.Length];
        foreach (int series in block.Series)
        {
            counts[part[series]]++;
        }

        (int[] Series, double[] Values)[] rows = [.. counts.Select(count => (new int[count], new double[count]))];
        int[] filled = new int[split.Length];
        for (int row = 0; row < block.Count; row++)
        {
            int series = block.Series[row];
            int into = part[series];
            int at = filled[into]++;
            rows[into].Series[at] = number[series];
            rows[into].Values[at] = block.Values[row];
        }

        for (int i = 0; i < split.Length; i++)
        {
            if (counts[i] > 0)
            {
                split[i].Add(new OutcomeBlock(block.Period, rows[i].Series, rows[i].Values, counts[i]));
            }
        }
    }
}
