using System.CommandLine;
using Lodestone.Optimization;
using Lodestone.Planning;

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
            SharedOptions.CheckCounts(parsed.GetValue(options.Draws), parsed.GetValue(options.Workers));
            ChartFile.Check(session, parsed.GetValue(chart));
            ModelFile.Check(session, parsed.GetValue(options.Model));
            ReserveQuestion question = ReserveQuestion.Read(session, parsed, options);
            (ReserveStudy study, ReservePlan plan) = Solve(session, question);
            ModelFile.Write(session, parsed.GetValue(options.Model), study.Problem(question.Request.Budget), plan);
            IReadOnlyList<TriedPlan> tried = study.Try(plan, "this plan");
            IndicatorOutput.Write(
                session,
                ReservePlanTables.Of(question, plan, tried),
                parsed.GetValue(options.Output) ?? "table"
            );
            if (parsed.GetValue(chart) is { } file && plan.Purchases.Count > 0)
            {
                ChartFile.Write(
                    session,
                    file,
                    StockPathChart.Of(question, plan, tried[0]),
                    parsed.GetValue(options.Quiet)
                );
            }

            return ExitCode.Ok;
        });
        return verb;
    }

    /// <summary>Measures and solves; numbers out of range end the verb with exit code 3, a programme without optimum with 4.</summary>
    public static (ReserveStudy Study, ReservePlan Plan) Solve(Session session, ReserveQuestion question)
    {
        try
        {
            var study = new ReserveStudy(question.Request, question.Stage);
            return (study, study.Plan(question.Request.Budget, session.Host.Cancellation));
        }
        catch (ArgumentException problem)
        {
            throw new Failure(
                ExitCode.CheckFailed,
                problem.Message,
                "mend the number on the command line or in data/reserves"
            );
        }
        catch (NoSolutionException problem)
        {
            throw new Failure(
                ExitCode.NoSolution,
                problem.Message,
                question.Request.LeastStock.Count > 0
                    ? "ask for fewer days or goods, give more money, or let it buy longer (buying in data/reserves/parameters.csv)"
                    : ""
            );
        }
    }
}
