namespace Lodestone.Peers.Comparison;

/// <summary>Times of single solves, ms.</summary>
public sealed class Sample
{
    private readonly List<double> _milliseconds = [];

    /// <summary>Number of solves.</summary>
    public int Count => _milliseconds.Count;

    /// <summary>Mean, ms.</summary>
    public double Mean => _milliseconds.Average();

    /// <summary>Median, ms.</summary>
    public double Median => _milliseconds.Order().ElementAt(_milliseconds.Count / 2);

    /// <summary>Adds a time.</summary>
    public void Add(double milliseconds) => _milliseconds.Add(milliseconds);
}
