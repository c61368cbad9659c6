using System.CommandLine;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve frontier</c>: loss avoided against budget.</summary>
internal static class ReserveFrontierVerb
{
    private static readonly double[] Parts = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2];

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
            SharedOptions.CheckCounts(parsed.GetValue(options.Draws), parsed.GetValue(options.Workers));
            ChartFile.Check(session, parsed.GetValue(chart));
            ReserveQuestion question = ReserveQuestion.Read(session, parsed, options);
            (ReserveStudy study, _) = ReservePlanVerb.Solve(session, question);
            (double Budget, ReservePlan Plan)[] points =
            [
                .. Parts
                    .Select(part => part * question.Request.Budget)
                    .Select(budget => (budget, study.Plan(budget, session.Host.Cancellation))),
            ];
            IndicatorOutput.Write(
                session,
                ReserveFrontierTable.Of(question, points),
                parsed.GetValue(options.Output) ?? "table"
            );
            ChartFile.Write(
                session,
                parsed.GetValue(chart),
                ReserveFrontierTable.Chart(question, points),
                parsed.GetValue(options.Quiet)
            );
            return ExitCode.Ok;
        });
        return verb;
    }
}
