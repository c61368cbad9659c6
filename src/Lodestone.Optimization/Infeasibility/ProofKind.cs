namespace Lodestone.Optimization;

/// <summary>How it is known that no point meets the constraints.</summary>
public enum ProofKind
{
    /// <summary>Multipliers of the constraints add them up to a contradiction; checked here.</summary>
    Farkas,

    /// <summary>A whole variable has no whole number between its bounds; checked here.</summary>
    NoWholeNumber,

    /// <summary>
    /// The least total violation with whole variables is above zero by the bound of branch and bound, which rests on the solver.
    /// </summary>
    BranchAndBound,
}
