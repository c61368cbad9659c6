using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve plan</c>: what to buy when, and how the plan does on fresh draws.</summary>
internal static class ReservePlanVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "plan",
            "Plans a reserve under a budget: tonnes of each good bought when, by a stochastic programme on the engine's own draws; then plays the plan on fresh draws beside four plans made without a model.",
            "lodestone reserve plan --budget \"1.2bn AUD\" --members AUS --goods sb,ga,rare-earths",
            "lodestone reserve plan --budget \"2bn USD\" --members JPN,USA,EU27 --goods rare-earths --alone"
        );
        var options = new ReserveOptions();
        options.AddTo(verb);
        verb.Options.Add(options.Alone);
        verb.Options.Add(options.Model);
        verb.Options.Add(options.AtLeastDays);
        Option<string?> chart = ChartFile.Option(
            "what is left of the stock month by month, in the disruption that costs most,"
        );
        verb.Options.Add(chart);
        verb.SetAction(parsed =>
        {
            options.Check(parsed);
            ChartFile.Check(session, parsed.GetValue(chart));
            ModelFile.Check(session, parsed.GetValue(options.Model));
            ReservePlanAnswer answer = PlannerDesk.Answer(() =>
                ReservePlanner.Plan(
                    options.Ask(parsed),
                    options.Desk(session, parsed),
                    (problem, plan) => ModelFile.Write(session, parsed.GetValue(options.Model), problem, plan)
                )
            );
            IndicatorOutput.Write(session, answer.Report, parsed.GetValue(options.Output) ?? "table");
            if (parsed.GetValue(chart) is { } file && PlannerDesk.Answer(answer.StockPath) is { } path)
            {
                ChartFile.Write(session, file, path, parsed.GetValue(options.Quiet));
            }

            return ExitCode.Ok;
        });
        return verb;
    }
}
