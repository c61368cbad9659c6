using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Answers do not depend on the order of rows, nor on units.</summary>
internal static class InvarianceChecks
{
    private const string Traded = "any tonnage, rent or duty, any price where goods are traded";
    private const string All = "any price, tonnage, rent or duty";

    /// <summary>
    /// Rows that a unit of mass or money scales, and by which of the two. A shortfall is demand of the tables less demand
    /// served: the difference of two compared numbers, and next to nothing in many rows.
    /// </summary>
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
        [Variables.Activity] = (1, 0),
        [Variables.StockPrivate] = (1, 0),
        [Variables.StockPipeline] = (1, 0),
        [Variables.Utilisation] = (0, 0),
        [Variables.CoverDays] = (0, 0),
        [Variables.FlowDuty] = (0, 1),
    };

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Magnets;
        foreach ((string scenario, int months) in ((string, int)[])[("ev-demand-surge", 8), ("china-switches-off", 5)])
        {
            Scenario played = For(shipped.OnMagnets(scenario), months);
            Outcome plain = ScenarioSolver.Solve(world, played);
            foreach ((string change, World other, double mass, double money) in Others(world))
            {
                Outcome changed = ScenarioSolver.Solve(other, played);
                double traded = Difference(plain, changed, mass, money, Trade.Of(plain));
                yield return Row($"atlas, {scenario}, {months} months", change, Traded, traded);
                if (scenario == "ev-demand-surge")
                {
                    double all = Difference(plain, changed, mass, money, null);
                    yield return Row($"atlas, {scenario}, {months} months", change, All, all);
                }
            }
        }

        yield return YearForMonth();
        Scenario cut = For(shipped.OnMagnets("china-switches-off"), 8);
        Outcome eight = ScenarioSolver.Solve(world, cut);
        double untraded = Difference(
            eight,
            ScenarioSolver.Solve(OtherUnits.Scaled(world, 1000, 1), cut),
            1000,
            1,
            null
        );
        yield return Row("atlas, china-switches-off, 8 months", "kilograms for tonnes", All, untraded);
    }

    private static Scenario For(Scenario scenario, int months) =>
        scenario with
        {
            Horizon = new Horizon(scenario.Horizon.Start, months),
        };

    private static IEnumerable<(string Change, World World, double Mass, double Money)> Others(World world) =>
        [
            ("rows of every table in another order", OtherUnits.Shuffled(world, 1), 1, 1),
            ("rows in a third order", OtherUnits.Shuffled(world, 2), 1, 1),
            ("kilograms for tonnes", OtherUnits.Scaled(world, 1000, 1), 1000, 1),
            ("thousand dollars for dollars", OtherUnits.Scaled(world, 1, 1e-3), 1, 1e-3),
        ];

    /// <summary>Without stocks the first period of a year is twelve first months: the same prices, twelve times the tonnes.</summary>
    private static Check YearForMonth()
    {
        World world = SmallChain.World() with { Stocks = [] };
        Scenario month = SmallChain.Scenario(1, SmallChain.Throttle(["magnet", "dy"], 0.3));
        Scenario year = month with { Horizon = new Horizon(Period.Parse("2026"), 1) };
        return Row(
            "three countries, five goods, licences for 30 %",
            "a year for a month, no stocks",
            All,
            Difference(ScenarioSolver.Solve(world, month), ScenarioSolver.Solve(world, year), 12, 12, null)
        );
    }

    private static Check Row(string name, string source, string quantity, double difference) =>
        Check.AtMost(name, source, $"{quantity}, relative", difference, 1e-8);

    /// <summary>Largest difference of a row once scaled, against it or a millionth of the largest of its kind and good.</summary>
    /// <param name="plain">The outcome in tonnes and dollars.</param>
    /// <param name="other">The outcome to compare.</param>
    /// <param name="mass">Its units of mass in a tonne.</param>
    /// <param name="money">Its units of money in a dollar.</param>
    /// <param name="trade">Where prices count; null for everywhere.</param>
    private static double Difference(Outcome plain, Outcome other, double mass, double money, Trade? trade)
    {
        Dictionary<(int, (string, string, string, string, string, string)), double> rows = plain
            .Rows.Where(row => Powers.ContainsKey(row.Variable) && trade?.Skips(row) != true)
            .ToDictionary(row => (row.Period, row.Key()), row => row.Value);
        Dictionary<(string, string), double> scale = plain
            .Rows.Where(row => Powers.ContainsKey(row.Variable))
            .GroupBy(row => (row.Variable, row.Good))
            .ToDictionary(group => group.Key, group => 1e-6 * group.Max(row => Math.Abs(row.Value)));
        double worst = 0;
        int found = 0;
        foreach (
            OutcomeRow row in other.Rows.Where(row => Powers.ContainsKey(row.Variable) && trade?.Skips(row) != true)
        )
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
