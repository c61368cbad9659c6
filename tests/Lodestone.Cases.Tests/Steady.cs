using Lodestone.Model;
using Xunit;

namespace Lodestone.Cases.Tests;

/// <summary>Comparison of every row of every period with the base year.</summary>
internal static class Steady
{
    private static readonly string[] Compared =
    [
        Variables.Price,
        Variables.PurchasePrice,
        Variables.Supply,
        Variables.Demand,
        Variables.Activity,
        Variables.StockPrivate,
        Variables.StockGovernment,
    ];

    /// <summary>Every row of every period equals that of a first period (−1: the base year), to a relative tolerance.</summary>
    public static void AssertNoDrift(
        Outcome outcome,
        double tolerance,
        int first = -1,
        Func<OutcomeRow, bool>? select = null
    )
    {
        Dictionary<(string, string, string, string, string, string), double> before = outcome
            .Rows.Where(r => r.Period == first && Compared.Contains(r.Variable))
            .ToDictionary(Key, r => r.Value);
        Dictionary<(string, string), double> scale = before
            .GroupBy(row => (row.Key.Item1, row.Key.Item4))
            .ToDictionary(g => g.Key, g => g.Max(row => Math.Abs(row.Value)));
        int compared = 0;
        foreach (
            OutcomeRow row in outcome.Rows.Where(r =>
                r.Period > first && Compared.Contains(r.Variable) && select?.Invoke(r) != false
            )
        )
        {
            double start = before[Key(row)];
            double size = Math.Max(Math.Abs(start), 1e-6 * scale[(row.Variable, row.Good)]);
            Assert.True(
                Math.Abs(row.Value - start) <= tolerance * size || row.Value == start,
                $"{outcome.PeriodOf(row)} {row.Variable} {row.Place} {row.Good}{row.Process}: base {start:R}, now {row.Value:R}"
            );
            compared++;
        }

        Assert.True(compared > 0);
    }

    private static (string, string, string, string, string, string) Key(OutcomeRow row) =>
        (row.Variable, row.Place, row.Partner, row.Good, row.Process, row.Sector);
}
