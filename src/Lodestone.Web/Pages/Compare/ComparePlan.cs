using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>The runs of a comparison, baseline first, and the world that all of them are played on.</summary>
internal sealed record ComparePlan(IReadOnlyList<RunPlan> Runs, World World);
