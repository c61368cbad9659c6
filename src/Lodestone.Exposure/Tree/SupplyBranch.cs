namespace Lodestone.Exposure;

/// <summary>A supplier of a good in the tree of who supplies whom.</summary>
/// <param name="Place">Id of the supplying place; empty for the suppliers that were too small to be shown one by one.</param>
/// <param name="Good">Id of the good; empty where a row stands for suppliers of several goods.</param>
/// <param name="Stage">Stage of the process that makes it there.</param>
/// <param name="Processes">Ids of the processes that make it there, largest first.</param>
/// <param name="Tonnes">Base flow to the user, t per year.</param>
/// <param name="ShareOfUser">Part of the user's intake of the good, 0–1.</param>
/// <param name="ShareOfRoot">Product of the parts from the root down to here, 0–1: the part of this input's line in the root good.</param>
/// <param name="Passed">Part of what it sends that passed through the supplier in question there or earlier, 0–1.</param>
/// <param name="Count">How many suppliers the row stands for.</param>
/// <param name="Inputs">What it is made of; empty for a mine, at the depth asked for, and where a circle closes.</param>
public sealed record SupplyBranch(
    string Place,
    string Good,
    string Stage,
    IReadOnlyList<string> Processes,
    double Tonnes,
    double ShareOfUser,
    double ShareOfRoot,
    double Passed,
    int Count,
    IReadOnlyList<SupplyInput> Inputs
)
{
    /// <summary>Why nothing is shown below.</summary>
    public BranchEnd End { get; init; }
}
