namespace Lodestone.Exposure;

/// <summary>What a supply benchmark calls a stage of a chain.</summary>
public enum BenchmarkStep
{
    /// <summary>Mining.</summary>
    Extraction,

    /// <summary>Concentrate to refined material.</summary>
    Processing,

    /// <summary>Alloys, parts and products: only the limit per country applies.</summary>
    Beyond,
}
