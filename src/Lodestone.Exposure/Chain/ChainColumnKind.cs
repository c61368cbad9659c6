namespace Lodestone.Exposure;

/// <summary>What the points of a column are.</summary>
public enum ChainColumnKind
{
    /// <summary>Places that do the work of a stage.</summary>
    Work,

    /// <summary>Places that use what comes out, for good.</summary>
    Use,

    /// <summary>Sectors that use it.</summary>
    Sector,
}
