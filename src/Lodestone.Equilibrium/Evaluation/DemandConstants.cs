using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Numbers of each demand curve that no period changes: the powers of equation (7), taken once per draw.</summary>
/// <remarks>Axis: use. ρc is the choke multiple, η the elasticity.</remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class DemandConstants<T>(int uses)
    where T : struct, ILane<T>
{
    /// <summary>Elasticities closer to 1 than this integrate to a logarithm.</summary>
    private const double Near = 1e-9;

    /// <summary>η.</summary>
    public LaneArray<T> Elasticity { get; } = new(uses);

    /// <summary>ρc.</summary>
    public LaneArray<T> Choke { get; } = new(uses);

    /// <summary>ln ρc.</summary>
    public LaneArray<T> LogChoke { get; } = new(uses);

    /// <summary>ρc^−η.</summary>
    public LaneArray<T> AtChoke { get; } = new(uses);

    /// <summary>1 over the width of the ramp above the choke price.</summary>
    public LaneArray<T> InverseRamp { get; } = new(uses);

    /// <summary>Surplus left at the choke price, over D0 q0.</summary>
    public LaneArray<T> ChokeSurplus { get; } = new(uses);

    /// <summary>Slope of the tangent below the low ratio.</summary>
    public LaneArray<T> Tangent { get; } = new(uses);

    /// <summary>ρc^(1−η) / (1−η), or ln ρc where η = 1.</summary>
    public LaneArray<T> ChokePower { get; } = new(uses);

    /// <summary>1 / (1−η), or 0 where η = 1.</summary>
    public LaneArray<T> InversePower { get; } = new(uses);

    /// <summary>Writes the curve of a use into a lane.</summary>
    public void Put(int use, int lane, double elasticity, double choke)
    {
        if (Elasticity.Get(use, lane) == elasticity && Choke.Get(use, lane) == choke)
        {
            // The powers are dear, and many draws share a curve with the one played before.
            return;
        }

        double atChoke = Math.Pow(choke, -elasticity);
        double power = 1 - elasticity;
        bool logarithmic = Math.Abs(power) < Near;
        Elasticity.Put(use, lane, elasticity);
        Choke.Put(use, lane, choke);
        LogChoke.Put(use, lane, Math.Log(choke));
        AtChoke.Put(use, lane, atChoke);
        InverseRamp.Put(use, lane, 1 / (DemandCurve.ChokeRamp * choke));
        ChokeSurplus.Put(use, lane, 0.5 * atChoke * DemandCurve.ChokeRamp * choke);
        Tangent.Put(use, lane, elasticity * Math.Pow(DemandCurve.LowRatio, -elasticity) / DemandCurve.LowRatio);
        ChokePower.Put(use, lane, logarithmic ? Math.Log(choke) : atChoke * choke / power);
        InversePower.Put(use, lane, logarithmic ? 0 : 1 / power);
    }
}
