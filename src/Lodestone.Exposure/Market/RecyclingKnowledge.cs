namespace Lodestone.Exposure;

/// <summary>Whether the recycled share of a good at a place is known.</summary>
public enum RecyclingKnowledge
{
    /// <summary>The world has a plant there that makes the good of waste.</summary>
    Known,

    /// <summary>No process of the world makes the good of waste.</summary>
    NoProcess,

    /// <summary>Waste is worked elsewhere; the world has no such plant at the place.</summary>
    NoPlant,

    /// <summary>Not asked: an ore that a process takes in, which waste replaces further on, or a good beyond the benchmarks.</summary>
    NotAsked,
}
