using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary>Puts a question; one that cannot be answered ends the verb.</summary>
internal static class Asking
{
    /// <summary>What options begin with.</summary>
    public const string Prefix = "--";

    public static T Answer<T>(Func<T> question)
    {
        try
        {
            return question();
        }
        catch (AskingException e)
        {
            throw new Failure(e.WithoutSolution ? ExitCode.NoSolution : ExitCode.Usage, e.Message, e.Remedy);
        }
        catch (PlanException e)
        {
            throw new Failure(
                e.Fault switch
                {
                    PlanFault.Usage => ExitCode.Usage,
                    PlanFault.Check => ExitCode.CheckFailed,
                    PlanFault.NoSolution => ExitCode.NoSolution,
                    _ => ExitCode.Cancelled,
                },
                e.Findings
            );
        }
    }
}
