using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>What a place can expect to lose by disruptions of foreign trade, in sentences.</summary>
internal static class DisruptionSentences
{
    private const double Million = 1e6;

    /// <summary>Beyond it a part is most of the whole.</summary>
    private const double Half = 0.5;

    /// <summary>Part of a use without a value that shows in a percentage without decimals.</summary>
    private const double Noticed = 0.005;

    /// <summary>The good with the most to expect, then what is not valued and what is not computed.</summary>
    public static IEnumerable<string> Of(WorldNames names, TradeDisruptions found, IReadOnlyList<DisruptedGood> goods)
    {
        if (goods.Count == 0)
        {
            yield return "No loss can be computed.";
        }
        else
        {
            string counted =
                $"{Counted(found.Scenarios.Count, "disruption")} of {Counted(goods.Count, "good")}. {Most(names, goods[0])}";
            yield return counted;
            foreach (string sentence in NotValued(names, found.Place, goods))
            {
                yield return sentence;
            }
        }

        foreach (string sentence in CutReport.NotComputed(found.Missing.Select(m => (m.Reason, names.Good(m.Good)))))
        {
            yield return sentence;
        }
    }

    private static string Most(WorldNames names, DisruptedGood most)
    {
        TradeDisruption first = most.First;
        string supplier = names.Place(first.Cut.Supplier);
        if (first.Loss is not { } loss)
        {
            return $"What is lost by {names.Good(most.Good)} is not known; {Figure.Percent(first.Cut.Market!.Lost)} of the tonnes are if {supplier} stops, with a chance of {Figure.Percent(first.Chance.Central)} a year.";
        }

        string counts =
            most.Expected > 0
                ? Counts(supplier, "it", first.Expected / most.Expected, first.Chance.Central, loss.Central)
            : most.ExpectedHigh > 0
                ? Counts(supplier, "the high end", first.ExpectedHigh / most.ExpectedHigh, first.Chance.High, loss.High)
            : $"the cut of {supplier} takes most of the tonnes, {Figure.Percent(first.Cut.Market!.Lost)}";
        string without =
            most.Unvalued > Noticed
                ? $", the {Figure.Percent(most.Unvalued)} of its use that has no value left aside"
                : "";
        return $"The most to expect is lost by {names.Good(most.Good)}: {Dollars(most.Expected)} a year, between {Dollars(most.ExpectedLow)} and {Dollars(most.ExpectedHigh)}{without}; {counts}.";
    }

    /// <summary>What the first supplier counts for of the expected loss, or of its high end where the central one is 0.</summary>
    private static string Counts(string supplier, string of, double? part, double chance, double millions) =>
        $"{supplier} counts for {(part > Half ? "most" : "the largest part")} of {of}, with a chance of {Figure.Percent(chance)} a year and a loss of {Figure.Dollars(millions * Million)} if it happens";

    /// <summary>Goods of whose use nothing has a value, and those of which the lesser part has one.</summary>
    private static IEnumerable<string> NotValued(WorldNames names, string place, IReadOnlyList<DisruptedGood> goods)
    {
        string[] none = [.. goods.Where(g => g.First.Loss is null).Select(g => names.Good(g.Good))];
        if (none.Length > 0)
        {
            yield return $"The loss of {Counted(none.Length, "good")} is not known, because no sector with a value added per tonne uses {(none.Length == 1 ? "it" : "them")} in {names.Place(place)}: {CutReport.Named(none)}.";
        }

        string[] partly =
        [
            .. goods
                .Where(g => g.First.Loss is not null && g.Unvalued > Half)
                .Select(g => $"{names.Good(g.Good)} ({Figure.Percent(g.Unvalued)})"),
        ];
        if (partly.Length > 0 && goods.Count > 1)
        {
            yield return $"More than half of the use has no value, so that more is lost than is counted, of {Counted(partly.Length, "good")}: {CutReport.Named(partly)}.";
        }
    }

    private static string Dollars(double? millions) => Figure.Dollars((millions ?? 0) * Million);

    private static string Counted(int count, string what) => $"{Figure.Count(count)} {what}{(count == 1 ? "" : "s")}";
}
