namespace Lodestone.Exposure;

/// <summary>A political benchmark of supply in law or strategy.</summary>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Extraction">Least own extraction over consumption, 0–1; null when none is set.</param>
/// <param name="Processing">Least own processing over consumption; null when none is set.</param>
/// <param name="Recycling">Least recycled share of consumption, 0–1.</param>
/// <param name="OneCountry">Most that may come from one other country at a stage.</param>
/// <param name="Source">Where it stands.</param>
public sealed record SupplyBenchmark(
    string Name,
    double? Extraction,
    double? Processing,
    double Recycling,
    double OneCountry,
    string Source
)
{
    /// <summary>Critical Raw Materials Act: 10 % extraction, 40 % processing, 25 % recycling, at most 65 % from one third country, by 2030.</summary>
    public static SupplyBenchmark EuropeanUnion { get; } =
        new("CRMA", 0.10, 0.40, 0.25, 0.65, "Regulation (EU) 2024/1252, Article 5");

    /// <summary>UK Critical Minerals Strategy: 10 % of demand made at home, 20 % recycled, at most 60 % from one country, by 2035.</summary>
    public static SupplyBenchmark UnitedKingdom { get; } =
        new("UK Vision 2035", 0.10, 0.10, 0.20, 0.60, "UK Critical Minerals Strategy, Vision 2035 (2025)");
}
