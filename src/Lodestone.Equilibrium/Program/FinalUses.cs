namespace Lodestone.Equilibrium.Program;

/// <summary>Final demands as a structure of arrays: equation (7).</summary>
/// <remarks>Axis: f = demand row.</remarks>
public sealed class FinalUses
{
    /// <summary>User node.</summary>
    public required int[] Node { get; init; }

    /// <summary>Demand D0 in a base period, t.</summary>
    public required double[] BaseQuantity { get; init; }

    /// <summary>η &gt; 0: minus the price elasticity.</summary>
    public required double[] Elasticity { get; init; }

    /// <summary>Choke multiple ρc.</summary>
    public required double[] Choke { get; init; }

    /// <summary>Index of the row in <c>World.Demands</c>.</summary>
    public required int[] Row { get; init; }

    /// <summary>
    /// True where missing tonnes are a shortage; false for a use whose sector loses nothing by them (value added 0 per tonne:
    /// what nobody recovers, a change of stocks).
    /// </summary>
    public required bool[] CanBeShort { get; init; }

    /// <summary>Number of demands.</summary>
    public int Count => Node.Length;
}
