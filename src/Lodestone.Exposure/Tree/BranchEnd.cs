namespace Lodestone.Exposure;

/// <summary>Why a branch of the tree ends.</summary>
public enum BranchEnd
{
    /// <summary>It goes on, or it is a mine.</summary>
    None,

    /// <summary>The depth asked for was reached.</summary>
    Depth,

    /// <summary>The good stands above it already: it goes round.</summary>
    Circle,

    /// <summary>What stands below it is shown where the place first supplies the good.</summary>
    Shown,

    /// <summary>It is too small a part of the whole to be followed.</summary>
    Small,
}
