namespace Lodestone.Model;

/// <summary>Why a recomputed figure of a study differs from the published one.</summary>
/// <param name="Material">Id of the material.</param>
/// <param name="Measure"><c>risk</c> or <c>importance</c>.</param>
/// <param name="Reason">What was found.</param>
/// <param name="Provenance">Row of <c>differences.csv</c>.</param>
public sealed record StudyDifference(string Material, string Measure, string Reason, Provenance Provenance);
