using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Plans;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone gdp</c>: value added lost by sector, by three methods that bracket it.</summary>
internal static class GdpVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "gdp",
            "Says what missing materials cost in value added, by place and sector, by three methods whose least, middle and greatest are the low, central and high of the answer: direct (the scarcest input decides, after stocks), propagated (up and down the input–output table) and programme (the most that can still be made).",
            "lodestone gdp gallium-germanium-ban",
            "lodestone gdp runs/3f2a9c41d07be655 --place USA --output csv"
        );
        var what = new Argument<string>("scenario")
        {
            Description = "A scenario by name or .yaml file, or the folder of a stored run",
        };
        var place = new Option<string?>("--place", "-p")
        {
            Description = "Only this place (default: every place with an input–output table)",
            HelpName = "PLACE",
        };
        var io = new Option<string?>("--io")
        {
            Description = "Folder of the input–output tables (default: data/io, looked for from here upwards)",
            HelpName = "DIR",
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> chains = PlayedChains.Option();
        Option<string[]> set = SharedOptions.Set();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        verb.Arguments.Add(what);
        foreach (Option option in (Option[])[place, io, data, chains, set, output, quiet])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            bool silent = parsed.GetValue(quiet);
            WorldInput input = WorldInput.Read(session, parsed.GetValue(data), silent);
            InputOutputData economy = EconomyInput.Read(session, parsed.GetValue(io));
            var question = Asking.Answer(() =>
                GdpQuestion.Of(input.World, economy, parsed.GetValue(place), Asking.Prefix)
            );
            Run run = Find(
                session,
                input,
                parsed.GetValue(what)!,
                parsed.GetValue(set) ?? [],
                parsed.GetValue(chains),
                silent
            );
            IndicatorReport report = question.Answer(input.World, economy, run.Outcome);
            IndicatorOutput.Write(session, report, parsed.GetValue(output) ?? "table");
            return ExitCode.Ok;
        });
        return verb;
    }

    private static Run Find(Session session, WorldInput input, string name, string[] set, string? chains, bool silent)
    {
        if (StoredRun.IsStored(session, name))
        {
            return set.Length > 0
                ? throw Failure.Usage(
                    $"{name} is the folder of a run: --set changes nothing of what was played",
                    "leave out --set, or name the scenario"
                )
                : StoredRun.Read(
                    session,
                    input,
                    name,
                    "name the scenario: lodestone gdp plays its central path",
                    "its shortfalls cannot be set against these sectors"
                );
        }

        Scenario read = ScenarioInput.Sound(ScenarioInput.Read(session, input, name, set, silent));
        (WorldInput played, IReadOnlyList<Scenario> scenario) = PlayedChains.Choose(
            session,
            input,
            [read],
            chains,
            silent
        );
        Run run = Playing.Play(session, played, scenario[0], 0, silent);
        return Playing.NoSolution(session, run, null) is { } why ? throw new Failure(ExitCode.NoSolution, [why]) : run;
    }
}
