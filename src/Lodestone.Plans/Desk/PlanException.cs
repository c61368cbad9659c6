using Lodestone.Atlas;

namespace Lodestone.Plans;

/// <summary>Ends a question for a planner with findings that say what is wrong and what would be right.</summary>
#pragma warning disable RCS1194 // Without a fault and a finding it has no meaning.
public sealed class PlanException : Exception
#pragma warning restore RCS1194
{
    /// <summary>Ends a question with findings.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="findings">What is wrong, the first thing first.</param>
    public PlanException(PlanFault fault, IReadOnlyList<Finding> findings)
        : base(findings.Count > 0 ? findings[0].Problem : "failed")
    {
        Fault = fault;
        Findings = findings;
    }

    /// <summary>Ends a question with one finding.</summary>
    /// <param name="fault">Why.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="remedy">What would be right.</param>
    public PlanException(PlanFault fault, string problem, string remedy)
        : this(fault, [new Finding(Severity.Error, "", 0, 0, "", problem, remedy)]) { }

    /// <summary>Why.</summary>
    public PlanFault Fault { get; }

    /// <summary>What is wrong, and what would be right.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    internal static PlanException Usage(string problem, string remedy) => new(PlanFault.Usage, problem, remedy);
}
