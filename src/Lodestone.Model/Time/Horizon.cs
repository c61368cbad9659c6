namespace Lodestone.Model;

/// <summary>The span a scenario is played over.</summary>
/// <param name="Start">First period; its step is the step of the run.</param>
/// <param name="Periods">Number of periods, &gt; 0.</param>
public sealed record Horizon(Period Start, int Periods)
{
    /// <summary>Length of a period.</summary>
    public PeriodStep Step => Start.Step;

    /// <summary>Periods in a year.</summary>
    public int PerYear => Step.PerYear();

    /// <summary>Length of a period in months.</summary>
    public double MonthsPerPeriod => 12.0 / PerYear;

    /// <summary>Length of a period in days, of a year of 365.</summary>
    public double DaysPerPeriod => 365.0 / PerYear;

    /// <summary>The period at a zero-based index.</summary>
    public Period At(int index) => Start.Plus(index);

    /// <summary>Last period.</summary>
    public Period Last => Start.Plus(Periods - 1);
}
