using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A series and what the draws say about it.</summary>
/// <param name="Series">The series.</param>
/// <param name="Bands">Quantiles and mean over the draws that are not left out.</param>
public readonly record struct SeriesBands(Series Series, Bands Bands);
