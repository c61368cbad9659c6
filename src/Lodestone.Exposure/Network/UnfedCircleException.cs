namespace Lodestone.Exposure;

/// <summary>Goods of the base year go round in a circle that nothing feeds: their material comes from nowhere.</summary>
/// <param name="problem">Which goods, and where.</param>
#pragma warning disable RCS1194 // Without the goods it has no meaning.
public sealed class UnfedCircleException(string problem) : InvalidOperationException(problem);
#pragma warning restore RCS1194
