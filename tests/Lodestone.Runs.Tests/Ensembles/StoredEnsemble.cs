using Lodestone.Fixtures;

namespace Lodestone.Runs.Tests.Ensembles;

/// <summary>An ensemble of the fake player on the disk.</summary>
internal static class StoredEnsemble
{
    public static EnsembleReader Play(TemporaryFolder folder, EnsemblePlan plan, Func<IBlockPlayer>? player = null) =>
        EnsembleReader.Open(
            new EnsembleExecution(folder["runs"], plan, player ?? (() => new FakePlayer())).Play().Folder
        );

    /// <summary>Draws that the fake player does not fail.</summary>
    public static int[] Usable(int draws) => [.. Enumerable.Range(0, draws).Where(d => !FakePlayer.Fails(d))];
}
