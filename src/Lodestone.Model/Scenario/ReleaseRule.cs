namespace Lodestone.Model;

/// <summary>What releases a reserve.</summary>
public enum ReleaseRule
{
    /// <summary>A shortfall: after a lag what is asked for above the base price is sold, up to the most per period, until nothing goes short.</summary>
    Shortfall,

    /// <summary>The user price above a multiple of its base.</summary>
    Price,

    /// <summary>The same tonnes every period of the window.</summary>
    Schedule,
}
