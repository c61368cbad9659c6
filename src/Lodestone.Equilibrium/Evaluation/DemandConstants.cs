using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Numbers of each demand curve that no period changes: the powers of equation (7), taken once per draw.</summary>
/// <remarks>Axis: curve (<see cref="DemandCurves"/>). ρc is the choke multiple, η the elasticity.</remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class DemandConstants<T>(int curves)
    where T : struct, ILane<T>
{
    /// <summary>Elasticities closer to 1 than this integrate to a logarithm.</summary>
    private const double Near = 1e-9;

    /// <summary>η.</summary>
    public LaneArray<T> Elasticity { get; } = new(curves);

    /// <summary>ρc.</summary>
    public LaneArray<T> Choke { get; } = new(curves);

    /// <summary>ln ρc.</summary>
    public LaneArray<T> LogChoke { get; } = new(curves);

    /// <summary>ρc^−η.</summary>
    public LaneArray<T> AtChoke { get; } = new(curves);

    /// <summary>1 over the width of the ramp above the choke price.</summary>
    public LaneArray<T> InverseRamp { get; } = new(curves);

    /// <summary>Surplus left at the choke price, over D0 q0.</summary>
    public LaneArray<T> ChokeSurplus { get; } = new(curves);

    /// <summary>Slope of the tangent below the low ratio.</summary>
    public LaneArray<T> Tangent { get; } = new(curves);

    /// <summary>ρc^(1−η) / (1−η), or ln ρc where η = 1.</summary>
    public LaneArray<T> ChokePower { get; } = new(curves);

    /// <summary>1 / (1−η), or 0 where η = 1.</summary>
    public LaneArray<T> InversePower { get; } = new(curves);

    /// <summary>Writes a curve into a lane.</summary>
    public void Put(int curve, int lane, double elasticity, double choke)
    {
        if (Elasticity.Get(curve, lane) == elasticity && Choke.Get(curve, lane) == choke)
        {
            // The powers are dear, and many draws share a curve with the one played before.
            return;
        }

        double atChoke = Math.Pow(choke, -elasticity);
        double power = 1 - elasticity;
        bool logarithmic = Math.Abs(power) < Near;
        Elasticity.Put(curve, lane, elasticity);
        Choke.Put(curve, lane, choke);
        LogChoke.Put(curve, lane, Math.Log(choke));
        AtChoke.Put(curve, lane, atChoke);
        InverseRamp.Put(curve, lane, 1 / (DemandCurve.ChokeRamp * choke));
        ChokeSurplus.Put(curve, lane, 0.5 * atChoke * DemandCurve.ChokeRamp * choke);
        Tangent.Put(curve, lane, elasticity * Math.Pow(DemandCurve.LowRatio, -elasticity) / DemandCurve.LowRatio);
        ChokePower.Put(curve, lane, logarithmic ? Math.Log(choke) : atChoke * choke / power);
        InversePower.Put(curve, lane, logarithmic ? 0 : 1 / power);
    }

    /// <summary>Makes a curve the same as another in every lane.</summary>
    public void Copy(int from, int to)
    {
        Elasticity[to] = Elasticity[from];
        Choke[to] = Choke[from];
        LogChoke[to] = LogChoke[from];
        AtChoke[to] = AtChoke[from];
        InverseRamp[to] = InverseRamp[from];
        ChokeSurplus[to] = ChokeSurplus[from];
        Tangent[to] = Tangent[from];
        ChokePower[to] = ChokePower[from];
        InversePower[to] = InversePower[from];
    }
}
