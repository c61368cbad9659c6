namespace Lodestone.Equilibrium.Reporting;

/// <summary>What is missing of a need.</summary>
public static class Shortfall
{
    /// <summary>Share of a need that is rounding.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Need less what was got, t; a billionth of a need is rounding, not a shortfall.</summary>
    public static double Of(double need, double got) => need - got > Rounding * need ? need - got : 0;
}
