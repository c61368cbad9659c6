namespace Lodestone.Model;

/// <summary>Length of a period.</summary>
public enum PeriodStep
{
    /// <summary>An ISO week; a year is counted as 52 of them.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A quarter.</summary>
    Quarter,

    /// <summary>A year.</summary>
    Year,
}
