using Lodestone.Atlas;

namespace Lodestone.Cli;

/// <summary>Ends a verb with an exit code and findings that say what is wrong and what would be right.</summary>
#pragma warning disable RCS1194 // A failure without an exit code and a finding has no meaning.
internal sealed class Failure : Exception
#pragma warning restore RCS1194
{
    public Failure(int exit, IReadOnlyList<Finding> findings)
        : base(findings.Count > 0 ? findings[0].Problem : "failed")
    {
        Exit = exit;
        Findings = findings;
    }

    public Failure(int exit, string problem, string remedy)
        : this(exit, [new Finding(Severity.Error, "", 0, 0, "", problem, remedy)]) { }

    public int Exit { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public static Failure Usage(string problem, string remedy) => new(ExitCode.Usage, problem, remedy);
}
