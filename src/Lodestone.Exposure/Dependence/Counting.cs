namespace Lodestone.Exposure;

/// <summary>Whose a process is.</summary>
public enum Counting
{
    /// <summary>The place where it stands.</summary>
    Territory,

    /// <summary>The place its owners are from, as far as <c>ownership.csv</c> says; the rest stays with the place where it stands.</summary>
    Ownership,
}
