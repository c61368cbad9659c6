using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Verification.Checks;
using Lodestone.Verification.Worlds;

namespace Lodestone.Verification.Engine;

/// <summary>The base year is reproduced, and nothing drifts over sixty months without events.</summary>
internal static class CalibrationChecks
{
    private const int Months = 60;

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Atlas;
        Scenario calm = shipped.Scenario("data/atlas", "baseline");
        Outcome outcome = ScenarioSolver.Solve(world, calm with { Horizon = new Horizon(calm.Horizon.Start, Months) });
        const string name = "atlas, 60 months without events";
        const string tables = "the tables of the package";
        (double flow, double activity, double demand, double price) = BaseYearRows.Worst(world, outcome);
        yield return Check.AtMost(
            name,
            "base year at base prices",
            "imbalance of any market, of its throughput",
            outcome.Certificate.CalibrationResidual,
            1e-9
        );
        yield return Check.AtMost(name, $"{tables}, trade.csv", "difference of any flow", flow, 1e-9);
        yield return Check.AtMost(name, $"{tables}, capacity.csv", "difference of any activity", activity, 1e-9);
        yield return Check.AtMost(name, $"{tables}, demand.csv", "difference of any demand", demand, 1e-9);
        yield return Check.AtMost(name, $"{tables}, goods.csv", "difference of any producer price", price, 1e-9);
        yield return Check.AtMost(
            name,
            "the first month",
            "drift of any price, quantity or stock",
            Drift(outcome),
            1e-9
        );
        yield return Check.AtMost(name, "no shortage without a shock", "shortfall, t", Shortfall(outcome), 0);
    }

    /// <summary>Largest relative change of a row from the first month; against a millionth of its good's largest row at least.</summary>
    private static double Drift(Outcome outcome)
    {
        Dictionary<(string, string, string, string, string, string), double> first = outcome
            .Rows.Where(row => row.Period == 0 && Level(row))
            .ToDictionary(row => row.Key(), row => row.Value);
        Dictionary<(string, string), double> scale = first
            .GroupBy(row => (row.Key.Item1, row.Key.Item4))
            .ToDictionary(group => group.Key, group => 1e-6 * group.Max(row => Math.Abs(row.Value)));
        return outcome
            .Rows.Where(row => row.Period > 0 && Level(row) && row.Value != first[row.Key()])
            .Select(row =>
                Math.Abs(row.Value - first[row.Key()])
                / Math.Max(Math.Abs(first[row.Key()]), scale[(row.Variable, row.Good)])
            )
            .DefaultIfEmpty(0)
            .Max();
    }

    private static bool Level(OutcomeRow row) =>
        row.Variable
            is Variables.Price
                or Variables.PurchasePrice
                or Variables.Supply
                or Variables.Demand
                or Variables.Activity
                or Variables.Flow
                or Variables.StockPrivate
                or Variables.StockGovernment
                or Variables.StockPipeline;

    private static double Shortfall(Outcome outcome) =>
        outcome.Rows.Where(row => row.Variable == Variables.Shortfall).Max(row => row.Value);
}
