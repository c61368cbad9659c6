using System.Globalization;

namespace Lodestone.Optimization;

/// <summary>How far a point and its duals are from the conditions of an optimum, computed from the programme alone.</summary>
/// <remarks>
/// <code>
/// primal        L ≤ A x ≤ U, l ≤ x ≤ u; violation relative to max(1, |side|, max_j |a(i,j) x(j)|)
/// stationarity  d = c + Qx − A'y holds by construction; so the duals are right when their signs are:
/// dual          minimise: y(i) > 0 needs a finite L(i), y(i) &lt; 0 a finite U(i), and d(j) likewise with l, u (maximise:
///               signs turned); |y| or |d| without that side, relative to max(1, |c(j)|, max_i |a(i,j) y(i)|) for d and
///               to max(1, max |c|) for y
/// complementary |y(i)| times the distance to the side it stands for, and |d(j)| likewise, the largest
/// gap           objective − dual objective = Σ of these products (a dual without its side counts with side 0); the sum
///               of their sizes, relative to max(1, |objective|)
/// integrality   distance to the next whole number, the largest
/// </code>
/// For a convex programme without whole variables, residuals of 0 are sufficient and necessary for an optimum.
/// </remarks>
public sealed record Certificate
{
    /// <summary>Largest violation of a side, in the unit of the side.</summary>
    public double PrimalAbsolute { get; init; }

    /// <summary>Largest relative violation of a side.</summary>
    public double PrimalRelative { get; init; }

    /// <summary>Largest dual of the wrong sign, in the unit of the dual; null without duals.</summary>
    public double? DualAbsolute { get; init; }

    /// <summary>Largest dual of the wrong sign, relative; null without duals.</summary>
    public double? DualRelative { get; init; }

    /// <summary>Largest product of a dual and its distance, in the unit of the objective; null without duals.</summary>
    public double? Complementarity { get; init; }

    /// <summary>Dual objective, a bound on the objective when the signs are right; null without duals.</summary>
    public double? DualObjective { get; init; }

    /// <summary>Σ |products| / max(1, |objective|), at least the relative gap of the two objectives; null without duals.</summary>
    public double? RelativeGap { get; init; }

    /// <summary>Largest distance of a whole variable from a whole number; 0 without whole variables.</summary>
    public double Integrality { get; init; }

    /// <summary>The certificate of a point.</summary>
    internal static Certificate Of(Solution solution) => Residuals.Of(solution);

    /// <summary>Whether the point meets the constraints.</summary>
    public bool IsFeasible(CertificateTolerance tolerance) =>
        PrimalRelative <= tolerance.Primal && Integrality <= tolerance.Integrality;

    /// <summary>Whether point and duals are an optimum of a programme without whole variables.</summary>
    public bool IsOptimal(CertificateTolerance tolerance) =>
        IsFeasible(tolerance) && DualRelative <= tolerance.Dual && RelativeGap <= tolerance.Gap;

    /// <summary>The residuals in one line.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"primal {PrimalRelative:0.0e-0}, dual {DualRelative:0.0e-0}, gap {RelativeGap:0.0e-0}, integrality {Integrality:0.0e-0}"
        );
}
