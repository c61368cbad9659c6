namespace Lodestone.Model;

/// <summary>What releases a reserve.</summary>
public enum ReleaseRule
{
    /// <summary>A shortfall seen in the period before: the missing tonnes are released, up to the most per period.</summary>
    Shortfall,

    /// <summary>The user price above a multiple of its base.</summary>
    Price,

    /// <summary>The same tonnes every period of the window.</summary>
    Schedule,
}
