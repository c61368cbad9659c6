namespace Lodestone.AtlasCompiler;

/// <summary>A quantity the reconciliation may move: the activity of a plant or the use of a good at a place.</summary>
/// <param name="Place">Place.</param>
/// <param name="Process">Process, empty for a use.</param>
/// <param name="Good">Good used, empty for a plant.</param>
/// <param name="Sector">Sector of a use that is kept apart, else empty.</param>
/// <param name="Prior">Value and spread before reconciliation.</param>
internal sealed record Unknown(string Place, string Process, string Good, string Sector, Estimate Prior)
{
    /// <summary>True for the activity of a plant.</summary>
    public bool IsPlant => Process.Length > 0;

    /// <summary>Name for messages.</summary>
    public override string ToString() =>
        IsPlant ? $"{Process} at {Place}" : $"use of {Good} at {Place} {Sector}".TrimEnd();
}
