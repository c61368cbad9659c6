using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What is said of sizes: first of the reserve of all, then of members by themselves where one holds longer.</summary>
internal static class ReserveSizeWords
{
    private const int MostPools = 3;

    public static IEnumerable<string> Of(
        IReadOnlyList<SizedReserve> sized,
        IReadOnlyList<(string Good, string Disruption, Pooling Pooling)> pools,
        double quantile,
        WorldNames names
    )
    {
        SizedReserve? most = sized.Where(s => s.Holder == "").MaxBy(s => s.Cover(s.Welfare) ?? 0);
        SizedReserve? own = sized.Where(s => s.Holder != "").MaxBy(s => s.Cover(s.Welfare) ?? 0);
        if (most is { Welfare: > 0 })
        {
            yield return $"By expected welfare the longest cover {(own is null ? "" : "of the reserve of all members ")}is {Days(most)}, of {names.Good(most.Good)}; the {Figure.Percent(quantile)} quantile of what is missing asks for {Figure.Short(most.Cover(most.Missing) ?? 0)} days of it{Marginal(most)}.";
        }
        else
        {
            yield return own is null
                ? "By expected welfare nothing is worth holding."
                : "By expected welfare nothing is worth holding for all members together.";
        }

        if (own is { Welfare: > 0 } && (most is null || own.Cover(own.Welfare) > most.Cover(most.Welfare)))
        {
            string[] alike =
            [
                .. sized
                    .Where(s => s.Holder != "" && s.Good == own.Good && s.Policy.AtEnd == own.Policy.AtEnd)
                    .Where(s => Figure.Short(s.Cover(s.Welfare) ?? 0) == Figure.Short(own.Cover(own.Welfare) ?? 0))
                    .Select(s => names.Place(s.Holder)),
            ];
            yield return $"Of a reserve that serves its holder alone it is {Days(own)}, of {names.Good(own.Good)} in {Phrase.List(alike)}.";
        }

        foreach ((string good, _, Pooling pooling) in pools.Where(p => p.Pooling.Alone > 0).Take(MostPools))
        {
            yield return $"Pooling saves {Figure.Percent(pooling.SavedApart ?? 0)} of the stock of {names.Good(good)} when members are hit by themselves, {Figure.Percent(Math.Max(pooling.SavedTogether ?? 0, 0))} when all are hit at once.";
        }
    }

    private static string Days(SizedReserve sized) =>
        $"{(sized.Policy.AtEnd ? "at least " : "")}{Figure.Short(sized.Cover(sized.Welfare) ?? 0)} days of use{(sized.Policy.AtEnd ? ", the end of what was measured" : "")}";

    private static string Marginal(SizedReserve sized) =>
        sized.Marginal switch
        {
            { Tonnes: 0 } => "",
            { To: { } to } =>
                $", the marginal rule for {Figure.Short(sized.Cover(sized.Marginal.From) ?? 0)} to {Figure.Short(sized.Cover(to) ?? 0)}",
            _ =>
                $", the marginal rule for at least {Figure.Short(sized.Cover(sized.Marginal.From) ?? 0)}, up to the end of what was measured",
        };
}
