using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>Value of a project over the draws.</summary>
/// <param name="Value">Net present value, USD.</param>
/// <param name="Rate">Internal rate of return of the draw with the median value; NaN where it has none.</param>
/// <param name="Cover">Least debt cover.</param>
/// <param name="Pays">Share of draws with a value above 0.</param>
/// <param name="Unfavourable">Median value at unfavourable finance.</param>
/// <param name="Favourable">Median value at favourable finance.</param>
/// <param name="IsViable">Median value above 0 and median cover at what a lender asks.</param>
internal sealed record ProjectBands(
    Bands Value,
    double Rate,
    Bands Cover,
    Proportion Pays,
    double Unfavourable,
    double Favourable,
    bool IsViable
);
