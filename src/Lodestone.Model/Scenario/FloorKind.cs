namespace Lodestone.Model;

/// <summary>How a minimum price is kept up.</summary>
public enum FloorKind
{
    /// <summary>Contract for difference: the state pays producers the gap between strike and price.</summary>
    Cfd,

    /// <summary>Border-adjusted floor: a variable levy lifts imports to the floor.</summary>
    Border,

    /// <summary>The state buys at the floor and stores.</summary>
    Purchase,
}
