namespace Lodestone.Optimization;

/// <summary>What happens to the objective.</summary>
public enum Sense
{
    /// <summary>It is made as small as can be.</summary>
    Minimise,

    /// <summary>It is made as large as can be.</summary>
    Maximise,
}
