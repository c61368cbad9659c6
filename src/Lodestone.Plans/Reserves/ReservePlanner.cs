using Lodestone.Exchange;
using Lodestone.Optimization;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Answers questions about reserves: what to buy when, loss avoided against budget, how much to hold.</summary>
public static class ReservePlanner
{
    private static readonly double[] Parts = [0.05, 0.1, 0.2, 0.35, 0.5, 0.75, 1, 1.5, 2];

    /// <summary>Finds what is wrong with a question before anything is played.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <param name="withBudget">False for a size, which has none.</param>
    /// <returns>Steps that a plan is told in, about.</returns>
    /// <exception cref="PlanException">Something is.</exception>
    public static int Check(ReserveAsk ask, IPlanDesk desk, bool withBudget)
    {
        ReserveQuestion question = withBudget ? ReserveQuestion.Read(desk, ask) : ReserveQuestion.Read(desk, ask, null);
        return ReserveSteps.Of(question);
    }

    /// <summary>Plans a reserve and tries the plan on fresh draws, beside plans without a model.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <param name="solved">Is shown the programme and its optimum before they are tried; null for nobody.</param>
    /// <exception cref="PlanException">The question has a fault or no answer, or was given up.</exception>
    public static ReservePlanAnswer Plan(
        ReserveAsk ask,
        IPlanDesk desk,
        Action<ReserveProblem, ReservePlan>? solved = null
    )
    {
        var question = ReserveQuestion.Read(desk, ask);
        (ReserveStudy study, ReservePlan plan) = Solve(desk, question);
        solved?.Invoke(study.Problem(question.Request.Budget), plan);
        return new ReservePlanAnswer(question, plan, study.Try(plan, "this plan"));
    }

    /// <summary>Plans for parts and multiples of a budget.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <exception cref="PlanException">The question has a fault or no answer, or was given up.</exception>
    public static ReserveFrontierAnswer Frontier(ReserveAsk ask, IPlanDesk desk)
    {
        var question = ReserveQuestion.Read(desk, ask);
        (ReserveStudy study, _) = Solve(desk, question);
        (double Budget, ReservePlan Plan)[] points =
        [
            .. Parts
                .Select(part => part * question.Request.Budget)
                .Select(budget => (budget, study.Plan(budget, desk.Cancellation))),
        ];
        IndicatorTable bands = ReserveFrontierBands.Of(question, study, points);
        return new ReserveFrontierAnswer(
            ReserveFrontierTable.Of(question, points, bands),
            ReserveFrontierTable.Chart(question, points),
            bands,
            [
                .. points.SelectMany(point =>
                    ReserveScenarios.Of(
                        question,
                        ReserveFrontierTable.Point(point.Budget),
                        ReserveScenarios.Complete(question, study.Problem(point.Budget), point.Plan)
                    )
                ),
            ]
        );
    }

    /// <summary>Sizes a reserve by four rules.</summary>
    /// <param name="ask">The question.</param>
    /// <param name="desk">Data and engine.</param>
    /// <exception cref="PlanException">The question has a fault or no answer, or was given up.</exception>
    public static IndicatorReport Size(ReserveAsk ask, IPlanDesk desk) => ReserveSizes.Of(ask, desk);

    /// <summary>Measures and solves.</summary>
    private static (ReserveStudy Study, ReservePlan Plan) Solve(IPlanDesk desk, ReserveQuestion question)
    {
        try
        {
            var study = new ReserveStudy(question.Request, question.Stage);
            return (study, study.Plan(question.Request.Budget, desk.Cancellation));
        }
        catch (ArgumentException problem)
        {
            throw new PlanException(
                PlanFault.Check,
                problem.Message,
                "mend the number on the command line or in data/reserves"
            );
        }
        catch (NoSolutionException problem)
        {
            throw new PlanException(
                PlanFault.NoSolution,
                problem.Message,
                question.Request.LeastStock.Count > 0
                    ? "ask for fewer days or goods, give more money, or let it buy longer (buying in data/reserves/parameters.csv)"
                    : ""
            );
        }
    }
}
