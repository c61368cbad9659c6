using Lodestone.Atlas;
using Lodestone.Equilibrium;
using Lodestone.Exchange;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>Answers a question for a planner and stores the answer; whatever keeps it from its end becomes its state.</summary>
internal sealed class PlanWork(AtlasLibrary library, WebSettings settings, PlanShelf shelf)
{
    /// <summary>Works on the calling thread.</summary>
    /// <param name="job">What to answer.</param>
    /// <param name="stopping">Ends with the server.</param>
    public void Do(PlanJob job, CancellationToken stopping)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(job.Cancellation, stopping);
        try
        {
            job.Start();
            var desk = new PlanDesk(library, settings, job, stop.Token);
            (IndicatorReport report, IndicatorTable[] more, IReadOnlyList<PlanScenario> points) = Answer(
                job.Question,
                desk
            );
            stop.Token.ThrowIfCancellationRequested();
            shelf.Save(job.Question, PlanRecord.Of(job.Question, report, more, points), report);
            job.End(RunState.Done, [], report.Title);
        }
        catch (OperationCanceledException)
        {
            job.End(RunState.Cancelled, [], "");
        }
        catch (PlanException e)
        {
            job.End(RunState.Failed, e.Findings, "");
        }
        catch (Refusal e)
        {
            job.End(RunState.Failed, e.Findings, "");
        }
        catch (Exception e) when (e is CalibrationException or NoUsableDrawException)
        {
            job.End(RunState.Failed, [Error(e.Message, "see lodestone atlas check")], "");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            settings.Log?.WriteLine($"error: plan {job.Question.Id}: {e.Message}");
            job.End(
                RunState.Failed,
                [
                    Error(
                        "the plan could not be stored: the disk is full or closed, or another program plays the same draws",
                        "the server's log says which; ask again when it is put right"
                    ),
                ],
                ""
            );
        }
#pragma warning disable CA1031 // A job that fails must not end the thread that does the others.
        catch (Exception e)
#pragma warning restore CA1031
        {
            settings.Log?.WriteLine($"error: plan {job.Question.Id}: {e}");
            job.End(RunState.Failed, [Error("this is a fault of Lodestone", "the server's log says more")], "");
        }
    }

    private static (IndicatorReport, IndicatorTable[], IReadOnlyList<PlanScenario>) Answer(
        PlanQuestion question,
        PlanDesk desk
    )
    {
        switch (question.Kind)
        {
            case PlanKind.Plan:
                ReservePlanAnswer plan = ReservePlanner.Plan(question.Reserve!, desk);
                return (plan.Report, [], plan.Scenarios);
            case PlanKind.Frontier:
                ReserveFrontierAnswer frontier = ReservePlanner.Frontier(question.Reserve!, desk);
                return (frontier.Report, [frontier.Bands], frontier.Scenarios);
            case PlanKind.Size:
                return (ReservePlanner.Size(question.Reserve!, desk), [], []);
            default:
                SupportAnswer support = question.Instrument is { } one
                    ? SupportPlanner.One(one, question.Support!, desk)
                    : SupportPlanner.Compare(question.Support!, desk);
                return (support.Report, [], support.Scenarios);
        }
    }

    private static Finding Error(string problem, string remedy) => new(Severity.Error, "", 0, 0, "", problem, remedy);
}
