using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A comparison whose draws have been played.</summary>
/// <param name="Comparison">Assumptions, differences, statements.</param>
/// <param name="Books">Lines over time of each scenario.</param>
/// <param name="World">World that all were played on.</param>
public sealed record ComparedDraws(PairedComparison Comparison, IReadOnlyList<PathBook> Books, World World);
