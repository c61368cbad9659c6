namespace Lodestone.Web;

/// <summary>Kinds of plans.</summary>
internal static class PlanKind
{
    public const string Plan = "reserve-plan";
    public const string Frontier = "reserve-frontier";
    public const string Size = "reserve-size";
    public const string Support = "support";

    /// <summary>All instruments side by side.</summary>
    public const string Compare = "compare";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Plan, Frontier, Size, Support];
}
