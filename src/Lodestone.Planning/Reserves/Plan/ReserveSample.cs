namespace Lodestone.Planning;

/// <summary>A future: a disruption that strikes at some time, or none.</summary>
/// <param name="Name">Name, once in a problem.</param>
/// <param name="Weight">Its probability.</param>
/// <param name="Strikes">Period at whose start it strikes, 0 the first; stocks bought before are there.</param>
/// <param name="Loss">Loss without any reserve, USD.</param>
/// <param name="Curves">What a stock of a pool avoids, by good and pool; goods it does not touch are left out.</param>
public sealed record ReserveSample(
    string Name,
    double Weight,
    int Strikes,
    double Loss,
    IReadOnlyDictionary<(string Good, string Pool), ReleaseCurve> Curves
);
