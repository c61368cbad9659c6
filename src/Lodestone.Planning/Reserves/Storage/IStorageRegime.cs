namespace Lodestone.Planning;

/// <summary>A solved market in which private hands store, and a public stock may.</summary>
public interface IStorageRegime
{
    /// <summary>The market.</summary>
    StorageParameters Parameters { get; }

    /// <summary>The period at a state.</summary>
    /// <param name="availability">What there is beside the public stock: delivered output and what private hands kept.</param>
    /// <param name="opening">Public stock at the start of the period.</param>
    MarketPoint At(double availability, double opening);
}
