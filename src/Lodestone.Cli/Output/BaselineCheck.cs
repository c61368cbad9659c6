using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>Compares a scenario without events with the base year it must return.</summary>
internal static class BaselineCheck
{
    /// <summary>Largest relative difference that counts as reproduced.</summary>
    public const double Within = 1e-6;

    private const int Periods = 3;

    /// <summary>A scenario in which nothing happens.</summary>
    public static Scenario Scenario(World world)
    {
        Period year = Period.TryParse(world.BaseYear, out Period parsed) ? parsed : Period.Parse("2024");
        return new Scenario
        {
            Name = "baseline",
            Title = "Nothing changes",
            Horizon = new Horizon(year.Within(PeriodStep.Month), Periods),
        };
    }

    /// <summary>The largest relative difference of a price, or missing share of a need, and where it is.</summary>
    public static (double Difference, string Where) Worst(Outcome outcome)
    {
        var start = new Dictionary<(string, string, string), double>();
        foreach (OutcomeRow row in outcome.Rows.Where(r => r.Period < 0 && IsPrice(r)))
        {
            start[(row.Variable, row.Good, row.Place)] = row.Value;
        }

        var needs = new Dictionary<(string, string, int), double>();
        foreach (
            OutcomeRow row in outcome.Rows.Where(r =>
                r.Period >= 0 && r.Variable is Variables.Demand or Variables.Shortfall
            )
        )
        {
            needs[(row.Good, row.Place, row.Period)] =
                needs.GetValueOrDefault((row.Good, row.Place, row.Period)) + row.Value;
        }

        (double Difference, string Where) worst = (0, "");
        foreach (OutcomeRow row in outcome.Rows)
        {
            double difference =
                row.Period < 0 ? 0
                : IsPrice(row) && start.TryGetValue((row.Variable, row.Good, row.Place), out double price) && price > 0
                    ? Math.Abs((row.Value / price) - 1)
                : row.Variable == Variables.Shortfall && needs[(row.Good, row.Place, row.Period)] is > 0 and double need
                    ? row.Value / need
                : 0;
            if (difference > worst.Difference)
            {
                worst = (difference, $"{row.Variable} of {row.Good} at {row.Place}");
            }
        }

        return worst;
    }

    private static bool IsPrice(in OutcomeRow row) =>
        row.Variable is Variables.Price or Variables.PurchasePrice or Variables.UserPrice;
}
