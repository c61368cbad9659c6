using Lodestone.Model;

namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Plays draws of a scenario side by side in the lanes of a vector. One for each worker; not safe for several threads.</summary>
public interface IPathBatch
{
    /// <summary>Paths side by side.</summary>
    int Width { get; }

    /// <summary>Plays consecutive draws. What a draw yields does not depend on which others are played.</summary>
    /// <param name="first">Number of the first draw.</param>
    /// <param name="count">Number of draws.</param>
    /// <param name="draws">Gives a draw by its number.</param>
    /// <param name="observer">Told of every period and every end, in an order that depends on the draws played.</param>
    /// <param name="cancellationToken">Stops between two steps.</param>
    void Play(int first, int count, Func<int, Draw> draws, IPathObserver observer, CancellationToken cancellationToken);
}
