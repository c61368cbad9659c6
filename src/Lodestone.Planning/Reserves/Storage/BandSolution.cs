namespace Lodestone.Planning;

/// <summary>A solved market with a public stock that defends a band.</summary>
public sealed class BandSolution : IStorageRegime
{
    private readonly BandMarket _market;

    internal BandSolution(
        StorageParameters parameters,
        PriceBand band,
        BandExpectations expected,
        double residual,
        double errorBetweenNodes,
        int iterations
    )
    {
        Parameters = parameters;
        Band = band;
        Expected = expected;
        _market = new BandMarket(parameters, band, expected);
        Residual = residual;
        ErrorBetweenNodes = errorBetweenNodes;
        Iterations = iterations;
    }

    /// <summary>The market.</summary>
    public StorageParameters Parameters { get; }

    /// <summary>Floor, ceiling and cap.</summary>
    public PriceBand Band { get; }

    /// <summary>Largest error of the conditions at the nodes, in normal prices.</summary>
    public double Residual { get; }

    /// <summary>Largest error of expectations in the middle between two nodes, in normal prices.</summary>
    public double ErrorBetweenNodes { get; }

    /// <summary>Nodes of all curves.</summary>
    public int Nodes => Expected.Nodes;

    /// <summary>Rounds of expectations it took.</summary>
    public int Iterations { get; }

    internal BandExpectations Expected { get; }

    /// <summary>The period at a state.</summary>
    /// <param name="availability">What there is beside the public stock, above 0.</param>
    /// <param name="opening">Public stock at the start, from 0 to the cap.</param>
    /// <exception cref="ArgumentOutOfRangeException">The state is outside its range.</exception>
    public MarketPoint At(double availability, double opening)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(availability);
        ArgumentOutOfRangeException.ThrowIfNegative(opening);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(opening, Band.Cap);
        return _market.Clear(availability, opening);
    }

    /// <summary>Value of keeping a unit in private hands, where these stocks are carried over: <c>v(S, Q)</c>.</summary>
    public double ValueOfKeeping(double carried, double held) => Expected.Value(carried, held);
}
