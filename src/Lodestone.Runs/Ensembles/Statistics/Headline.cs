using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>One number a draw that matters, and what the draws say about it.</summary>
public sealed class Headline
{
    /// <summary>Part of a swing that is left of it by rounding when its trend is taken out.</summary>
    private const double Rounding = 1e-6;

    /// <summary>Standard errors that a swing exceeds beyond chance; with dozens of drivers two would let chance in.</summary>
    private const double Errors = 3;

    private readonly EnsembleReader _ensemble;
    private readonly double[] _values;
    private readonly double[] _sorted;

    /// <summary>A headline of your own: any number computed from each usable draw.</summary>
    /// <param name="ensemble">The stored draws.</param>
    /// <param name="values">One number for each usable draw, in their order; none of them NaN.</param>
    /// <exception cref="ArgumentException">There are none, or their number is not that of the usable draws.</exception>
    public Headline(EnsembleReader ensemble, IReadOnlyList<double> values)
    {
        if (values.Count != ensemble.Usable || values.Count == 0)
        {
            throw new ArgumentException($"{values.Count} values for {ensemble.Usable} usable draws", nameof(values));
        }

        _ensemble = ensemble;
        _values = [.. values];
        _sorted = [.. values.Order()];
        Bands = Bands.OfSorted(_sorted);
    }

    /// <summary>Values of the usable draws, in their order.</summary>
    public IReadOnlyList<double> Values => _values;

    /// <summary>Draws that failed or missed the tolerance, and are left out.</summary>
    public int Excluded => _ensemble.Excluded;

    /// <summary>Quantiles and mean.</summary>
    public Bands Bands { get; }

    /// <summary>One series as the headline.</summary>
    /// <param name="ensemble">The stored draws.</param>
    /// <param name="series">Index of the series.</param>
    public static Headline OfSeries(EnsembleReader ensemble, int series) => new(ensemble, ensemble.Values(series));

    /// <summary>What a condition measures as the headline, e.g. the price in its worst period over its base.</summary>
    /// <param name="ensemble">The stored draws.</param>
    /// <param name="condition">The condition.</param>
    /// <exception cref="ConditionException">The condition does not fit the series of the ensemble.</exception>
    public static Headline OfCondition(EnsembleReader ensemble, Condition condition) =>
        new(ensemble, condition.Measure(ensemble));

    /// <summary>How often the headline lies above a threshold.</summary>
    public Proportion Above(double threshold) => Proportion.Above(_values, threshold);

    /// <summary>Mean of the worst share of the draws, upper tail.</summary>
    /// <param name="level">α: 0.95 is the mean of the worst twentieth.</param>
    public TailMean Tail(double level) => TailMean.OfSorted(_sorted, level);

    /// <summary>How the p-quantile settles with the draws.</summary>
    public IReadOnlyList<ConvergencePoint> ConvergenceOfQuantile(double p) => Convergence.OfQuantile(_values, p);

    /// <summary>How the mean settles with the draws.</summary>
    public IReadOnlyList<ConvergencePoint> ConvergenceOfMean() => Convergence.OfMean(_values);

    /// <summary>Every driver's effect, the largest swing first; drivers that are the same in all draws are left out.</summary>
    /// <exception cref="ArgumentException">Fewer than 20 usable draws, or the headline is infinite in one.</exception>
    public IReadOnlyList<DriverEffect> Effects()
    {
        var effects = new List<DriverEffect>();
        for (int i = 0; i < _ensemble.Drivers.Count; i++)
        {
            ReadOnlySpan<double> driver = _ensemble.DriverValues(i).Span;
            if (driver.IndexOfAnyExcept(driver[0]) < 0)
            {
                continue;
            }

            effects.Add(
                new DriverEffect(
                    _ensemble.Drivers[i],
                    Tornado.Of(driver, _values),
                    _values.Length < FirstOrderIndex.FewestDraws ? null : FirstOrderIndex.ByHarmonics(driver, _values)
                )
            );
        }

        return [.. effects.OrderByDescending(e => Math.Abs(e.Tornado.Swing))];
    }

    /// <summary>
    /// Drivers that move the headline beyond chance, the largest swing first: the swing exceeds three of its standard errors,
    /// and does so too when the trends along the drivers that do so more clearly are taken out (<see cref="RankTrend"/>).
    /// </summary>
    /// <param name="most">Most drivers.</param>
    /// <exception cref="ArgumentException">Fewer than 20 usable draws, or the headline is infinite in one.</exception>
    public IReadOnlyList<DriverEffect> Moving(int most)
    {
        bool Moves(Tornado tornado) => Math.Abs(tornado.Swing) > Errors * tornado.SwingError;
        List<DriverEffect> moving = [];
        double[] left = _values;
        foreach (DriverEffect effect in Effects().Where(e => Moves(e.Tornado)).OrderByDescending(Clarity))
        {
            ReadOnlySpan<double> driver = _ensemble.DriverValues(IndexOf(effect.Driver)).Span;
            var beyond = Tornado.Of(driver, left);
            if (Moves(beyond) && Math.Abs(beyond.Swing) > Rounding * Math.Abs(effect.Tornado.Swing))
            {
                moving.Add(effect);
                left = RankTrend.Without(driver, left);
            }
        }

        return [.. moving.OrderByDescending(e => Math.Abs(e.Tornado.Swing)).Take(most)];
    }

    private static double Clarity(DriverEffect effect) => Math.Abs(effect.Tornado.Swing) / effect.Tornado.SwingError;

    private int IndexOf(DriverColumn driver) =>
        Enumerable.Range(0, _ensemble.Drivers.Count).First(i => _ensemble.Drivers[i] == driver);
}
