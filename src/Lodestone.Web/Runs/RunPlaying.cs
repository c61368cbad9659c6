using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Plays a job and stores it; whatever keeps it from its end becomes its state.</summary>
internal sealed class RunPlaying(WebSettings settings)
{
    /// <summary>Plays on the calling thread.</summary>
    /// <param name="job">What to play.</param>
    /// <param name="stopping">Ends with the server.</param>
    public void Play(RunJob job, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
        RunPlan plan = job.Plan!;
        try
        {
            job.Start();
            (RunState state, IReadOnlyList<Finding> why) = plan.Ensemble is { } ensemble
                ? Many(ensemble, plan.World, job, stop.Token)
                : Once(plan, job, stop.Token);
            job.End(state, why);
        }
        catch (OperationCanceledException)
        {
            job.End(RunState.Cancelled, []);
        }
        catch (CalibrationException e)
        {
            job.End(RunState.Failed, [Error(e.Message, "see lodestone atlas check")]);
        }
        catch (NoUsableDrawException e)
        {
            job.End(RunState.Failed, [Error(e.Message, "ask for draws: 1 to see where")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            settings.Log?.WriteLine($"error: run {job.Id}: {e.Message}");
            job.End(
                RunState.Failed,
                [
                    Error(
                        "the run could not be stored: the disk is full or closed, or another program plays the same draws",
                        "the server's log says which; ask again when it is put right"
                    ),
                ]
            );
        }
#pragma warning disable CA1031 // A job that fails must not end the thread that plays the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            settings.Log?.WriteLine($"error: run {job.Id}: {e}");
            job.End(RunState.Failed, [Error("this is a fault of Lodestone", "the server's log says more")]);
        }
    }

    private (RunState State, IReadOnlyList<Finding> Why) Once(RunPlan plan, RunJob job, CancellationToken stop)
    {
        var execution = new RunExecution(settings.Solve);
        Run run = execution.Play(plan.World, plan.Scenario, new RunSettings { Seed = plan.Seed }, job, stop);
        var store = new RunStore(settings.Runs);
        if (run.FirstFailure is not null)
        {
            store.Save(run, cancellationToken: stop);
            return (RunState.Failed, [RunShelf.Missed(run)]);
        }

        var answer = Answer.Of(run.Outcome, plan.World, Answer.BadgeOf(run.Record));
        store.Save(run, stream => OutcomeJson.WriteAnswer(run, answer, stream), stop);
        return (RunState.Done, []);
    }

    private (RunState State, IReadOnlyList<Finding> Why) Many(
        ScenarioEnsemble ensemble,
        World world,
        RunJob job,
        CancellationToken stop
    )
    {
        var work = new EnsembleSettings
        {
            Workers = settings.Workers,
            Headline = EnsembleHeadline.Follow,
            Further = [new AnswerFile(ensemble, world).File],
        };
        // Blocks that are stored stay: the same request goes on from there.
        EnsembleResult result = ensemble.Play(settings.Runs, work, new DrawsDone(job), stop, stop);
        return (result.Complete ? RunState.Done : RunState.Cancelled, []);
    }

    private static Finding Error(string problem, string remedy) => new(Severity.Error, "", 0, 0, "", problem, remedy);

    private sealed class DrawsDone(RunJob job) : IProgress<EnsembleProgress>
    {
        public void Report(EnsembleProgress value) => job.Report(value.Done);
    }
}
