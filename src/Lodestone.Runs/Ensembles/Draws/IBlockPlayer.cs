namespace Lodestone.Runs;

/// <summary>Plays draws of an ensemble, block by block. One for each worker; not safe for several threads at once.</summary>
/// <remarks>
/// A draw's numbers depend on its index alone, not on the block it is played in nor on who plays it: the bytes of an
/// ensemble rest on that.
/// </remarks>
public interface IBlockPlayer : IDisposable
{
    /// <summary>What every draw yields, in the order of the values; the same for all players of an ensemble.</summary>
    IReadOnlyList<Series> Series { get; }

    /// <summary>What varies between draws, in the order of the driver values.</summary>
    IReadOnlyList<DriverColumn> Drivers { get; }

    /// <summary>Plays consecutive draws and fills the first <paramref name="count"/> rows of the block.</summary>
    /// <param name="firstDraw">Zero-based index of the first draw.</param>
    /// <param name="count">Number of draws, at most the capacity of the block.</param>
    /// <param name="block">Buffers to fill.</param>
    /// <param name="cancel">Asks to give up the block; what it holds then is thrown away.</param>
    void Play(int firstDraw, int count, DrawBlock block, CancellationToken cancel);
}
