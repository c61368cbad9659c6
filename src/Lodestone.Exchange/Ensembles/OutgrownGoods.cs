namespace Lodestone.Exchange;

/// <summary>Goods whose demand outgrows supply most: what is missing of them without any event.</summary>
internal static class OutgrownGoods
{
    private const int Most = 2;

    /// <summary>Part of all that is missing without events below which a good is not worth a name.</summary>
    private const double Least = 0.2;

    /// <summary>The goods, by value at base prices; none where the draws without events were not played.</summary>
    public static IReadOnlyList<string> Of(DrawMeasures draws, WorldNames names)
    {
        (string Good, double Worth)[] goods =
        [
            .. draws
                .Uses.Where(use => use.MeanByEvents is not null)
                .GroupBy(use => use.Good, StringComparer.Ordinal)
                .Select(good =>
                    (good.Key, names.Price(good.Key) * good.Sum(use => use.Missing.Average() - use.MeanByEvents!.Value))
                )
                .Where(good => good.Item2 > 0)
                .OrderByDescending(good => good.Item2),
        ];
        double all = goods.Sum(good => good.Worth);
        return [.. goods.Where(good => good.Worth >= Least * all).Take(Most).Select(good => good.Good)];
    }
}
