namespace Lodestone.Exposure;

/// <summary>Dependence on a supplier at one stage of a chain. Shares are 0–1.</summary>
/// <param name="Stage">Stage of the processes.</param>
/// <param name="Goods">Ids of the goods made there.</param>
/// <param name="Direct">
/// Part of the goods of this stage that the place itself takes in and that the supplier made; null when it takes in none.
/// </param>
/// <param name="FullPath">Part of the material in the good whose work at this stage was done by the supplier (the last time, where it was done twice).</param>
/// <param name="Covered">Part of the material that went through the stage at all; less than 1 where recycling or a short cut avoids it.</param>
/// <param name="Largest">Id of the place that did the largest part of the work at this stage.</param>
/// <param name="LargestShare">That part.</param>
/// <param name="WorldShare">
/// The supplier's part of what the world makes at this stage, each good by what it comes to of the traced good, or of the good
/// asked about.
/// </param>
public sealed record StageDependence(
    string Stage,
    IReadOnlyList<string> Goods,
    double? Direct,
    double FullPath,
    double Covered,
    string Largest,
    double LargestShare,
    double WorldShare
);
