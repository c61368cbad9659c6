namespace Lodestone.Model;

/// <summary>A parameter of price support or project finance.</summary>
/// <param name="Name">Name in <c>parameters.csv</c>.</param>
/// <param name="Value">Central value.</param>
/// <param name="Low">Low.</param>
/// <param name="High">High.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Provenance">Its row.</param>
public sealed record SupportParameter(
    string Name,
    double Value,
    double Low,
    double High,
    string Unit,
    Provenance Provenance
)
{
    /// <summary>Names that the package must have.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "discount_rate_public",
        "price_volatility",
        "discount_rate_project",
        "debt_share",
        "interest",
        "tenor",
        "debt_cover",
        "project_life",
        "resale_share",
        "collar_cap",
        "upside_share",
        "shut_below",
    ];

    /// <summary>Those that are parts of a whole: 1 at the most.</summary>
    public static IReadOnlyList<string> Shares { get; } = ["debt_share", "resale_share", "upside_share", "shut_below"];
}
