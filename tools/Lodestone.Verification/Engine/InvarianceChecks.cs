using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Answers do not depend on the order of rows, nor on units.</summary>
internal static class InvarianceChecks
{
    private const int Months = 8;

    /// <summary>Rows that a unit of mass or money scales, and by which of the two.</summary>
    private static readonly Dictionary<string, (double Mass, double Money)> Powers = new()
    {
        [Variables.Price] = (-1, 1),
        [Variables.PurchasePrice] = (-1, 1),
        [Variables.UserPrice] = (-1, 1),
        [Variables.VolumePrice] = (-1, 1),
        [Variables.RentCapacity] = (-1, 1),
        [Variables.RentQuota] = (-1, 1),
        [Variables.Flow] = (1, 0),
        [Variables.Supply] = (1, 0),
        [Variables.Demand] = (1, 0),
        [Variables.Shortfall] = (1, 0),
        [Variables.Activity] = (1, 0),
        [Variables.StockPrivate] = (1, 0),
        [Variables.StockPipeline] = (1, 0),
        [Variables.Utilisation] = (0, 0),
        [Variables.CoverDays] = (0, 0),
        [Variables.FlowDuty] = (0, 1),
        [Variables.GdpLoss] = (0, 1),
    };

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Atlas;
        Scenario scenario = shipped.Scenario("data/atlas", "china-switches-off");
        scenario = scenario with { Horizon = new Horizon(scenario.Horizon.Start, Months) };
        Outcome plain = ScenarioSolver.Solve(world, scenario);
        string name = $"atlas, {scenario.Name}, {Months} months";
        foreach (ulong seed in (ulong[])[1, 2])
        {
            yield return Row(
                name,
                $"rows of every table in another order ({seed})",
                Difference(plain, ScenarioSolver.Solve(OtherUnits.Shuffled(world, seed), scenario), 1, 1)
            );
        }

        yield return Row(
            name,
            "kilograms for tonnes",
            Difference(plain, ScenarioSolver.Solve(OtherUnits.Scaled(world, 1000, 1), scenario), 1000, 1)
        );
        yield return Row(
            name,
            "thousand dollars for dollars",
            Difference(plain, ScenarioSolver.Solve(OtherUnits.Scaled(world, 1, 1e-3), scenario), 1, 1e-3)
        );
        yield return YearForMonth();
    }

    /// <summary>Without stocks the first period of a year is twelve first months: the same prices, twelve times the tonnes.</summary>
    private static Check YearForMonth()
    {
        World world = SmallChain.World() with { Stocks = [] };
        Scenario month = SmallChain.Scenario(1, SmallChain.Throttle(["magnet", "dy"], 0.3));
        Scenario year = month with { Horizon = new Horizon(Period.Parse("2026"), 1) };
        return Row(
            "three countries, five goods, licences for 30 %",
            "a year for a month, no stocks",
            Difference(ScenarioSolver.Solve(world, month), ScenarioSolver.Solve(world, year), 12, 12)
        );
    }

    private static Check Row(string name, string source, double difference) =>
        Check.AtMost(name, source, "any price, tonnage, rent or duty, relative", difference, 1e-8);

    /// <summary>Largest difference of a row once scaled, against it or a millionth of the largest of its kind and good.</summary>
    private static double Difference(Outcome plain, Outcome other, double mass, double money)
    {
        Dictionary<(int, (string, string, string, string, string, string)), double> rows = plain
            .Rows.Where(row => Powers.ContainsKey(row.Variable))
            .ToDictionary(row => (row.Period, row.Key()), row => row.Value);
        Dictionary<(string, string), double> scale = plain
            .Rows.Where(row => Powers.ContainsKey(row.Variable))
            .GroupBy(row => (row.Variable, row.Good))
            .ToDictionary(group => group.Key, group => 1e-6 * group.Max(row => Math.Abs(row.Value)));
        double worst = 0;
        int found = 0;
        foreach (OutcomeRow row in other.Rows.Where(row => Powers.ContainsKey(row.Variable)))
        {
            (double massPower, double moneyPower) = Powers[row.Variable];
            double value = row.Value / (Math.Pow(mass, massPower) * Math.Pow(money, moneyPower));
            double known = rows[(row.Period, row.Key())];
            double size = Math.Max(Math.Abs(known), scale[(row.Variable, row.Good)]);
            worst = value == known ? worst : Math.Max(worst, Math.Abs(value - known) / size);
            found++;
        }

        return found == rows.Count ? worst : double.PositiveInfinity;
    }
}
