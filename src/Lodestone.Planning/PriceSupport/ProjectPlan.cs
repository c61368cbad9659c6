namespace Lodestone.Planning;

/// <summary>A project seen from its margin.</summary>
/// <param name="CapacityPerYear">t of the reference good a year at full output.</param>
/// <param name="Opex">Operating cost beside the priced inputs, USD per t of the reference good.</param>
/// <param name="RampYears">Years from first output to full output, linear.</param>
/// <param name="FirstYear">First year of output, counted from the first year of the margins; years before are idle.</param>
/// <param name="Life">Years of output.</param>
public sealed record ProjectPlan(double CapacityPerYear, double Opex, double RampYears, int FirstYear, int Life)
{
    /// <summary>Cash flow by year of output: capacity × ramp × max(margin − opex, 0).</summary>
    /// <remarks>
    /// The plant stands still in a year whose margin does not cover its operating cost. The margin of the last known year
    /// goes on; support does not: <paramref name="support"/> is 0 beyond its end. In year y of output the mean ramp is
    /// that of a line from 0 to 1 over the ramp.
    /// </remarks>
    /// <param name="margin">Outputs less priced inputs, USD per t of the reference good, by year.</param>
    /// <param name="support">Support, USD per t of the reference good, by year; negative where the plant pays.</param>
    public double[] Cash(IReadOnlyList<double> margin, IReadOnlyList<double> support)
    {
        double[] cash = new double[Life];
        for (int year = 0; year < Life; year++)
        {
            int at = FirstYear + year;
            double unit = margin[Math.Clamp(at, 0, margin.Count - 1)] - Opex;
            unit += at >= 0 && at < support.Count ? support[at] : 0;
            cash[year] = CapacityPerYear * Ramp(year) * Math.Max(unit, 0);
        }

        return cash;
    }

    /// <summary>Mean of the ramp over a year of output: ∫ min(t / ramp, 1) dt from y to y + 1.</summary>
    public double Ramp(int year)
    {
        if (RampYears <= 0)
        {
            return 1;
        }

        double from = Math.Min(year, RampYears);
        double to = Math.Min(year + 1, RampYears);
        return (((to * to) - (from * from)) / (2 * RampYears)) + (year + 1 - Math.Max(to, year));
    }
}
