namespace Lodestone.Web;

/// <summary>A measure of a year with its range.</summary>
/// <param name="Year">First period of the year.</param>
/// <param name="Low">5 %.</param>
/// <param name="Median">50 %.</param>
/// <param name="High">95 %.</param>
/// <param name="Mean">Mean, or the only number.</param>
internal readonly record struct SupportPoint(string Year, double Low, double Median, double High, double Mean);
