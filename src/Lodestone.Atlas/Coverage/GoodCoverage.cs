using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>What the package knows of one good: a commodity at a stage.</summary>
/// <param name="Good">The good.</param>
/// <param name="Places">Places that make it.</param>
/// <param name="NamedShare">Share of world output at places other than a rest of the world, 0 to 1; null when nothing is made.</param>
/// <param name="Output">Output by evidence of the plant.</param>
/// <param name="Withheld">Places whose figure the source withholds; their output is an estimate.</param>
/// <param name="Use">Final use by evidence.</param>
/// <param name="Trade">Tonnes across borders by evidence.</param>
/// <param name="MeanAge">Age of the figures of output in years before the base year, weighted by tonnes; null when none is known.</param>
/// <param name="OldestAge">Age of the oldest figure of output.</param>
public sealed record GoodCoverage(
    Good Good,
    int Places,
    double? NamedShare,
    EvidenceMix Output,
    IReadOnlyList<string> Withheld,
    EvidenceMix Use,
    EvidenceMix Trade,
    double? MeanAge,
    int? OldestAge
);
