namespace Lodestone.Equilibrium.Ensembles;

/// <summary>Looks at every cleared period of every path of a batch.</summary>
public interface IPathObserver
{
    /// <summary>A period of a draw has been cleared; the view is only valid during the call.</summary>
    void Cleared(in PathView view);

    /// <summary>A draw has ended.</summary>
    /// <param name="draw">Number of the draw.</param>
    /// <param name="record">How it was solved.</param>
    void Ended(int draw, PathRecord record);
}
