using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Concentration of a supply weighted with governance and trade restrictions, with its parts.</summary>
/// <param name="Index">HHI_WGI,t = Σ_c S_c² · WGI_c · t_c; 0 to 10 without trade restrictions.</param>
/// <param name="Scored">Sum of the shares of places that have a governance score.</param>
/// <param name="Unscored">Sum of the shares of places without one, which add nothing to the index.</param>
/// <param name="Parts">Parts by place, largest contribution first.</param>
public sealed record SupplyConcentration(
    double Index,
    double Scored,
    double Unscored,
    IReadOnlyList<ConcentrationPart> Parts
)
{
    /// <summary>Computes the index; null when there are no shares.</summary>
    /// <param name="supply">Shares with trade parameters.</param>
    /// <param name="governance">Mean of the six WGI estimates by place.</param>
    public static SupplyConcentration? Of(
        IReadOnlyList<SupplyShare> supply,
        IReadOnlyDictionary<string, double> governance
    )
    {
        if (supply.Count == 0)
        {
            return null;
        }

        var parts = new List<ConcentrationPart>(supply.Count);
        double unscored = 0;
        foreach (SupplyShare share in supply)
        {
            if (governance.TryGetValue(share.Place, out double mean))
            {
                double risk = GovernanceRisk.Scaled(mean);
                parts.Add(
                    new ConcentrationPart(
                        share.Place,
                        share.Share,
                        risk,
                        share.TradeParameter,
                        share.Share * share.Share * risk * share.TradeParameter
                    )
                );
            }
            else
            {
                unscored += share.Share;
            }
        }

        return new SupplyConcentration(
            parts.Sum(p => p.Contribution),
            parts.Sum(p => p.Share),
            unscored,
            [.. parts.OrderByDescending(p => p.Contribution).ThenBy(p => p.Place, StringComparer.Ordinal)]
        );
    }
}
