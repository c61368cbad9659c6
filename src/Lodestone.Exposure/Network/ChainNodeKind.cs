namespace Lodestone.Exposure;

/// <summary>The three kinds of points that a good passes on its way.</summary>
public enum ChainNodeKind
{
    /// <summary>All of a good that a place takes in, for its processes and final uses alike.</summary>
    Use,

    /// <summary>All of a good that a place turns out.</summary>
    Output,

    /// <summary>A process at a place.</summary>
    Step,
}
