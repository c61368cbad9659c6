using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>What each usable draw comes to: tonnes missing, highest prices and value added lost over the horizon.</summary>
/// <remarks>Every array is [draw], in the order of the usable draws, so that all numbers of a draw belong together.</remarks>
public sealed class DrawMeasures
{
    private readonly Dictionary<(string Good, string Place), UseDraws> _uses = [];
    private readonly Dictionary<(string Good, string Place), double[]> _prices = [];
    private readonly Dictionary<string, double[]> _losses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double[]> _without = new(StringComparer.Ordinal);

    private DrawMeasures(EnsembleReader ensemble)
    {
        Ensemble = ensemble;
        Numbers = [.. Enumerable.Range(0, ensemble.Plan.Draws).Where(d => !ensemble.Statuses[d].LeftOut)];
    }

    /// <summary>The stored draws.</summary>
    public EnsembleReader Ensemble { get; }

    /// <summary>Number of each usable draw.</summary>
    public IReadOnlyList<int> Numbers { get; }

    /// <summary>Final use by good and place.</summary>
    public IReadOnlyCollection<UseDraws> Uses => _uses.Values;

    /// <summary>Places whose loss of value added is kept, in the order of the series.</summary>
    public IReadOnlyCollection<string> LossPlaces => _losses.Keys;

    /// <summary>Highest price that users are asked for a good at a place, over its base, by draw; null when it is not kept.</summary>
    public IReadOnlyList<double>? PeakPrice(string good, string place) => _prices.GetValueOrDefault((good, place));

    /// <summary>Goods and places whose user price is kept.</summary>
    public IReadOnlyCollection<(string Good, string Place)> Priced => _prices.Keys;

    /// <summary>Value added lost at a place over the horizon, USD, by draw; null when it is not kept.</summary>
    public IReadOnlyList<double>? Loss(string place) => _losses.GetValueOrDefault(place);

    /// <summary>Value added lost at some places together, USD, by draw; null when it is kept for none of them.</summary>
    public IReadOnlyList<double>? Loss(IEnumerable<string> places)
    {
        IReadOnlyList<double>[] kept = [.. places.Select(Loss).OfType<IReadOnlyList<double>>()];
        return kept.Length == 0 ? null : [.. Enumerable.Range(0, Numbers.Count).Select(d => kept.Sum(l => l[d]))];
    }

    /// <summary>Value added lost at some places on account of the events, USD, by draw; null when that is not kept.</summary>
    public IReadOnlyList<double>? LossByEvents(IReadOnlyList<string> places)
    {
        double[][] without = [.. places.Select(p => _without.GetValueOrDefault(p)).OfType<double[]>()];
        return without.Length == 0 || Loss(places) is not { } all
            ? null
            : [.. all.Select((loss, d) => loss - without.Sum(w => w[d]))];
    }

    /// <summary>Final use of a good at a place; null when it is not kept.</summary>
    public UseDraws? Use(string good, string place) => _uses.GetValueOrDefault((good, place));

    /// <summary>Reads every draw once, block by block.</summary>
    /// <param name="ensemble">The stored draws.</param>
    public static DrawMeasures Of(EnsembleReader ensemble)
    {
        var measures = new DrawMeasures(ensemble);
        measures.Prepare();
        int filled = 0;
        foreach (DrawTableBlock block in ensemble.Blocks([.. Enumerable.Range(0, ensemble.Series.Count)]))
        {
            measures.Take(block, filled);
            filled += block.Draws;
        }

        return measures;
    }

    private void Prepare()
    {
        int draws = Numbers.Count;
        foreach (Series s in Ensemble.Series.Where(s => s.Period >= 0))
        {
            switch (s.Variable)
            {
                case Variables.Shortfall when s.Process.Length == 0:
                    _uses.TryAdd((s.Good, s.Place), new UseDraws(s.Good, s.Place, draws));
                    break;
                case Variables.AskPrice:
                    _prices.TryAdd((s.Good, s.Place), new double[draws]);
                    break;
                case Variables.GdpLoss:
                    _losses.TryAdd(s.Place, new double[draws]);
                    break;
                case Variables.GdpLossWithoutEvents:
                    _without.TryAdd(s.Place, new double[draws]);
                    break;
            }
        }
    }

    private void Take(DrawTableBlock block, int first)
    {
        var delivered = new Dictionary<Series, int>();
        var bases = new Dictionary<(string, string), int>();
        for (int i = 0; i < Ensemble.Series.Count; i++)
        {
            Series s = Ensemble.Series[i];
            if (s.Variable == Variables.Demand && s.Process.Length == 0)
            {
                delivered[s] = i;
            }
            else if (s.Variable == Variables.AskPrice && s.Period < 0)
            {
                bases[(s.Good, s.Place)] = i;
            }
        }

        for (int i = 0; i < Ensemble.Series.Count; i++)
        {
            Series s = Ensemble.Series[i];
            ReadOnlySpan<double> values = block.Of(i);
            if (s.Period < 0)
            {
                continue;
            }

            if (s.Variable == Variables.Shortfall && s.Process.Length == 0)
            {
                _uses[(s.Good, s.Place)]
                    .Add(first, values, block.Of(delivered[s with { Variable = Variables.Demand }]));
            }
            else if (s.Variable == Variables.AskPrice)
            {
                Raise(_prices[(s.Good, s.Place)].AsSpan(first), values, block.Of(bases[(s.Good, s.Place)]));
            }
            else if (s.Variable == Variables.ShortfallWithoutEvents)
            {
                _uses[(s.Good, s.Place)].AddWithoutEvents(first, values);
            }
            else if (s.Variable is Variables.GdpLoss or Variables.GdpLossWithoutEvents)
            {
                Dictionary<string, double[]> into = s.Variable == Variables.GdpLoss ? _losses : _without;
                Span<double> losses = into[s.Place].AsSpan(first);
                for (int d = 0; d < values.Length; d++)
                {
                    losses[d] += values[d];
                }
            }
        }
    }

    private static void Raise(Span<double> peaks, ReadOnlySpan<double> prices, ReadOnlySpan<double> start)
    {
        for (int d = 0; d < prices.Length; d++)
        {
            peaks[d] = Math.Max(peaks[d], start[d] > 0 ? prices[d] / start[d] : 0);
        }
    }
}
