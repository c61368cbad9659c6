using System.Diagnostics;
using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Counts stored draws and follows the headline in constant memory; used by one thread at a time.</summary>
internal sealed class EnsembleTally(int draws, IReadOnlyList<int> headline)
{
    private readonly RunningQuantile _low = new(0.05);
    private readonly RunningQuantile _high = new(0.95);
    private readonly long _start = Stopwatch.GetTimestamp();
    private int _fresh;
    private int _leftOut;

    public int Done { get; private set; }

    /// <summary>A block that an earlier start stored.</summary>
    public void Found(EnsembleDraft draft, int block)
    {
        Done += draft.Manifest.Plan.DrawsOf(block);
        _leftOut += draft.LeftOutOf(block);
        if (headline.Count > 0)
        {
            foreach (double value in draft.Stored(block, headline))
            {
                Follow(value);
            }
        }
    }

    /// <summary>A block that has just been stored.</summary>
    public void Played(DrawBlock data, int count)
    {
        Done += count;
        _fresh += count;
        for (int d = 0; d < count; d++)
        {
            if (data.Statuses[d].LeftOut)
            {
                _leftOut++;
            }
            else if (headline.Count > 0)
            {
                Follow(Sum(data.ValuesOf(d)));
            }
        }
    }

    public EnsembleProgress Progress()
    {
        double rate = _fresh == 0 ? 0 : _fresh / Math.Max(1e-9, Stopwatch.GetElapsedTime(_start).TotalSeconds);
        return new EnsembleProgress(
            Done,
            draws,
            _leftOut,
            rate,
            rate == 0 ? null : (draws - Done) / rate,
            _low.Count == 0 ? null : _high.Value - _low.Value
        );
    }

    private double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (int series in headline)
        {
            sum += values[series];
        }

        return sum;
    }

    private void Follow(double value)
    {
        if (double.IsFinite(value))
        {
            _low.Add(value);
            _high.Add(value);
        }
    }
}
