namespace Lodestone.Model;

/// <summary>Who holds a stock.</summary>
public enum StockOwner
{
    /// <summary>Users and traders: they sell when the price is above its recent average and rebuild afterwards.</summary>
    Private,

    /// <summary>A government reserve: it moves by its release rule only.</summary>
    Government,
}
