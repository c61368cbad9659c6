using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>A run of many draws.</summary>
internal static class EnsembleRun
{
    public static int Play(Session session, RunRequest request, int draws, int workers)
    {
        ScenarioEnsemble ensemble = EnsemblePlaying.Open(
            session,
            request.Input,
            request.Scenario,
            draws,
            request.Seed,
            request.FailIf.Watched
        );
        request.FailIf.Check(session, ensemble.Series, ensemble.Markets, request.Quiet);
        var file = new AnswerFile(ensemble, request.Input.World);
        EnsembleReader stored = EnsemblePlaying.Play(
            session,
            ensemble,
            file,
            request.Runs,
            workers,
            request.Quiet,
            request.Again
        );
        IReadOnlyList<ConditionResult> verdicts = request.FailIf.Put(stored);
        Write(session, request, file, stored, verdicts);
        FailIf.Tell(session, request.Format, verdicts, request.Quiet);
        if (!request.Quiet)
        {
            session.Error.WriteLine($"stored in {session.Shown(stored.Folder)}");
        }

        return FailIf.Exit(verdicts);
    }

    private static void Write(
        Session session,
        RunRequest request,
        AnswerFile file,
        EnsembleReader stored,
        IReadOnlyList<ConditionResult> verdicts
    )
    {
        if (request.Format == "csv")
        {
            session.Output.Write(File.ReadAllText(Path.Combine(stored.Folder, ScenarioEnsemble.OutcomeFile)));
            return;
        }

        EnsembleAnswer answer = file.Answer(stored) with { Verdicts = verdicts };
        switch (request.Format)
        {
            case "json":
                session.WriteBytes(stream => EnsembleAnswerJson.Write(answer, stream));
                break;
            case "md":
                session.Output.Write(EnsembleMarkdown.Render(answer));
                break;
            default:
                WriteTable(session, answer);
                break;
        }
    }

    private static void WriteTable(Session session, EnsembleAnswer answer)
    {
        session.Paragraph(answer.Scenario.Title);
        session.Output.WriteLine();
        foreach (Sentence sentence in answer.Sentences)
        {
            session.Paragraph(sentence.Text);
        }

        session.Output.WriteLine();
        foreach ((_, string heading, Grid grid) in EnsembleTables.Of(answer))
        {
            session.Paragraph(heading);
            session.Table(grid);
            session.Output.WriteLine();
        }

        session.Paragraph(EnsembleLine.Counts(answer.Record, EnsembleTables.Step(answer), answer.IsPaired));
        session.Paragraph(EnsembleLine.Of(answer.Record));
    }
}
