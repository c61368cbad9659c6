using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>A solved market with storage: what happens at any availability, how exact it is, how it behaves over time.</summary>
public sealed class StorageSolution : IStorageRegime
{
    private const int Warmup = 100;

    private readonly StorageMarket _market;
    private readonly Expectations _expected;

    internal StorageSolution(
        StorageParameters parameters,
        PublicStock? support,
        Expectations expected,
        double residual,
        int iterations
    )
    {
        Parameters = parameters;
        Support = support;
        _expected = expected;
        _market = new StorageMarket(parameters, support, expected);
        Residual = residual;
        Nodes = expected.Carried.Length;
        Iterations = iterations;
    }

    /// <summary>The market.</summary>
    public StorageParameters Parameters { get; }

    /// <summary>The public stock; null for private storage alone.</summary>
    public PublicStock? Support { get; }

    /// <summary>
    /// Largest error of what people expect: the distance of v and of <c>h H^μ</c> from what the rules imply, between the
    /// nodes too, in normal prices.
    /// </summary>
    public double Residual { get; }

    /// <summary>Nodes of carry-over it took.</summary>
    public int Nodes { get; }

    /// <summary>Rounds of expectations it took.</summary>
    public int Iterations { get; }

    /// <summary>The period at an availability.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The availability is not above 0.</exception>
    public MarketPoint At(double availability)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(availability);
        return _market.Clear(availability);
    }

    /// <inheritdoc/>
    public MarketPoint At(double availability, double opening) =>
        At(availability + opening) with
        {
            Availability = availability,
        };

    /// <summary>Value of keeping a unit in private hands, where so much is carried over, public stock included: <c>v(X)</c>.</summary>
    public double ValueOfKeeping(double carried) => _expected.Value(carried);

    /// <summary>Availability up to which nothing is stored by private hands.</summary>
    public double Threshold()
    {
        double low = 0.01;
        double high = 10;
        while (high - low > 1e-12)
        {
            double middle = (low + high) / 2;
            (low, high) = At(middle).Private + At(middle).Public > 0 ? (low, middle) : (middle, high);
        }

        return (low + high) / 2;
    }

    /// <summary>Periods one after another, with shocks drawn from a normal distribution and keyed by a seed.</summary>
    /// <param name="periods">Number of periods after a warm-up of 100.</param>
    /// <param name="seed">Seed; the same seed gives the same shocks to any market with the same deviation.</param>
    public IEnumerable<MarketPoint> Simulate(int periods, ulong seed)
    {
        var stream = new PhiloxStream(seed, 0);
        var shocks = new NormalShock(Parameters.ShockDeviation);
        double availability = 1;
        for (int t = 0; t < Warmup + periods; t++)
        {
            MarketPoint point = _market.Clear(availability);
            if (t >= Warmup)
            {
                yield return point;
            }

            double shock = shocks.Draw(stream, 0, t);
            double kept = (1 - Parameters.Decay) * (point.Private + point.Public);
            availability = Math.Max(kept + (point.Planned * shock), double.Epsilon);
        }
    }
}
