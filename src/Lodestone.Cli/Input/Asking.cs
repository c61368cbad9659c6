using Lodestone.Exchange;

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
    }
}
