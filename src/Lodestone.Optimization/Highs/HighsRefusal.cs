namespace Lodestone.Optimization.Highs;

/// <summary>HiGHS returned an error from a call.</summary>
internal sealed class HighsRefusal(string what) : Exception($"HiGHS refuses {what}");
