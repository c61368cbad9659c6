using System.CommandLine;
using Lodestone.Atlas;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>The command line: parses, plays a verb, and turns whatever happens into an exit code.</summary>
public static class App
{
    /// <summary>Where an unexpected error should be reported.</summary>
    public const string Tracker = "the project's issue tracker";

    /// <summary>Carries out a command line.</summary>
    /// <param name="args">Verb, arguments and options.</param>
    /// <param name="output">Takes data.</param>
    /// <param name="error">Takes progress, notes and errors.</param>
    /// <param name="host">What is seen of the machine; null = this process.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, AppHost? host = null)
    {
        var session = new Session(output, error, host ?? AppHost.ForProcess(CancellationToken.None));
        bool asJson = SharedOptions.AsksForJson(args);
        try
        {
            return Carry(session, asJson, args);
        }
        catch (Failure failure)
        {
            FailureReport.Write(session, asJson, failure.Exit, failure.Findings);
            return failure.Exit;
        }
        catch (StoredRunException e)
        {
            var finding = new Finding(
                Severity.Error,
                session.Shown(e.File),
                0,
                0,
                "",
                e.Problem,
                StoredRunException.Remedy
            );
            FailureReport.Write(session, asJson, ExitCode.CheckFailed, [finding]);
            return ExitCode.CheckFailed;
        }
        catch (OperationCanceledException)
        {
            Report(session, asJson, ExitCode.Cancelled, "cancelled; no run folder was written", "");
            return ExitCode.Cancelled;
        }
#pragma warning disable CA1031 // The last line of defence: whatever went wrong becomes one line and an exit code.
        catch (Exception e)
#pragma warning restore CA1031
        {
            string remedy = e switch
            {
                EnsembleBusyException =>
                    "wait for it, or stop it; then the same command reads what it has stored and plays what is missing",
                UnauthorizedAccessException or IOException => "check the path and its permissions",
                _ =>
                    $"this is a fault of Lodestone: please report it in {Tracker} with the command line; LODESTONE_TRACE=1 shows where it was raised",
            };
            Report(session, asJson, ExitCode.Unexpected, e.Message.ReplaceLineEndings(" "), remedy);
            if (session.Host.Trace)
            {
                error.WriteLine(e.ToString());
            }

            return ExitCode.Unexpected;
        }
        finally
        {
            output.Flush();
            error.Flush();
        }
    }

    private static int Carry(Session session, bool asJson, string[] args)
    {
        (RootCommand root, ExamplesFirstHelp help) = CommandTree.Create(session);
        if (args.Length == 0)
        {
            help.Write(root);
            return ExitCode.Ok;
        }

        string[] words = args is ["--version"] ? ["version"] : args;
        ParseResult parsed = root.Parse(words);
        if (!words.TakeWhile(a => a != "--").Any(a => a is "-h" or "--help"))
        {
            IReadOnlyList<Finding> wrong = UsageCheck.Findings(words, parsed);
            if (wrong.Count > 0)
            {
                FailureReport.Write(session, asJson, ExitCode.Usage, wrong);
                return ExitCode.Usage;
            }
        }

        return parsed.Invoke(
            new InvocationConfiguration
            {
                Output = session.Output,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }
        );
    }

    private static void Report(Session session, bool asJson, int exit, string problem, string remedy) =>
        FailureReport.Write(session, asJson, exit, [new Finding(Severity.Error, "", 0, 0, "", problem, remedy)]);
}
