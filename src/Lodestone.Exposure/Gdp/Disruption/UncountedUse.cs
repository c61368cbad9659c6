namespace Lodestone.Exposure;

/// <summary>A use that goes short and is in no loss.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="AtlasSector">Sector as in <c>demand.csv</c>.</param>
/// <param name="Tonnes">t missing over the periods played.</param>
/// <param name="Reason">Why it is not counted, in words.</param>
public sealed record UncountedUse(string Good, string AtlasSector, double Tonnes, string Reason);
