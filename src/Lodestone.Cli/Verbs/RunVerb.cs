using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary><c>lodestone run</c>: plays a scenario once or many times, stores the run, says what breaks.</summary>
internal static class RunVerb
{
    /// <summary>Folder of the runs when nothing else is said.</summary>
    public const string DefaultRuns = "runs";

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "run",
            "Plays a scenario month by month and says what runs short, where, when and at what price. With --draws it is played many times, each time with other values of what is uncertain, and the answer has ranges. The run is stored in runs/<hash>/; an ensemble that was interrupted goes on from there.",
            "lodestone run china-switches-off --draws 1000 --seed 7",
            "lodestone run my-scenario.yaml --set horizon.periods=12 --output md > answer.md"
        );
        var scenario = new Argument<string>("scenario")
        {
            Description = "Name of a scenario (see lodestone scenario list) or a .yaml file",
        };
        Option<string?> data = SharedOptions.Data();
        Option<int?> draws = SharedOptions.Draws("the scenario's; without, one draw with central values");
        Option<long?> seed = SharedOptions.Seed();
        Option<int?> workers = SharedOptions.Workers();
        var draw = new Option<int?>("--draw")
        {
            Description = "Play one draw of the seed alone, with every number of a single run; counted from 0",
            HelpName = "K",
        };
        Option<string[]> failIf = FailIf.Option();
        Option<string> chains = PlayedChains.Option();
        Option<string?> runs = SharedOptions.Runs();
        Option<string> output = SharedOptions.Output("table", "json", "csv", "md");
        Option<string[]> set = SharedOptions.Set();
        Option<bool> quiet = SharedOptions.Quiet();
        verb.Arguments.Add(scenario);
        foreach (
            Option option in (Option[])[data, draws, seed, workers, draw, failIf, chains, runs, output, set, quiet]
        )
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            int? asked = parsed.GetValue(draws);
            SharedOptions.CheckCounts(
                asked,
                parsed.GetValue(workers),
                "as many are played as the scenario asks for, or one draw with central values where it asks for none"
            );
            CheckDraw(parsed.GetValue(draw), asked);
            var conditions = FailIf.Parse(parsed.GetValue(failIf) ?? []);
            bool silent = parsed.GetValue(quiet);
            WorldInput input = WorldInput.Read(session, parsed.GetValue(data), silent);
            Scenario read = ScenarioInput.Sound(
                ScenarioInput.Read(
                    session,
                    input,
                    parsed.GetRequiredValue(scenario),
                    parsed.GetValue(set) ?? [],
                    silent
                )
            );
            World whole = input.World;
            (input, IReadOnlyList<Scenario> cut) = PlayedChains.Choose(
                session,
                input,
                [read],
                parsed.GetValue(chains),
                silent
            );
            Scenario played = cut[0];
            var request = new RunRequest(
                input,
                played,
                parsed.GetValue(seed) ?? played.Uncertainty?.Seed ?? 0,
                RunsFolder.Of(session, parsed.GetValue(runs)),
                parsed.GetValue(output) ?? "table",
                conditions.In(input.World, whole),
                silent,
                CommandLineText.Of(parsed)
            );
            int count = asked ?? played.Uncertainty?.Draws ?? 1;
            if (asked is null && parsed.GetValue(draw) is null && count > 1 && !silent)
            {
                session.Error.WriteLine(
                    $"{Figure.Count(count)} draws, as the scenario asks; --draws 1 plays the central path alone"
                );
            }

            return parsed.GetValue(draw) is { } number ? SingleRun.OfDraw(session, request, number)
                : count > 1
                    ? EnsembleRun.Play(session, request, count, parsed.GetValue(workers) ?? session.Host.Processors)
                : SingleRun.Central(session, request);
        });
        return verb;
    }

    private static void CheckDraw(int? draw, int? draws)
    {
        if (draw < 0)
        {
            throw Failure.Usage($"--draw {draw} is not the number of a draw", "draws are counted from 0");
        }

        if (draw is not null && draws is not null)
        {
            throw Failure.Usage(
                $"--draw {draw} plays one draw, --draws {draws} plays many",
                "leave out one of them; a draw is the same whatever the number of draws"
            );
        }
    }
}
