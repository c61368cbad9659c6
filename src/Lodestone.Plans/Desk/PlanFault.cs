namespace Lodestone.Plans;

/// <summary>Why a planner gives no answer.</summary>
public enum PlanFault
{
    /// <summary>The question is not one: an option is missing, or cannot be read.</summary>
    Usage,

    /// <summary>The question names what the data do not have, or a number out of range.</summary>
    Check,

    /// <summary>The question is sound and has no answer.</summary>
    NoSolution,

    /// <summary>It was given up; what is played stays.</summary>
    Stopped,
}
