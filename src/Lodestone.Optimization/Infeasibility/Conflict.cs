namespace Lodestone.Optimization;

/// <summary>Constraints and bounds that cannot hold together.</summary>
/// <param name="Constraints">Constraints that take part.</param>
/// <param name="Bounds">Bounds of variables that take part.</param>
/// <param name="IsIrreducible">
/// Whether leaving out any one member was shown to end the conflict; false when a limit left some in doubt.
/// </param>
/// <remarks>Irreducible is not the fewest there could be: another conflict of the same problem may have fewer members.</remarks>
public sealed record Conflict(
    IReadOnlyList<ConflictMember> Constraints,
    IReadOnlyList<ConflictMember> Bounds,
    bool IsIrreducible
)
{
    /// <summary>The members line by line.</summary>
    public override string ToString() =>
        string.Join(LineBreak, ["These cannot hold together:", .. Constraints.Concat(Bounds).Select(m => $"- {m}")]);

    private const string LineBreak = "\n";
}
