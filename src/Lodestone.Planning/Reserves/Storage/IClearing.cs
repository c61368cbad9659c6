namespace Lodestone.Planning;

/// <summary>A market whose price follows from what is available.</summary>
internal interface IClearing
{
    /// <summary>Availabilities at which the slope of the price may jump; in any order.</summary>
    double[] Kinks { get; }

    /// <summary>Price, and its slope dP/dA.</summary>
    (double Price, double Slope) Price(double availability);
}
