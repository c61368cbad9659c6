using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Plays a scenario with progress; a world that cannot be calibrated ends the verb with exit code 3.</summary>
internal static class Playing
{
    public static Run Play(Session session, WorldInput input, Scenario scenario, long seed, bool quiet)
    {
        var execution = new RunExecution(session.Host.Solve);
        var settings = new RunSettings { Seed = seed };
        try
        {
            return Watch(
                session,
                scenario,
                quiet,
                progress => execution.Play(input.World, scenario, settings, progress, session.Host.Cancellation)
            );
        }
        catch (CalibrationException e)
        {
            throw new Failure(
                ExitCode.CheckFailed,
                [new Finding(Severity.Error, session.Shown(input.Directory), 0, 0, "", e.Message, "")]
            );
        }
    }

    /// <summary>Plays with progress by period: a bar on a terminal, plain lines elsewhere.</summary>
    public static Run Watch(Session session, Scenario scenario, bool quiet, Func<IProgress<int>?, Run> play) =>
        quiet ? play(null)
        : session.Host.HasProgressTerminal ? PeriodBar.Show(session, scenario, play)
        : play(new PeriodLines(session.Error, session.Host.Clock, scenario.Horizon));

    /// <summary>Why a run has no solution: the first period that missed, its node and residual; null when all is well.</summary>
    public static Finding? NoSolution(Session session, Run run, string? folder)
    {
        if (run.FirstFailure is null)
        {
            return null;
        }

        Scenario scenario = run.Outcome.Scenario;
        string checks = folder is null ? "" : $", and at {Path.Combine(session.Shown(folder), RunStore.ChecksFile)}";
        return new Finding(
            Severity.Error,
            scenario.Name,
            0,
            0,
            "",
            MissedText.Of(run),
            $"look at the good and place named{checks}; a milder event shows what it hinges on"
        );
    }
}
