namespace Lodestone.Equilibrium.Evaluation;

/// <summary>Form of the demand curve outside its isoelastic middle — equation (7).</summary>
/// <remarks>
/// With ρ = q/q0: D = D0 ρ^−η between <see cref="LowRatio"/> and the choke multiple ρc; above it demand is given up
/// linearly and is zero at ρc (1 + <see cref="ChokeRamp"/>); below it the tangent line goes on, so that the curve stays
/// convex and finite. The two numbers are part of the form, not of the data: they matter only beyond the choke price
/// and below a twentieth of the base price.
/// </remarks>
public static class DemandCurve
{
    /// <summary>Price ratio below which demand follows its tangent.</summary>
    public const double LowRatio = 0.05;

    /// <summary>Width of the ramp above the choke price, as a share of it.</summary>
    public const double ChokeRamp = 0.25;

    /// <summary>Demand at a price ratio, as a share of D0.</summary>
    public static double Share(double ratio, double elasticity, double choke) =>
        ratio > choke ? Math.Pow(choke, -elasticity) * Math.Max(0, 1 - ((ratio - choke) / (ChokeRamp * choke)))
        : ratio < LowRatio ? Math.Pow(LowRatio, -elasticity) * (1 + (elasticity * (LowRatio - ratio) / LowRatio))
        : Math.Pow(ratio, -elasticity);

    /// <summary>Price ratio at which a share of D0 is demanded (inverse of <see cref="Share"/>).</summary>
    public static double Ratio(double share, double elasticity, double choke)
    {
        double atChoke = Math.Pow(choke, -elasticity);
        double atLow = Math.Pow(LowRatio, -elasticity);
        return share <= atChoke ? choke + (ChokeRamp * choke * (1 - (share / atChoke)))
            : share >= atLow ? LowRatio - ((share / atLow - 1) * LowRatio / elasticity)
            : Math.Pow(share, -1 / elasticity);
    }

    /// <summary>∫ from a price ratio to infinity of the demand share: consumer surplus over D0 q0.</summary>
    public static double Surplus(double ratio, double elasticity, double choke)
    {
        double atChoke = Math.Pow(choke, -elasticity);
        if (ratio >= choke)
        {
            double left = Math.Max(0, 1 - ((ratio - choke) / (ChokeRamp * choke)));
            return 0.5 * atChoke * ChokeRamp * choke * left * left;
        }

        double surplus = (0.5 * atChoke * ChokeRamp * choke) + Isoelastic(Math.Max(ratio, LowRatio), choke, elasticity);
        if (ratio < LowRatio)
        {
            double gap = LowRatio - ratio;
            double atLow = Math.Pow(LowRatio, -elasticity);
            surplus += (atLow * gap) + (0.5 * elasticity * atLow / LowRatio * gap * gap);
        }

        return surplus;
    }

    /// <summary>∫ of ρ^−η between two ratios; the logarithm where η = 1.</summary>
    public static double Isoelastic(double from, double to, double elasticity)
    {
        double power = 1 - elasticity;
        return IsLogarithmic(power) ? Math.Log(to / from) : (Math.Pow(to, power) - Math.Pow(from, power)) / power;
    }

    private static bool IsLogarithmic(double power) => Math.Abs(power) < 1e-9;
}
