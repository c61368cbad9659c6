namespace Lodestone.Planning;

/// <summary>The engine, as reserve planning sees it: plays a disruption with stocks in place, on the same draws for the same seed.</summary>
public interface IReserveStage
{
    /// <summary>True when a disruption touches the chain of a good: elsewhere a stock of it avoids nothing.</summary>
    bool Touches(string disruption, string good);

    /// <summary>Loss by draw, USD over the horizon, not a number for a draw that could not be solved; the same seed gives the same draws with and without stocks.</summary>
    /// <param name="disruption">Name of the disruption.</param>
    /// <param name="holdings">Stocks in place when it strikes; none for the loss without a reserve.</param>
    /// <param name="draws">Number of draws.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="what">What is played, in words, for the progress.</param>
    double[] Losses(string disruption, IReadOnlyList<ReserveHolding> holdings, int draws, long seed, string what);

    /// <summary>Tonnes of a good missing over the horizon without a reserve, by draw, at one place.</summary>
    double[] Missing(string disruption, string good, string place, int draws, long seed);

    /// <summary>Tonnes of a good that stocks release in a disruption, by draw and period; not numbers for a draw that could not be solved.</summary>
    double[][] Released(string disruption, IReadOnlyList<ReserveHolding> holdings, string good, int draws, long seed);

    /// <summary>Months in a period of a disruption.</summary>
    double MonthsPerPeriod(string disruption);
}
