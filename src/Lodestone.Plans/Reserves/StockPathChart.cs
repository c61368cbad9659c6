using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What is left of a reserve month by month, in the disruption that costs most.</summary>
internal static class StockPathChart
{
    private const int MostLines = 4;

    public static LineChart Of(ReserveQuestion question, ReservePlan plan, TriedPlan tried)
    {
        ReserveDisruption worst = question.Request.Disruptions.MaxBy(d =>
            tried.OutOfSample[d.Scenario].Where(double.IsFinite).DefaultIfEmpty().Average()
        )!;
        ReserveHolding[] holdings =
        [
            .. ReserveSite
                .Of(question.Request)
                .Join(plan.StockAt, site => site.Name, held => held.Site, (site, held) => (site.Places, held))
                .Where(h => h.held.Tonnes > 0 && question.Stage.Touches(worst.Scenario, h.held.Good))
                .SelectMany(h => ReserveMeasurement.Held(question.Request, h.held.Good, h.Places, h.held.Tonnes)),
        ];
        IReadOnlyDictionary<string, double[]> path = question.Stage.StockPath(worst.Scenario, holdings);
        string[] goods =
        [
            .. plan
                .Stock.Where(stock => path.ContainsKey(stock.Key))
                .OrderByDescending(stock => stock.Value * question.World.Goods.First(g => g.Id == stock.Key).Price)
                .Take(MostLines)
                .Select(stock => stock.Key),
        ];
        return new LineChart(
            $"Stock path under stress: {worst.Scenario}",
            "% of the stock that is left, central path",
            question.Stage.Start(worst.Scenario),
            [.. goods.Select(good => new ChartLine(good, [.. path[good].Select(t => 100 * t / plan.Stock[good])]))],
            []
        );
    }
}
