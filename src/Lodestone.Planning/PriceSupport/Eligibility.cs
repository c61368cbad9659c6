namespace Lodestone.Planning;

/// <summary>Tonnes that a payment is made on.</summary>
public enum Eligibility
{
    /// <summary>Product sold.</summary>
    Sales,

    /// <summary>Product sold or put on the maker's stock: a tonne counts when it is made, and not again when it is sold.</summary>
    SalesAndStockpiled,
}
