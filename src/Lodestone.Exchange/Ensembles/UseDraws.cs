namespace Lodestone.Exchange;

/// <summary>Final use of a good at a place over the horizon, by draw.</summary>
/// <param name="good">Id of the good.</param>
/// <param name="place">Id of the place.</param>
/// <param name="draws">Number of usable draws.</param>
public sealed class UseDraws(string good, string place, int draws)
{
    private readonly double[] _missing = new double[draws];
    private readonly double[] _need = new double[draws];
    private readonly double[] _worst = new double[draws];
    private double[]? _without;

    /// <summary>Id of the good.</summary>
    public string Good { get; } = good;

    /// <summary>Id of the place.</summary>
    public string Place { get; } = place;

    /// <summary>t missing over the horizon, [draw].</summary>
    public IReadOnlyList<double> Missing => _missing;

    /// <summary>t missing on account of the events, [draw]; null when that is not kept.</summary>
    public IReadOnlyList<double>? ByEvents =>
        _without is null ? null : [.. _missing.Zip(_without, (all, less) => all - less)];

    /// <summary>t wanted over the horizon at base prices, delivered and missing, [draw].</summary>
    public IReadOnlyList<double> Need => _need;

    /// <summary>Share of need missing in the worst period, [draw].</summary>
    public IReadOnlyList<double> WorstShare => _worst;

    /// <summary>Share of need missing over the horizon, [draw].</summary>
    public IReadOnlyList<double> Share => [.. _missing.Select((m, d) => _need[d] > 0 ? m / _need[d] : 0)];

    /// <summary>True when more than a trace is missing in some period of some draw.</summary>
    public bool Tells => _worst.Any(share => share >= Shortage.Threshold);

    /// <summary>True when more than a trace of need is missing on account of the events, on average.</summary>
    public bool TellsByEvents => MeanByEvents is { } own && own >= Shortage.Threshold * _need.Average();

    /// <summary>t missing on account of the events, mean of the draws; null when that is not kept.</summary>
    public double? MeanByEvents =>
        _without is null ? null : _missing.Zip(_without, (all, less) => all - less).Average();

    /// <summary>Adds a period of the same draws without their events.</summary>
    internal void AddWithoutEvents(int first, ReadOnlySpan<double> missing)
    {
        _without ??= new double[draws];
        for (int d = 0; d < missing.Length; d++)
        {
            _without[first + d] += missing[d];
        }
    }

    /// <summary>Adds a period.</summary>
    internal void Add(int first, ReadOnlySpan<double> missing, ReadOnlySpan<double> delivered)
    {
        for (int d = 0; d < missing.Length; d++)
        {
            double need = missing[d] + delivered[d];
            _missing[first + d] += missing[d];
            _need[first + d] += need;
            _worst[first + d] = Math.Max(_worst[first + d], need > 0 ? missing[d] / need : 0);
        }
    }
}
