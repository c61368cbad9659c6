using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>A run of one draw: the central path, or one draw of an ensemble played alone.</summary>
internal static class SingleRun
{
    public static int Central(Session session, RunRequest request) =>
        Finish(session, request, Playing.Play(session, request.Input, request.Scenario, request.Seed, request.Quiet));

    public static int OfDraw(Session session, RunRequest request, int number)
    {
        ScenarioEnsemble ensemble = EnsemblePlaying.Open(session, request.Input, request.Scenario, 1, request.Seed, []);
        Run run = Playing.Watch(
            session,
            request.Scenario,
            request.Quiet,
            progress => ensemble.Replay(number, progress, session.Host.Cancellation)
        );
        return Finish(session, request, run);
    }

    private static int Finish(Session session, RunRequest request, Run run)
    {
        OutcomeDraw? draw = request.FailIf.Asks ? new OutcomeDraw(run.Outcome) : null;
        if (draw is not null)
        {
            request.FailIf.Check(session, draw.Series, markets: null, request.Quiet);
        }

        var store = new RunStore(request.Runs);
        CancellationToken cancellation = session.Host.Cancellation;
        if (run.FirstFailure is not null)
        {
            string missed = store.Save(run, cancellationToken: cancellation);
            throw new Failure(ExitCode.NoSolution, [Playing.NoSolution(session, run, missed)!]);
        }

        var answer = Answer.Of(run.Outcome, request.Input.World, Answer.BadgeOf(run.Record));
        string folder = store.Save(run, stream => OutcomeJson.WriteAnswer(run, answer, stream), cancellation);
        IReadOnlyList<ConditionResult> verdicts = draw is null ? [] : request.FailIf.Put(draw);
        switch (request.Format)
        {
            case "json":
                session.WriteBytes(stream => OutcomeJson.Write(run, answer, stream, verdicts));
                break;
            case "csv":
                session.WriteBytes(stream => OutcomeCsv.Write(run.Outcome, stream));
                break;
            case "md":
                session.Output.Write(AnswerMarkdown.Render(run, answer));
                break;
            default:
                WriteTable(session, run, answer);
                break;
        }

        FailIf.Tell(session, request.Format, verdicts, request.Quiet);
        if (!request.Quiet)
        {
            session.Error.WriteLine($"stored in {session.Shown(folder)}");
        }

        return FailIf.Exit(verdicts);
    }

    private static void WriteTable(Session session, Run run, Answer answer)
    {
        Horizon horizon = run.Outcome.Scenario.Horizon;
        session.Paragraph(run.Outcome.Scenario.Title);
        session.Output.WriteLine();
        foreach (Sentence sentence in answer.Sentences)
        {
            session.Paragraph(sentence.Text);
        }

        session.Output.WriteLine();
        if (answer.Members.Count > 0)
        {
            session.Table(MemberGrid.Of(answer, horizon));
            session.Output.WriteLine();
            session.Paragraph(MemberGrid.Caption(answer, horizon));
        }

        session.Paragraph(RunLine.Of(run));
    }
}
