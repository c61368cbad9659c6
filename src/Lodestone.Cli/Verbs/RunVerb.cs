using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone run</c>: plays a scenario, stores the run, says what breaks.</summary>
internal static class RunVerb
{
    private const string DefaultRuns = "runs";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "run",
            "Plays a scenario month by month and says what runs short, where, when and at what price. The run is stored in runs/<hash>/.",
            "lodestone run china-switches-off",
            "lodestone run my-scenario.yaml --set horizon.periods=12 --output md > answer.md"
        );
        var scenario = new Argument<string>("scenario")
        {
            Description = "Name of a scenario (see lodestone scenario list) or a .yaml file",
        };
        Option<string?> data = SharedOptions.Data();
        var draws = new Option<int>("--draws")
        {
            Description = "Number of draws; this version plays 1, with central values",
            HelpName = "N",
            DefaultValueFactory = _ => 1,
        };
        var seed = new Option<long?>("--seed")
        {
            Description = "Seed of the random streams; recorded, without effect on one draw",
            HelpName = "S",
        };
        var workers = new Option<int>("--workers")
        {
            Description = "Draws played at the same time; one draw needs one",
            HelpName = "K",
            DefaultValueFactory = _ => 1,
        };
        Option<string?> runs = SharedOptions.Runs();
        Option<string> output = SharedOptions.Output("table", "json", "csv", "md");
        Option<string[]> set = SharedOptions.Set();
        Option<bool> quiet = SharedOptions.Quiet();
        verb.Arguments.Add(scenario);
        foreach (Option option in (Option[])[data, draws, seed, workers, runs, output, set, quiet])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            CheckDraws(parsed.GetValue(draws), parsed.GetValue(workers));
            bool silent = parsed.GetValue(quiet);
            WorldInput input = WorldInput.Read(session, parsed.GetValue(data), silent);
            Scenario played = ScenarioInput.Sound(
                ScenarioInput.Read(
                    session,
                    input,
                    parsed.GetRequiredValue(scenario),
                    parsed.GetValue(set) ?? [],
                    silent
                )
            );
            if (played.Uncertainty is { Draws: > 1 } asked && !silent)
            {
                session.Error.WriteLine(
                    $"note: the scenario asks for {asked.Draws} draws; this version plays one, with central values"
                );
            }

            Run run = Playing.Play(
                session,
                input,
                played,
                parsed.GetValue(seed) ?? played.Uncertainty?.Seed ?? 0,
                silent
            );
            var store = new RunStore(session.Full(parsed.GetValue(runs) ?? DefaultRuns));
            string folder = store.Save(run, session.Host.Cancellation);
            if (Playing.NoSolution(session, run, folder) is { } why)
            {
                throw new Failure(ExitCode.NoSolution, [why]);
            }

            Write(
                session,
                parsed.GetValue(output) ?? "table",
                run,
                Answer.Of(run.Outcome, input.World),
                folder,
                silent
            );
            return ExitCode.Ok;
        });
        return verb;
    }

    private static void CheckDraws(int draws, int workers)
    {
        if (draws < 1)
        {
            throw Failure.Usage(
                $"--draws {draws} is not a number of draws",
                "leave out --draws: one draw with central values is played"
            );
        }

        if (draws > 1)
        {
            throw Failure.Usage(
                $"--draws {draws}: ensembles are not in this version, so there is no range to give",
                "leave out --draws: one draw with central values is played, and its numbers say so"
            );
        }

        if (workers < 1)
        {
            throw Failure.Usage($"--workers {workers} is not a number of workers", "leave out --workers");
        }
    }

    private static void Write(Session session, string format, Run run, Answer answer, string folder, bool silent)
    {
        switch (format)
        {
            case "json":
                session.WriteBytes(stream => OutcomeJson.Write(run, answer, stream));
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

        if (!silent)
        {
            session.Error.WriteLine($"stored in {session.Shown(folder)}");
        }
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
