namespace Lodestone.Model;

/// <summary>A number that is not known exactly: low, central and high end of a triangular distribution.</summary>
/// <param name="Low">Low end.</param>
/// <param name="Central">Central value, played when a single path is asked for.</param>
/// <param name="High">High end.</param>
public readonly record struct UncertainNumber(double Low, double Central, double High)
{
    /// <summary>True when the ends differ: equal ends are a number that is known.</summary>
    public bool Varies => Low < High;

    /// <summary>True when low, central and high are in order.</summary>
    public bool IsOrdered => Low <= Central && Central <= High;
}
