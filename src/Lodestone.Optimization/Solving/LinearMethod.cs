namespace Lodestone.Optimization;

/// <summary>Method for linear programmes.</summary>
public enum LinearMethod
{
    /// <summary>What the solver thinks best.</summary>
    Automatic,

    /// <summary>Dual simplex: a vertex.</summary>
    Simplex,

    /// <summary>Interior point with a crossover to a vertex.</summary>
    InteriorPoint,
}
