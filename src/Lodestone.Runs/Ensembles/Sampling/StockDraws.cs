using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Draws of the factors on opening stocks: one that all private stocks have in common, one that is each stock's own.</summary>
/// <remarks>
/// factor of a row = c e, c triangular (low, central, high) as in the scenario, e triangular
/// (1 - (1 - low/central)/2, 1, 1 + (high/central - 1)/2): the same relative range, halved. A government's stock is taken
/// as stated: factor 1.
/// </remarks>
internal sealed class StockDraws
{
    private readonly double _central;
    private readonly ParameterDistribution? _own;
    private readonly PhiloxStream?[] _streams;
    private readonly int[] _blocks;

    /// <summary>Opens the factors of a world.</summary>
    /// <param name="world">World with its stocks.</param>
    /// <param name="stocks">Range of the common factor; null = stocks as in the atlas.</param>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="uniform">Number in (0, 1) of the common factor in a draw.</param>
    public StockDraws(World world, UncertainNumber? stocks, ulong seed, Func<int, double> uniform)
    {
        _central = stocks?.Central ?? 1;
        _streams = new PhiloxStream?[world.Stocks.Count];
        _blocks = new int[world.Stocks.Count];
        for (int row = 0; row < _streams.Length; row++)
        {
            StockHolding stock = world.Stocks[row];
            if (stock.Owner == StockOwner.Private)
            {
                // 31 bits of the hash are the driver of the stream, 32 more its block: no two rows share a number.
                ulong hash = StableHash.Of($"stock|{stock.Good}|{stock.Place}|{stock.Owner}");
                _streams[row] = new PhiloxStream(seed, (uint)(hash >> 33));
                _blocks[row] = unchecked((int)(uint)hash);
            }
        }

        if (stocks is not { } range)
        {
            return;
        }

        RangeCheck.Ordered(range, "stocks");
        if (range.Low >= range.High)
        {
            return;
        }

        Common = new DrawnNumber(
            new Driver(
                new DriverColumn("stocks", "", "", range.Low, range.Central, range.High),
                DriverElement.Stocks,
                -1
            ),
            DrawnNumber.Triangular(range),
            uniform
        );
        if (range.Central > 0)
        {
            _own = ParameterDistribution.Of(
                DistributionShape.Triangular,
                1 - ((1 - (range.Low / range.Central)) / 2),
                1,
                1 + (((range.High / range.Central) - 1) / 2)
            );
        }
    }

    /// <summary>The common factor; null when it is not drawn.</summary>
    public DrawnNumber? Common { get; }

    /// <summary>Factor of each row of the world's stocks.</summary>
    public double[] At(int draw)
    {
        double common = Common?.At(draw) ?? _central;
        double[] factors = new double[_streams.Length];
        for (int row = 0; row < factors.Length; row++)
        {
            factors[row] = _streams[row] is { } stream
                ? common * (_own?.Quantile(stream.Uniform(draw, 0, _blocks[row])) ?? 1)
                : 1;
        }

        return factors;
    }
}
