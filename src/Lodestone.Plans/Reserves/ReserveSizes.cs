using Lodestone.Exchange;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>How much to hold, by four rules, for each member and pooled.</summary>
internal static class ReserveSizes
{
    public static IndicatorReport Of(ReserveAsk ask, IPlanDesk desk)
    {
        var all = ReserveQuestion.Read(desk, ask, null);
        List<SizedReserve> sized = [];
        try
        {
            foreach (string member in all.Members.Count > 1 ? all.Members : [])
            {
                sized.AddRange(Sized(ReserveQuestion.Read(desk, ask, [member]), member));
            }

            sized.AddRange(Sized(all, ""));
        }
        catch (ArgumentException problem)
        {
            throw new PlanException(PlanFault.Check, problem.Message, "mend the number in data/reserves");
        }

        return ReserveSizeTables.Of(all, sized, all.Members.Count > 1 ? Pools(all) : []);
    }

    private static IEnumerable<SizedReserve> Sized(ReserveQuestion question, string holder)
    {
        var measured = ReserveMeasurement.Take(question.Request, question.Stage);
        CutShape shape = Shape(question);
        return
        [
            .. question.Request.Items.Select(item =>
                ReserveSizing.Of(
                    question.Request,
                    question.Stage,
                    measured,
                    item,
                    holder,
                    question
                        .Request.Disruptions.Where(d => question.Stage.Touches(d.Scenario, item.Good))
                        .ToDictionary(
                            d => d.Scenario,
                            d =>
                                Together(
                                    question.Members.Select(member =>
                                        question.Stage.Missing(
                                            d.Scenario,
                                            item.Good,
                                            member,
                                            question.Request.Draws,
                                            question.Request.Seed
                                        )
                                    )
                                )
                        ),
                    shape
                )
            ),
        ];
    }

    /// <summary>What pooling saves, good by good, against the disruption that leaves most missing.</summary>
    private static List<(string Good, string Disruption, Pooling Pooling)> Pools(ReserveQuestion question)
    {
        ReserveRequest request = question.Request;
        List<(string Good, string Disruption, Pooling Pooling)> pools = [];
        foreach (ReserveItem item in request.Items)
        {
            var worst = request
                .Disruptions.Where(d => question.Stage.Touches(d.Scenario, item.Good))
                .Select(d =>
                    (
                        Disruption: d,
                        Missing: question
                            .Members.Select(m =>
                                question.Stage.Missing(d.Scenario, item.Good, m, request.Draws, request.Seed)
                            )
                            .ToArray()
                    )
                )
                .MaxBy(d => d.Missing.Sum(m => m.Where(double.IsFinite).Sum()));
            if (worst.Missing is { } missing)
            {
                pools.Add(
                    (
                        item.Good,
                        worst.Disruption.Scenario,
                        Pooling.Of(
                            missing,
                            ReserveFutures.Chance(worst.Disruption, request.Years),
                            question.Data.Parameter("quantile"),
                            unchecked((ulong)request.Seed)
                        )
                    )
                );
            }
        }

        return pools;
    }

    private static CutShape Shape(ReserveQuestion question) =>
        new(
            question.Data.Parameter("cut_months"),
            question.Data.Parameter("partial_share"),
            question.Data.Parameter("partial_depth"),
            ReserveQuestion.MonthsPerQuarter,
            question.Data.Parameter("quantile")
        );

    private static double[] Together(IEnumerable<double[]> members) =>
        members.Aggregate((sum, next) => sum.Zip(next, (a, b) => a + b).ToArray());
}
