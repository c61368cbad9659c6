using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone compare</c>: scenarios or stored runs side by side.</summary>
internal static class CompareVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "compare",
            "Sets scenarios side by side: first what they assume differently, then what comes out. The first one is the baseline. With --draws every scenario is played with the same draws, so that what they share cancels in the differences.",
            "lodestone compare baseline china-switches-off --draws 1000 --seed 7",
            "lodestone compare china-switches-off china-with-reserve my-own.yaml --output md"
        );
        var scenarios = new Argument<string[]>("scenario")
        {
            Description = "Two or more: names, .yaml files or folders of stored runs",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> data = SharedOptions.Data();
        Option<int?> draws = SharedOptions.Draws("one draw with central values");
        Option<long?> seed = SharedOptions.Seed();
        Option<int?> workers = SharedOptions.Workers();
        Option<string> chains = PlayedChains.Option();
        Option<string?> runs = SharedOptions.Runs();
        Option<string> output = SharedOptions.Output("table", "json", "md");
        Option<string[]> set = SharedOptions.Set();
        Option<bool> quiet = SharedOptions.Quiet();
        verb.Arguments.Add(scenarios);
        foreach (Option option in (Option[])[data, draws, seed, workers, chains, runs, output, set, quiet])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            SharedOptions.CheckCounts(parsed.GetValue(draws), parsed.GetValue(workers));
            string[] names = parsed.GetValue(scenarios) ?? [];
            if (names.Length < 2)
            {
                throw Failure.Usage(
                    "compare needs two scenarios or more",
                    "give the baseline first: lodestone compare baseline china-switches-off"
                );
            }

            bool silent = parsed.GetValue(quiet);
            WorldInput input = WorldInput.Read(session, parsed.GetValue(data), silent);
            string[] changes = parsed.GetValue(set) ?? [];
            string format = parsed.GetValue(output) ?? "table";
            bool drawn = parsed.GetValue(draws) is > 1;
            string[] read = [.. names.Where(n => drawn || !StoredRun.IsStored(session, n))];
            (input, IReadOnlyList<Scenario> cut) = PlayedChains.Choose(
                session,
                input,
                InOneWorld(session, [.. read.Select(n => Scenario(session, input, n, changes, silent))], silent),
                parsed.GetValue(chains),
                silent
            );
            if (parsed.GetValue(draws) is > 1 and { } count)
            {
                EnsembleCompare.Write(
                    session,
                    format,
                    EnsembleCompare.Play(
                        session,
                        input,
                        cut,
                        count,
                        parsed.GetValue(seed),
                        RunsFolder.Of(session, parsed.GetValue(runs)),
                        parsed.GetValue(workers) ?? session.Host.Processors,
                        silent,
                        CommandLineText.Of(parsed)
                    )
                );
                return ExitCode.Ok;
            }

            var scenarioOf = read.Zip(cut).DistinctBy(p => p.First).ToDictionary(p => p.First, p => p.Second);
            List<Run> played =
            [
                .. names.Select(n =>
                    scenarioOf.TryGetValue(n, out Scenario? s)
                        ? Play(session, input, s, silent)
                        : Stored(session, input, n)
                ),
            ];
            Write(session, format, Comparison.Of(played, input.World));
            return ExitCode.Ok;
        });
        return verb;
    }

    /// <summary>The scenarios with stocks, growth and length in common, and a note of those that take them.</summary>
    private static IReadOnlyList<Scenario> InOneWorld(Session session, IReadOnlyList<Scenario> scenarios, bool silent)
    {
        IReadOnlyList<Scenario> common = CommonWorld.Of(scenarios);
        string[] taking =
        [
            .. scenarios.Zip(common).Where(p => p.First != p.Second).Select(p => p.First.Name).Distinct(),
        ];
        if (taking.Length > 0 && !silent)
        {
            session.Error.WriteLine(
                $"{Phrase.List(taking)}: stocks, growth of demand and horizon as in what it is compared with, so that the difference is what happens"
            );
        }

        return common;
    }

    /// <summary>A scenario whose draws are to be played; folders of stored runs have none.</summary>
    private static Scenario Scenario(
        Session session,
        WorldInput input,
        string name,
        IReadOnlyList<string> set,
        bool silent
    ) =>
        StoredRun.IsStored(session, name)
            ? throw Failure.Usage(
                $"{name} is the folder of a run; with --draws scenarios are compared",
                "name the scenario: draws that are already stored are not played again"
            )
            : ScenarioInput.Sound(ScenarioInput.Read(session, input, name, set, silent));

    private static Run Play(Session session, WorldInput input, Scenario scenario, bool silent)
    {
        Run run = Playing.Play(session, input, scenario, 0, silent);
        return Playing.NoSolution(session, run, null) is { } why ? throw new Failure(ExitCode.NoSolution, [why]) : run;
    }

    private static Run Stored(Session session, WorldInput input, string name) =>
        StoredRun.Read(
            session,
            input,
            name,
            "name the scenarios and the draws: lodestone compare baseline china-switches-off --draws 1000",
            "their numbers cannot be set side by side"
        );

    private static void Write(Session session, string format, Comparison comparison)
    {
        switch (format)
        {
            case "json":
                session.WriteBytes(stream => ComparisonJson.Write(comparison, stream));
                break;
            case "md":
                session.Output.Write(ComparisonMarkdown.Render(comparison));
                break;
            default:
                WriteTable(session, comparison);
                break;
        }
    }

    /// <summary>What each one assumes for itself, then what they all do.</summary>
    internal static void WriteAssumptions(
        Session session,
        IReadOnlyList<(Scenario Scenario, string Source)> compared,
        IReadOnlyList<IReadOnlyList<string>> own,
        IReadOnlyList<string> shared
    )
    {
        for (int i = 0; i < compared.Count; i++)
        {
            (Scenario scenario, string source) = compared[i];
            session.Paragraph($"[{i + 1}] {scenario.Name} – {scenario.Title} ({source})");
            session.Bullets(own[i], "no assumption of its own");
        }

        session.Output.WriteLine("In all of them");
        session.Bullets(shared, "nothing");
        session.Output.WriteLine();
    }

    private static void WriteTable(Session session, Comparison comparison)
    {
        WriteAssumptions(
            session,
            [.. comparison.Runs.Select(r => (r.Outcome.Scenario, $"run {r.Identity}"))],
            comparison.Own,
            comparison.Shared
        );
        if (comparison.Kpis.Count == 0)
        {
            session.Paragraph("Nothing runs short and no price moves in any of them.");
        }
        else
        {
            session.Table(comparison.Grid());
        }

        session.Output.WriteLine();
        session.Paragraph($"{comparison.Caution} {Answer.OneDraw}");
    }
}
