namespace Lodestone.Optimization;

/// <summary>Which side of a constraint or of the bounds of a variable takes part in a conflict.</summary>
public enum ConflictSide
{
    /// <summary>It is at least its lower side.</summary>
    AtLeast,

    /// <summary>It is at most its upper side.</summary>
    AtMost,

    /// <summary>It is between its sides; which one matters is not known, as with whole variables.</summary>
    Between,
}
