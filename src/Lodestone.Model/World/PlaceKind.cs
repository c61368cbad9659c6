namespace Lodestone.Model;

/// <summary>What a place is.</summary>
public enum PlaceKind
{
    /// <summary>One country or territory.</summary>
    Country,

    /// <summary>Several countries treated as one market, such as the EU27.</summary>
    Bloc,

    /// <summary>The remainder that closes world totals.</summary>
    Rest,
}
