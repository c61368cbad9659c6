namespace Lodestone.Planning;

/// <summary>Two countries that store and trade: a, and b whose demand is <c>γ P^e_D</c>.</summary>
/// <param name="Market">Demand, supply, storage and shocks of both; their shocks are independent.</param>
/// <param name="TradeCost">Cost θ of carrying a unit to the other country, in normal prices.</param>
/// <param name="TariffA">Duty τ_a of country a on a unit it imports.</param>
/// <param name="TariffB">Duty τ_b of country b.</param>
/// <param name="DemandScale">γ.</param>
/// <remarks><b>Source</b> M. J. Miranda and J. W. Glauber (1995), Solving stochastic models of competitive storage and trade by
/// Chebychev collocation methods, Agricultural and Resource Economics Review 24; RECS, two-country demonstration.</remarks>
public sealed record TwoCountries(
    StorageParameters Market,
    double TradeCost = 0.1,
    double TariffA = 0.06,
    double TariffB = 0,
    double DemandScale = 1.2
)
{
    /// <summary>Says what is wrong with the parameters.</summary>
    /// <exception cref="ArgumentException">A parameter is outside its range.</exception>
    public void Check()
    {
        Market.Check();
        if (Market.ShockNodes is not null)
        {
            throw new ArgumentException(
                "two countries are solved for the normal shock itself; leave the nodes of the shock out"
            );
        }

        if (!(TradeCost >= 0 && TariffA >= 0 && TariffB >= 0) || TradeCost + Math.Min(TariffA, TariffB) <= 0)
        {
            throw new ArgumentException(
                $"trade cost {TradeCost} and duties {TariffA} and {TariffB} must be 0 or more, and trade may not be free both ways"
            );
        }

        if (DemandScale is not (>= 0.5 and <= 2))
        {
            throw new ArgumentException($"the demand scale is {DemandScale}; it must be from 0.5 to 2");
        }
    }
}
