using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Chooses the widest lanes that the processor has.</summary>
/// <remarks>
/// Eight paths in 512 bits, four in 256, one elsewhere: the same generic kernel, the same order of operations, the same
/// bits as long as the processor multiplies and adds with one rounding.
/// </remarks>
public static class PathBatches
{
    /// <summary>A batch for this processor.</summary>
    /// <param name="compiled">World and scenario.</param>
    /// <param name="settings">Tolerance and limits.</param>
    /// <param name="guide">Central path of the same scenario, where paths begin their shock months; null for none.</param>
    public static IPathBatch Create(CompiledScenario compiled, EngineSettings settings, GuidePath? guide) =>
        Vector512.IsHardwareAccelerated ? Of<Lane8>(compiled, settings, guide)
        : Vector256.IsHardwareAccelerated ? Of<Lane4>(compiled, settings, guide)
        : Of<Lane1>(compiled, settings, guide);

    /// <summary>A batch of a given width.</summary>
    public static IPathBatch Of<T>(CompiledScenario compiled, EngineSettings settings, GuidePath? guide)
        where T : struct, ILane<T> => new PathBatch<T>(compiled, settings, guide);
}
