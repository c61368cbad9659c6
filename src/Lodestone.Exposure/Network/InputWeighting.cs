namespace Lodestone.Exposure;

/// <summary>How much each input of a process counts for its output.</summary>
public enum InputWeighting
{
    /// <summary>By tonnes: a magnet is what it weighs.</summary>
    Mass,

    /// <summary>By tonnes times reference price: a magnet is what its metals cost.</summary>
    Value,
}
