namespace Lodestone.Planning;

/// <summary>How a minimum price is kept up.</summary>
public enum Instrument
{
    /// <summary>One-way floor: the state pays the gap below the strike and takes a share of the gap above it.</summary>
    Floor,

    /// <summary>Two-way contract for difference: the state pays the gap below the strike and takes all of it above.</summary>
    Cfd,

    /// <summary>Cap and collar: the state pays below the strike and takes what exceeds a higher cap.</summary>
    Collar,

    /// <summary>Border-adjusted floor: a variable levy lifts imports to the floor; revenue in place of cost.</summary>
    Border,

    /// <summary>Buyer of last resort: the state buys at the floor and sells again at the market.</summary>
    Purchase,
}
