namespace Lodestone.Planning;

/// <summary>A market whose price follows from what is available.</summary>
internal interface IClearing
{
    /// <summary>Price, and its slope dP/dA.</summary>
    (double Price, double Slope) Price(double availability);
}
