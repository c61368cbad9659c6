namespace Lodestone.Atlas;

/// <summary>What the package knows of one place: its rows by the grade they stand on, each counted once.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Output">Rows of plants that made something.</param>
/// <param name="Use">Rows of final use.</param>
/// <param name="Trade">Rows of what it imports.</param>
/// <param name="Stocks">Rows of stocks.</param>
/// <param name="MeanAge">Mean age of the figures of output in years before the base year; null when none is known.</param>
/// <param name="OldestAge">Age of the oldest of them.</param>
public sealed record PlaceCoverage(
    string Place,
    EvidenceMix Output,
    EvidenceMix Use,
    EvidenceMix Trade,
    EvidenceMix Stocks,
    double? MeanAge,
    int? OldestAge
);
