using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Values the projects at the place that make the good, without support and with it.</summary>
/// <remarks>With support a lender asks to be paid back before it ends: the tenor is at most the years of support left.</remarks>
internal static class ProjectAnswers
{
    private enum Side
    {
        Low,
        Central,
        High,
    }

    public static IReadOnlyList<ProjectAnswer> Of(
        SupportQuestion question,
        SupportTerms terms,
        SupportDraws without,
        SupportDraws with
    )
    {
        World world = question.World;
        Dictionary<string, Process> makers = SupportMarket
            .Makers(world, question.Market.Good)
            .ToDictionary(p => p.Id, StringComparer.Ordinal);
        List<ProjectAnswer> answers = [];
        foreach (Project project in world.Projects.Where(p => p.Place == question.Market.Place))
        {
            if (!makers.TryGetValue(project.Process, out Process? process))
            {
                continue;
            }

            double? cost =
                project.Opex
                ?? world.Capacities.FirstOrDefault(c => c.Process == process.Id && c.Place == project.Place)?.Cost;
            double opex = cost ?? BaseMargin(world, process);
            answers.Add(
                new ProjectAnswer(
                    project,
                    opex,
                    cost is null,
                    Value(question, terms, project, process, opex, without, false),
                    Value(question, terms, project, process, opex, with, true)
                )
            );
        }

        return answers;
    }

    private static ProjectBands? Value(
        SupportQuestion question,
        SupportTerms terms,
        Project project,
        Process process,
        double opex,
        SupportDraws draws,
        bool supported
    )
    {
        if (project.Capex is not ({ } capex and > 0))
        {
            return null;
        }

        (double[][] margin, double[][] support) = ByYear(question, terms, process, draws, supported);
        int first = Plan(question, project, opex, Side.Central).FirstYear;
        int tenor = (int)Math.Round(question.Data["tenor"].Value);
        tenor = supported ? Math.Clamp(question.Request.Years - first, 1, tenor) : tenor;
        ProjectValue[] Values(Side side) =>
            [
                .. margin.Select(
                    (m, d) =>
                        ProjectValue.Of(
                            capex,
                            Plan(question, project, opex, side).Cash(m, support[d]),
                            Finance(question.Data, side, tenor)
                        )
                ),
            ];
        ProjectValue[] central = Values(Side.Central);
        double[] values = [.. central.Select(v => v.NetPresentValue)];
        var value = Bands.SortAndMeasure([.. values]);
        var cover = Bands.SortAndMeasure([.. central.Select(v => v.DebtCover)]);
        return new ProjectBands(
            value,
            central.OrderBy(v => v.NetPresentValue).ElementAt(central.Length / 2).InternalRate,
            cover,
            Proportion.Above(values, 0),
            Bands.SortAndMeasure([.. Values(Side.High).Select(v => v.NetPresentValue)]).P50,
            Bands.SortAndMeasure([.. Values(Side.Low).Select(v => v.NetPresentValue)]).P50,
            value.P50 > 0 && cover.P50 >= question.Data["debt_cover"].Value
        );
    }

    /// <summary>Margin and support by year, USD per t of the reference good.</summary>
    private static (double[][] Margin, double[][] Support) ByYear(
        SupportQuestion question,
        SupportTerms terms,
        Process process,
        SupportDraws draws,
        bool supported
    )
    {
        int years = question.Request.Years + 1;
        int count = draws.Numbers.Count;
        double[][] margin = [.. Enumerable.Range(0, count).Select(_ => new double[years])];
        double[][] support = [.. Enumerable.Range(0, count).Select(_ => new double[years])];
        foreach ((GoodAmount amount, double sign) in Amounts(process))
        {
            double[][] price = draws.Of(Variables.Price, question.Market.Place, amount.Good);
            for (int draw = 0; draw < count; draw++)
            {
                for (int period = 0; period < question.Span; period++)
                {
                    double p = price[draw][question.First + period];
                    int year = period / question.PerYear;
                    margin[draw][year] += sign * amount.Coefficient * p / question.PerYear;
                    if (supported && sign > 0 && amount.Good == question.Market.Good && terms.Covers(period))
                    {
                        support[draw][year] += amount.Coefficient * Unit(terms, p, period) / question.PerYear;
                    }
                }
            }
        }

        return (margin, support);
    }

    /// <summary>A levy and a purchase reach a plant through the price; of the rest it gets the payment and bears the receipt.</summary>
    private static double Unit(SupportTerms terms, double price, int period) =>
        terms.Instrument is Instrument.Border or Instrument.Purchase
            ? 0
            : PaymentStream.UnitPaid(terms, price) - PaymentStream.UnitReceived(terms, price, period);

    private static IEnumerable<(GoodAmount Amount, double Sign)> Amounts(Process process) =>
        process.Outputs.Select(o => (o, 1.0)).Concat(process.Inputs.Select(i => (i, -1.0)));

    private static double BaseMargin(World world, Process process) =>
        Amounts(process).Sum(a => a.Sign * a.Amount.Coefficient * world.Goods.First(g => g.Id == a.Amount.Good).Price);

    private static ProjectPlan Plan(SupportQuestion question, Project project, double opex, Side side)
    {
        Horizon horizon = question.Scenario.Horizon;
        int first = question.PerYear;
        if (Period.TryParse(project.Start, out Period start))
        {
            first = start.Within(horizon.Step).Since(horizon.At(question.First));
        }

        SupportParameter life = question.Data["project_life"];
        return new ProjectPlan(
            project.CapacityPerYear,
            opex,
            project.RampMonths / 12,
            (int)Math.Floor((double)first / question.PerYear),
            (int)
                Math.Round(
                    side == Side.High ? life.Low
                    : side == Side.Low ? life.High
                    : life.Value
                )
        );
    }

    private static FinanceTerms Finance(SupportData data, Side side, int tenor)
    {
        double At(string name) =>
            side switch
            {
                Side.Low => data[name].Low,
                Side.High => data[name].High,
                _ => data[name].Value,
            };
        return new FinanceTerms(At("discount_rate_project"), data["debt_share"].Value, At("interest"), tenor);
    }
}
