namespace Lodestone.Equilibrium.Program;

/// <summary>What the price of a node is the price of.</summary>
public enum NodeKind
{
    /// <summary>A good where it is made.</summary>
    Producer,

    /// <summary>A good where it is used.</summary>
    User,

    /// <summary>A licence to export under a quota: its price is the quota's rent, never negative.</summary>
    Quota,

    /// <summary>A good in a shared reserve.</summary>
    Pool,
}
