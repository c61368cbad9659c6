namespace Lodestone.Model;

/// <summary>Arithmetic of period lengths.</summary>
public static class PeriodStepExtensions
{
    /// <summary>Periods in a year: 52, 12, 4 or 1.</summary>
    public static int PerYear(this PeriodStep step) =>
        step switch
        {
            PeriodStep.Week => 52,
            PeriodStep.Month => 12,
            PeriodStep.Quarter => 4,
            PeriodStep.Year => 1,
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };

    /// <summary>The word used in files: <c>week</c>, <c>month</c>, <c>quarter</c>, <c>year</c>.</summary>
    public static string Word(this PeriodStep step) =>
        step switch
        {
            PeriodStep.Week => "week",
            PeriodStep.Month => "month",
            PeriodStep.Quarter => "quarter",
            PeriodStep.Year => "year",
            _ => throw new ArgumentOutOfRangeException(nameof(step)),
        };
}
