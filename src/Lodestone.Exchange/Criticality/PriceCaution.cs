using Lodestone.Exposure;

namespace Lodestone.Exchange;

/// <summary>Says of how many goods the price multiple after a cut is none that would be paid.</summary>
internal static class PriceCaution
{
    /// <summary>A sentence on multiples at which the uses have given up, and one on goods without a price.</summary>
    /// <param name="names">Names of goods.</param>
    /// <param name="cuts">The cuts; those without a market say nothing.</param>
    public static IEnumerable<string> Of(WorldNames names, IEnumerable<CutLoss> cuts)
    {
        CutLoss[] beyond = [.. cuts.Where(c => c.Market is { } market && market.Price > c.GivenUpAbove)];
        CutLoss[] finite = [.. beyond.Where(c => double.IsFinite(c.Market!.Price))];
        CutLoss[] none = [.. beyond.Where(c => !double.IsFinite(c.Market!.Price))];
        if (finite.Length > 0)
        {
            bool one = finite.Length == 1;
            yield return $"The price {(one ? "multiple" : "multiples")} of {Goods(names, finite)} {(one ? "is" : "are")} not to be expected: in the atlas all uses outside the supplier are given up above {Above(finite)}, while demand of constant elasticity, which this method takes, never is.";
        }

        if (none.Length > 0)
        {
            yield return $"For {Goods(names, none)} no price clears the market (∞): nobody outside the supplier makes {(none.Length == 1 ? "it" : "them")}.";
        }
    }

    /// <summary>The good by its name, or how many there are.</summary>
    private static string Goods(WorldNames names, CutLoss[] cuts) =>
        cuts.Length == 1 ? names.Good(cuts[0].Good) : $"{Figure.Count(cuts.Length)} goods";

    private static string Above(CutLoss[] cuts)
    {
        string least = Figure.Short(cuts.Min(c => c.GivenUpAbove));
        string most = Figure.Short(cuts.Max(c => c.GivenUpAbove));
        return least == most ? $"{least} × the base" : $"{least} to {most} × the base (by good)";
    }
}
