namespace Lodestone.Model;

/// <summary>Shape of the distribution of an uncertain parameter, by the word that stands in data files.</summary>
public enum DistributionShape
{
    /// <summary>One value.</summary>
    Fixed,

    /// <summary>Flat between low and high; the central value is that of a single run and has no weight.</summary>
    Uniform,

    /// <summary>Density falls linearly from the central value to nothing at low and high.</summary>
    Triangular,

    /// <summary>Beta between low and high with its mode at the central value.</summary>
    Pert,

    /// <summary>Median at the central value, 5 % below low and 5 % above high; each half has its own spread.</summary>
    Normal,

    /// <summary>The same of the logarithm.</summary>
    LogNormal,
}
