using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>A point of the search: coordinates, prices, and everything evaluated there.</summary>
/// <remarks>
/// Coordinates (6.1): the price itself at producer, quota and pool nodes and at users without an open route; at a user
/// with an open route <c>r = q − W(π)</c>, so that the kink of the import link stays put when supplier prices move.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class Point<T>
    where T : struct, ILane<T>
{
    /// <summary>Allocates for a program.</summary>
    public Point(EquilibriumProgram program)
    {
        int nodes = program.Nodes.Length;
        Coordinate = new LaneArray<T>(nodes);
        Price = new LaneArray<T>(nodes);
        Gradient = new LaneArray<T>(nodes);
        Curvature = new LaneArray<T>(nodes);
        Share = new LaneArray<T>(program.Sources.Routes);
        MemberShare = new LaneArray<T>(program.Pattern.MemberNode.Length);
        Index = new LaneArray<T>(program.Sources.Bundles);
        Volume = new LaneArray<T>(program.Sources.Bundles);
        NoRoute = new LaneArray<T>(program.Sources.Bundles);
        Bend = new LaneArray<T>(program.Sources.Bundles);
        Level = new LaneArray<T>(program.Activities.Count);
        Served = new LaneArray<T>(program.Uses.Count);
        Release = new LaneArray<T>(program.Holdings.Count);
        Purchase = new LaneArray<T>(program.Holdings.Count);
        Disposed = new LaneArray<T>(nodes);
        Ratio = new LaneArray<T>(nodes);
        LogRatio = new LaneArray<T>(nodes);
        InverseRatio = new LaneArray<T>(nodes);
        Uses = T.Width == 1 ? new UseShares(program) : null;
    }

    /// <summary>Coordinates u by node.</summary>
    public LaneArray<T> Coordinate { get; }

    /// <summary>Prices π by node, USD/t.</summary>
    public LaneArray<T> Price { get; }

    /// <summary>∇Φ by node: excess supply, t (at a quota node: licences left).</summary>
    public LaneArray<T> Gradient { get; }

    /// <summary>Diagonal of ∇²Φ by node; <see cref="Evaluator.Assemble"/> gives the rest.</summary>
    public LaneArray<T> Curvature { get; }

    /// <summary>Shares s by route.</summary>
    public LaneArray<T> Share { get; }

    /// <summary>∂W/∂π by member of a bundle: a route's share at its origin, the sum of its routes' shares at a quota.</summary>
    public LaneArray<T> MemberShare { get; }

    /// <summary>Index W by bundle, USD/t.</summary>
    public LaneArray<T> Index { get; }

    /// <summary>Volume X by bundle, t.</summary>
    public LaneArray<T> Volume { get; }

    /// <summary>Mask by bundle: no open route.</summary>
    public LaneArray<T> NoRoute { get; }

    /// <summary>1/γ − X/(λμ) by bundle with more than one member, which weighs s sᵀ in ∇²Φ; left as it was where nothing is imported.</summary>
    public LaneArray<T> Bend { get; }

    /// <summary>Level z by activity, t.</summary>
    public LaneArray<T> Level { get; }

    /// <summary>Demand served D by use, t.</summary>
    public LaneArray<T> Served { get; }

    /// <summary>Release n by stock, t.</summary>
    public LaneArray<T> Release { get; }

    /// <summary>Purchase m by stock, t.</summary>
    public LaneArray<T> Purchase { get; }

    /// <summary>Dumped surplus by node, t.</summary>
    public LaneArray<T> Disposed { get; }

    /// <summary>Price over base price at nodes with final demand; scratch of the evaluation.</summary>
    internal LaneArray<T> Ratio { get; }

    /// <summary>Its logarithm, not below that of <see cref="DemandCurve.LowRatio"/>.</summary>
    internal LaneArray<T> LogRatio { get; }

    /// <summary>Its inverse, likewise.</summary>
    internal LaneArray<T> InverseRatio { get; }

    /// <summary>Uses side by side; only for a single scenario.</summary>
    internal UseShares? Uses { get; }

    /// <summary>Φ, USD.</summary>
    public T Potential { get; set; }

    /// <summary>Largest imbalance over base throughput.</summary>
    public T Residual { get; set; }

    /// <summary>Puts the old numbers into the lanes of <paramref name="target"/> where the mask is false.</summary>
    internal static void Blend(T mask, Point<T> target, Point<T> old)
    {
        Blend(mask, target.Coordinate, old.Coordinate);
        Blend(mask, target.Price, old.Price);
        Blend(mask, target.Gradient, old.Gradient);
        Blend(mask, target.Curvature, old.Curvature);
        Blend(mask, target.Share, old.Share);
        Blend(mask, target.MemberShare, old.MemberShare);
        Blend(mask, target.Index, old.Index);
        Blend(mask, target.Volume, old.Volume);
        Blend(mask, target.NoRoute, old.NoRoute);
        Blend(mask, target.Bend, old.Bend);
        Blend(mask, target.Level, old.Level);
        Blend(mask, target.Served, old.Served);
        Blend(mask, target.Release, old.Release);
        Blend(mask, target.Purchase, old.Purchase);
        Blend(mask, target.Disposed, old.Disposed);
        target.Potential = T.Select(mask, target.Potential, old.Potential);
        target.Residual = T.Select(mask, target.Residual, old.Residual);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Blend(T mask, LaneArray<T> into, LaneArray<T> from)
    {
        Raw<T> target = into.Raw;
        Raw<T> old = from.Raw;
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = T.Select(mask, target[i], old[i]);
        }
    }
}
