namespace Lodestone.Equilibrium.Program;

/// <summary>Export quotas as a structure of arrays; each caps the sum of its routes.</summary>
/// <remarks>Axes: c = quota; memberships are listed by route: <c>RouteStart[k] .. RouteStart[k + 1]</c> in <see cref="RouteNode"/>.</remarks>
public sealed class Quotas
{
    /// <summary>Node of each quota.</summary>
    public required int[] Node { get; init; }

    /// <summary>First membership of each route, one entry more than routes.</summary>
    public required int[] RouteStart { get; init; }

    /// <summary>Quota node of each membership.</summary>
    public required int[] RouteNode { get; init; }

    /// <summary>Exports in a base period of the routes of each quota, t.</summary>
    public required double[] BaseVolume { get; init; }

    /// <summary>Number of quotas.</summary>
    public int Count => Node.Length;
}
