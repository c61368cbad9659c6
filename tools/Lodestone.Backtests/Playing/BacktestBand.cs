using Lodestone.Model;

namespace Lodestone.Backtests;

/// <summary>What the draws of an event say: the 5 to 95 % range of every number that the page shows.</summary>
/// <param name="backtest">Event.</param>
/// <param name="draws">Its certified draws, at least one.</param>
internal sealed class BacktestBand(Backtest backtest, IReadOnlyList<PlayedBacktest> draws)
{
    private const double LowEnd = 0.05;
    private const double HighEnd = 0.95;

    /// <summary>Plays the draws of an event.</summary>
    /// <exception cref="InputException">No draw is certified.</exception>
    public static BacktestBand Of(Backtest backtest)
    {
        IReadOnlyList<PlayedBacktest> draws = PlayedBacktest.Draws(backtest);
        return draws.Count > 0
            ? new BacktestBand(backtest, draws)
            : throw new InputException($"{backtest.Scenario}: none of {backtest.Draws} draws is certified");
    }

    /// <summary>Draws that take part, and those asked for.</summary>
    public (int Used, int Asked) Count => (draws.Count, backtest.Draws);

    /// <summary>Low and high end of a series, month by month.</summary>
    public (double[] Low, double[] High) Of(SeriesSpec series)
    {
        double[][] values = [.. draws.Select(draw => draw.Of(series))];
        (double Low, double High)[] ends =
        [
            .. Enumerable.Range(0, values[0].Length).Select(month => Ends(values.Select(v => v[month]))),
        ];
        return ([.. ends.Select(e => e.Low)], [.. ends.Select(e => e.High)]);
    }

    /// <summary>Low and high end of what a criterion reads, and the share of draws inside what it accepts.</summary>
    /// <remarks>A draw in which it never happens counts in the share, and not in the ends; both ends are NaN where it happens in none.</remarks>
    public (double Low, double High, double Inside) Of(Criterion criterion)
    {
        double[] read = [.. draws.Select(draw => Measures.Read(draw, criterion))];
        (double low, double high) = Ends(read.Where(value => !double.IsNaN(value)));
        return (low, high, read.Count(v => v >= criterion.Low && v <= criterion.High) / (double)read.Length);
    }

    private static (double Low, double High) Ends(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length == 0
            ? (double.NaN, double.NaN)
            : (Quantiles.OfSorted(sorted, LowEnd), Quantiles.OfSorted(sorted, HighEnd));
    }
}
