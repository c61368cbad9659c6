using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>What is found about one capacity.</summary>
/// <param name="Capacity">The capacity.</param>
/// <param name="Name">Name for readers, with the place where it stands elsewhere.</param>
/// <param name="PerYear">t of the reference good a year in the data; infinite without a limit.</param>
/// <param name="Evidence">Grade of its row; null where there is none.</param>
/// <param name="Effect">Without support and with it.</param>
/// <param name="Owners">Owners from other places.</param>
/// <param name="Announced">Projects on the same process at the same place, which are no part of it.</param>
internal sealed record CapacityAnswer(
    SupportCapacity Capacity,
    string Name,
    double PerYear,
    Evidence? Evidence,
    CapacityEffect Effect,
    IReadOnlyList<OwnershipShare> Owners,
    IReadOnlyList<Project> Announced
)
{
    /// <summary>Name in files: <c>process@place</c>, and the project where it is one.</summary>
    public string Id =>
        Capacity.Project.Length == 0 ? $"{Capacity.Process}@{Capacity.Place}" : $"{Capacity.Project}@{Capacity.Place}";

    /// <summary>t of the good in question made a year with support less without by draw, mean of the years of support; 0 where it makes none.</summary>
    public required IReadOnlyList<double> KeptByDraw { get; init; }

    /// <summary>Mean over the draws of what is made more.</summary>
    public double Kept => KeptByDraw.Average();

    /// <summary>What several capacities make more of the good together, t a year.</summary>
    public static Bands Together(IReadOnlyList<CapacityAnswer> capacities) =>
        Bands.SortAndMeasure([
            .. Enumerable
                .Range(0, capacities[0].KeptByDraw.Count)
                .Select(draw => capacities.Sum(c => c.KeptByDraw[draw])),
        ]);

    /// <summary>True for those that the support is for: they make the good at the place or feed what does.</summary>
    public bool IsSupported => Capacity.Role is CapacityRole.Makes or CapacityRole.Feeds;
}
