using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>Plays an ensemble with progress; whatever keeps it from its end becomes an exit code and a way on.</summary>
internal static class EnsemblePlaying
{
    /// <summary>Calibrates the world and opens the draws; what cannot be ends the verb with exit code 3.</summary>
    public static ScenarioEnsemble Open(
        Session session,
        WorldInput input,
        Scenario scenario,
        int draws,
        long seed,
        IReadOnlyCollection<WatchItem> also
    )
    {
        try
        {
            return new ScenarioEnsemble(input.World, scenario, draws, seed, also);
        }
        catch (Exception e) when (e is CalibrationException or ArgumentException)
        {
            string where = e is CalibrationException ? session.Shown(input.Directory) : scenario.Name;
            throw new Failure(ExitCode.CheckFailed, [new Finding(Severity.Error, where, 0, 0, "", e.Message, "")]);
        }
    }

    /// <summary>Plays what is missing, stores the answer and opens the stored draws.</summary>
    public static EnsembleReader Play(
        Session session,
        ScenarioEnsemble ensemble,
        AnswerFile answer,
        string runs,
        int workers,
        bool quiet,
        string again
    ) =>
        Play(
            session,
            ensemble.Plan,
            ensemble.Series,
            runs,
            (settings, progress) =>
                ensemble.Play(runs, settings with { Further = [answer.File] }, progress, session.Host.Cancellation),
            workers,
            quiet,
            again
        );

    /// <summary>The same for whatever plays an ensemble.</summary>
    public static EnsembleReader Play(
        Session session,
        EnsemblePlan plan,
        IReadOnlyList<Series> series,
        string runs,
        Func<EnsembleSettings, IProgress<EnsembleProgress>?, EnsembleResult> play,
        int workers,
        bool quiet,
        string again
    )
    {
        var settings = new EnsembleSettings { Workers = workers, Headline = EnsembleHeadline.Follow };
        LastWords last = session.Host.LastWords;
        EnsembleResult Work(IProgress<EnsembleProgress>? progress) =>
            play(
                settings,
                new Following(last, session.Shown(EnsembleDraft.FolderOf(runs, plan.Identity)), again, progress)
            );
        using CancellationTokenRegistration told = session.Host.Cancellation.Register(() => Ending(session, quiet));
        EnsembleResult result;
        try
        {
            var words = new EnsembleProgressText(series);
            result =
                quiet ? Work(null)
                : session.Host.HasProgressTerminal ? EnsembleBar.Show(session, plan, words, Work)
                : Work(new EnsembleLines(session.Error, session.Host.Clock, words));
        }
        catch (NoUsableDrawException e)
        {
            string period = e.FirstPeriod < 0 ? "" : Phrase.Of(plan.Scenario.Horizon.At(e.FirstPeriod));
            throw new Failure(
                ExitCode.NoSolution,
                e.In(period),
                "play one alone to see what did not settle: --draw 0 in place of --draws"
            );
        }
        catch (InvalidDataException e)
        {
            throw new Failure(ExitCode.CheckFailed, e.Message, "");
        }
        finally
        {
            last.Text = null;
        }

        string folder = session.Shown(result.Folder);
        foreach (string damaged in quiet ? [] : result.Damaged)
        {
            session.Error.WriteLine($"note: {folder}: {damaged}; its draws were played again");
        }

        foreach (string remade in quiet ? [] : result.Remade)
        {
            session.Error.WriteLine($"note: {folder}: {remade}; it was made again");
        }

        if (result.WasStored && !quiet)
        {
            session.Error.WriteLine(
                $"read, not played: the {Figure.Count(result.Draws)} draws are stored already in {folder}"
            );
        }

        return result.Complete
            ? EnsembleReader.Open(result.Folder)
            : throw new Failure(ExitCode.Cancelled, Early(result.Done, result.Draws, folder), Onward(again));
    }

    private static string Early(int done, int draws, string folder) =>
        $"ended early: {Figure.Count(done)} of {Figure.Count(draws)} draws are stored in {folder}";

    private static string Onward(string again) => $"to go on from there: {again}";

    private static void Ending(Session session, bool quiet)
    {
        if (!quiet)
        {
            session.Error.WriteLine("ending: blocks at work are finished and stored; once more stops at once");
        }
    }

    /// <summary>Keeps the last words up to date beside the progress that is shown.</summary>
    private sealed class Following(LastWords last, string folder, string again, IProgress<EnsembleProgress>? shown)
        : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value)
        {
            last.Text = $"{Early(value.Done, value.Draws, folder)}\n  hint: {Onward(again)}";
            shown?.Report(value);
        }
    }
}
