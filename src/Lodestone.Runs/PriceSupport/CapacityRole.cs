namespace Lodestone.Runs;

/// <summary>What a capacity is to the good with the minimum price.</summary>
public enum CapacityRole
{
    /// <summary>At the place: makes the good.</summary>
    Makes,

    /// <summary>At the place: makes what these take, at any remove.</summary>
    Feeds,

    /// <summary>At the place: makes something of the good, at any remove.</summary>
    Uses,

    /// <summary>At another place: makes the good.</summary>
    Elsewhere,
}
