namespace Lodestone.Model;

/// <summary>Which supply a supply risk is computed from.</summary>
public enum RiskBasis
{
    /// <summary>World supply and the region's own sourcing, mixed by import reliance.</summary>
    Both,

    /// <summary>World supply alone.</summary>
    Global,

    /// <summary>The region's own sourcing alone.</summary>
    Sourced,
}
