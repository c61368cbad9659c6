namespace Lodestone.Runs;

/// <summary>A capacity that a minimum price may keep open or close: a row of <c>capacity.csv</c>, or a project that the scenario funds.</summary>
/// <param name="Role">What it is to the good.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="Project">Id of the project; empty for a row of capacities.</param>
public sealed record SupportCapacity(CapacityRole Role, string Place, string Process, string Project = "")
{
    /// <summary>Process of its series: the process, and the project where it is one.</summary>
    public string Series => Project.Length == 0 ? Process : $"{Process}/{Project}";
}
