namespace Lodestone.Runs;

/// <summary>Buffers of one block of draws, filled by a player and used again for its next block.</summary>
/// <remarks>Arrays are row by row: values [draw, series], driver values [draw, driver], statuses [draw].</remarks>
/// <param name="capacity">Most draws in a block.</param>
/// <param name="series">Number of series.</param>
/// <param name="drivers">Number of drivers.</param>
public sealed class DrawBlock(int capacity, int series, int drivers)
{
    /// <summary>Most draws in a block.</summary>
    public int Capacity => Statuses.Length;

    /// <summary>Series of a draw.</summary>
    public int Series { get; } = series;

    /// <summary>Drivers of a draw.</summary>
    public int Drivers { get; } = drivers;

    /// <summary>Values [draw, series], in the units of the series; those of a draw that is left out are not looked at.</summary>
    public double[] Values { get; } = new double[checked(capacity * series)];

    /// <summary>Driver values [draw, driver], in the units of the drivers.</summary>
    public double[] DriverValues { get; } = new double[checked(capacity * drivers)];

    /// <summary>Status of each draw.</summary>
    public DrawStatus[] Statuses { get; } = new DrawStatus[capacity];

    /// <summary>The values of one draw, by series.</summary>
    /// <param name="draw">Zero-based draw within the block.</param>
    public Span<double> ValuesOf(int draw) => Values.AsSpan(draw * Series, Series);

    /// <summary>The driver values of one draw.</summary>
    /// <param name="draw">Zero-based draw within the block.</param>
    public Span<double> DriversOf(int draw) => DriverValues.AsSpan(draw * Drivers, Drivers);
}
