namespace Lodestone.Planning;

/// <summary>The stock of a good by four rules, for a member or for all together.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Holder">Id of the member; empty for the pool.</param>
/// <param name="Use">Use, t a year.</param>
/// <param name="Missing">Quantile of the tonnes missing over a disruption, t: rule of the shortfall.</param>
/// <param name="Welfare">Target of the dynamic programme, t: rule of expected welfare.</param>
/// <param name="Policy">The policy behind it.</param>
/// <param name="Need">What a month of a full cut lacks.</param>
/// <param name="Marginal">Stock at which a tonne more is worth its cost, t: marginal rule.</param>
/// <param name="Disruption">The disruption it is sized against: the one that costs most.</param>
public sealed record SizedReserve(
    string Good,
    string Holder,
    double Use,
    double Missing,
    double Welfare,
    StockPolicy Policy,
    CutNeed Need,
    MarginalStock Marginal,
    string Disruption
)
{
    private const double DaysPerYear = 365;

    /// <summary>Stock for a number of days of use, t.</summary>
    public double Days(double days) => Use * days / DaysPerYear;

    /// <summary>Days of use that a stock covers; null without use.</summary>
    public double? Cover(double tonnes) => Use > 0 ? tonnes / Use * DaysPerYear : null;
}
