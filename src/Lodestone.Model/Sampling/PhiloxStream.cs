namespace Lodestone.Model;

/// <summary>Random numbers of one driver of an ensemble. Any of them can be had alone, in any order, on any thread.</summary>
/// <remarks>
/// The key of <see cref="Philox4x32"/> is the seed, its counter (draw, period, block, driver). The map is one to one:
/// two different (draw, period, block, driver) never share a number, and adding a driver moves no other driver's
/// numbers.
/// </remarks>
public readonly record struct PhiloxStream
{
    private const uint LargestDriver = int.MaxValue;

    /// <summary>Opens the stream of a driver.</summary>
    /// <param name="seed">Seed of the ensemble.</param>
    /// <param name="driver">Number of the driver, below 2^31: the upper half belongs to <see cref="SobolSequence"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of the driver is 2^31 or more.</exception>
    public PhiloxStream(ulong seed, uint driver)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(driver, LargestDriver);
        Seed = seed;
        Driver = driver;
    }

    /// <summary>Seed of the ensemble.</summary>
    public ulong Seed { get; }

    /// <summary>Number of the driver.</summary>
    public uint Driver { get; }

    /// <summary>64 random bits.</summary>
    /// <param name="draw">Zero-based draw.</param>
    /// <param name="period">Index of the period; 0 where there is none.</param>
    /// <param name="block">Further numbers for the same draw and period.</param>
    public ulong Bits(int draw, int period = 0, int block = 0) =>
        Philox4x32.Bits(unchecked((uint)draw), unchecked((uint)period), unchecked((uint)block), Driver, Seed);

    /// <summary>Uniform on (0, 1): an odd multiple of 2^-53, so that neither 0 nor 1 is ever returned.</summary>
    /// <param name="draw">Zero-based draw.</param>
    /// <param name="period">Index of the period; 0 where there is none.</param>
    /// <param name="block">Further numbers for the same draw and period.</param>
    public double Uniform(int draw, int period = 0, int block = 0) => OpenUnit.FromBits(Bits(draw, period, block));

    /// <summary>Standard normal: <see cref="NormalDistribution.Quantile"/> of <see cref="Uniform"/>.</summary>
    /// <param name="draw">Zero-based draw.</param>
    /// <param name="period">Index of the period; 0 where there is none.</param>
    /// <param name="block">Further numbers for the same draw and period.</param>
    public double Normal(int draw, int period = 0, int block = 0) =>
        NormalDistribution.Quantile(Uniform(draw, period, block));
}
