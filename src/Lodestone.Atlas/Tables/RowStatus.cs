namespace Lodestone.Atlas;

/// <summary>What became of an input row. There is no fourth state: no row is dropped in silence.</summary>
public enum RowStatus
{
    /// <summary>The row is part of the world, or kept for reference in a table the engine does not read.</summary>
    Used,

    /// <summary>The row says itself that another one replaces it (<c>preferred = 0</c> or <c>superseded_by</c>).</summary>
    Superseded,

    /// <summary>The row has an error and is not used.</summary>
    Refused,
}
