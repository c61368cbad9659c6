using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Numbers of each demand curve that no period changes: the powers of equation (7), taken once.</summary>
public sealed class DemandConstants
{
    internal DemandConstants(FinalUses uses)
    {
        AtChoke = new double[uses.Count];
        ChokeSurplus = new double[uses.Count];
        Tangent = new double[uses.Count];
        ChokePower = new double[uses.Count];
        for (int use = 0; use < uses.Count; use++)
        {
            double elasticity = uses.Elasticity[use];
            double choke = uses.Choke[use];
            AtChoke[use] = Math.Pow(choke, -elasticity);
            ChokeSurplus[use] = 0.5 * AtChoke[use] * DemandCurve.ChokeRamp * choke;
            Tangent[use] = elasticity * Math.Pow(DemandCurve.LowRatio, -elasticity) / DemandCurve.LowRatio;
            ChokePower[use] = IsLogarithmic(elasticity) ? Math.Log(choke) : Math.Pow(choke, 1 - elasticity);
        }
    }

    /// <summary>ρc^−η.</summary>
    public double[] AtChoke { get; }

    /// <summary>Surplus left at the choke price, over D0 q0.</summary>
    public double[] ChokeSurplus { get; }

    /// <summary>Slope of the tangent below the low ratio.</summary>
    public double[] Tangent { get; }

    /// <summary>ρc^(1−η), or ln ρc where η = 1.</summary>
    public double[] ChokePower { get; }

    /// <summary>True where the integral of the curve is a logarithm (η = 1).</summary>
    public static bool IsLogarithmic(double elasticity) => Math.Abs(1 - elasticity) < 1e-9;
}
