using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Chords of the few stocks or plants that have one in some lane, with their numbers.</summary>
/// <param name="most">Stocks or plants there are.</param>
internal sealed class ChordList<T>(int most)
    where T : struct, ILane<T>
{
    private readonly LaneArray<T> _chords = new(most);
    private readonly int[] _numbers = new int[most];

    /// <summary>Chords in the list.</summary>
    public int Count { get; private set; }

    /// <summary>Stock or plant of each chord.</summary>
    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(0, Count);

    /// <summary>Chord by place in the list; zero in lanes without one.</summary>
    public T this[int at] => _chords.Raw[at];

    /// <summary>Empties the list.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a chord if some lane has one; returns the lanes that do.</summary>
    public T Add(int number, T chord)
    {
        T steep = T.Less(T.Of(0.0), chord);
        if (T.Bits(steep) != 0)
        {
            _chords.Raw[Count] = chord;
            _numbers[Count++] = number;
        }

        return steep;
    }

    /// <summary>Keeps the chords of some lanes.</summary>
    public void Keep(T lanes)
    {
        Raw<T> chords = _chords.Raw;
        for (int at = 0; at < Count; at++)
        {
            chords[at] &= lanes;
        }
    }
}
