using Lodestone.Equilibrium.Path;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Spans of a path in which the same items are in force.</summary>
internal sealed class Regimes
{
    private readonly List<(ulong Items, int First, int Count)> _spans = [];

    /// <summary>Finds the spans of a horizon.</summary>
    public Regimes(IReadOnlyList<ScenarioItem> items, int periods)
    {
        for (int period = 0; period < periods; period++)
        {
            ulong now = Regime.Mark(items, period);
            if (_spans.Count > 0 && _spans[^1].Items == now)
            {
                (ulong same, int first, int count) = _spans[^1];
                _spans[^1] = (same, first, count + 1);
            }
            else
            {
                _spans.Add((now, period, 1));
            }
        }
    }

    /// <summary>
    /// Period of this path that is as long into the same span as asked; −1 where no span has the same items in force.
    /// The span chosen is the one whose start is nearest.
    /// </summary>
    public int Match(ulong items, int first, int age)
    {
        int best = -1;
        int distance = int.MaxValue;
        foreach ((ulong same, int start, int count) in _spans)
        {
            int gap = Math.Abs(start - first);
            if (same == items && gap < distance)
            {
                (best, distance) = (start + Math.Min(age, count - 1), gap);
            }
        }

        return best;
    }
}
