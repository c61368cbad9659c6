using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve frontier</c>: loss avoided against budget.</summary>
internal static class ReserveFrontierVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "frontier",
            "Loss avoided against budget: the plan for parts and multiples of the budget, and what one more dollar avoids.",
            "lodestone reserve frontier --budget \"1.2bn AUD\" --members AUS --goods sb,ga,rare-earths",
            "lodestone reserve frontier us-stockpile --output csv"
        );
        var options = new ReserveOptions();
        options.AddTo(verb);
        verb.Options.Add(options.Alone);
        Option<string?> chart = ChartFile.Option("loss avoided over budget");
        verb.Options.Add(chart);
        verb.SetAction(parsed =>
        {
            options.Check(parsed);
            ChartFile.Check(session, parsed.GetValue(chart));
            ReserveFrontierAnswer answer = PlannerDesk.Answer(() =>
                ReservePlanner.Frontier(options.Ask(parsed), options.Desk(session, parsed))
            );
            IndicatorOutput.Write(session, answer.Report, parsed.GetValue(options.Output) ?? "table");
            ChartFile.Write(session, parsed.GetValue(chart), answer.Chart, parsed.GetValue(options.Quiet));
            return ExitCode.Ok;
        });
        return verb;
    }
}
