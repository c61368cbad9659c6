namespace Lodestone.Equilibrium.Program;

/// <summary>Kinds of holding.</summary>
public enum HoldingKind
{
    /// <summary>Private stock: releases when dear, rebuilds when normal.</summary>
    Private,

    /// <summary>Output that its maker stores while the price is below its recent average.</summary>
    Producer,

    /// <summary>Government stock of the atlas, without a release rule: it does not move.</summary>
    Government,

    /// <summary>Reserve of a scenario that answers a price.</summary>
    Reserve,

    /// <summary>Reserves of a pool that answer a price, released from a shared node.</summary>
    Pool,

    /// <summary>Reserves that answer a shortfall, as one user sees them.</summary>
    Answer,

    /// <summary>State purchase at a floor price.</summary>
    FloorPurchase,
}
