namespace Lodestone.Planning;

/// <summary>How cuts go, for the rules that need it.</summary>
/// <param name="Months">Length of a cut on average, months.</param>
/// <param name="PartialShare">Share of cuts that are partial.</param>
/// <param name="PartialDepth">Need in a partial cut, share of that in a full one.</param>
/// <param name="MonthsPerPeriod">Months in a period of purchases.</param>
/// <param name="Quantile">Quantile of the missing tonnes that the rule of the shortfall covers.</param>
public sealed record CutShape(
    double Months,
    double PartialShare,
    double PartialDepth,
    double MonthsPerPeriod,
    double Quantile
);
