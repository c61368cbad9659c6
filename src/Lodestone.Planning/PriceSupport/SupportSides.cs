namespace Lodestone.Planning;

/// <summary>A market on the same draws without a policy and with it; arrays [draw][period], from the first period of support on.</summary>
/// <param name="OutputBefore">Made at the place without, t.</param>
/// <param name="OutputAfter">Made at the place with, t.</param>
/// <param name="DutyBefore">Duties on imports of the good without.</param>
/// <param name="DutyAfter">Duties and levies with.</param>
/// <param name="Users">Every user.</param>
/// <param name="Downstream">Imports of each good made of it, without and with, t.</param>
public sealed record SupportSides(
    double[][] OutputBefore,
    double[][] OutputAfter,
    double[][] DutyBefore,
    double[][] DutyAfter,
    IReadOnlyList<UserSide> Users,
    IReadOnlyList<(string Good, double[][] Before, double[][] After)> Downstream
)
{
    /// <summary>Number of draws.</summary>
    public int Draws => OutputBefore.Length;
}
