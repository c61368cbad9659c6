using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>As China's magnet licences shrink to nothing: monotone, without a jump, and equal to the ban at the end.</summary>
/// <remarks>
/// Demand unmet outside China never falls. Added up from the first month, it never grows by more than the tonnes
/// withdrawn, because stocks only put a shortage off; so the last thousandth of the licences does not jump. The price of
/// a licence never falls (the least cost is convex in the licences: Rockafellar 1970, theorem 24.1).
/// </remarks>
internal static class QuotaChecks
{
    private const string Good = "ndfeb-magnet";
    private const int Months = 3;
    private static readonly double[] Shares = [1, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 1e-4, 0];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Magnets;
        string[] places = [.. world.Places.Select(place => place.Id)];
        double exports =
            world
                .Trade.Where(flow => flow is { Good: Good, Exporter: "CHN" } && flow.Importer != "CHN")
                .Sum(flow => flow.QuantityPerYear) / 12;
        Window always = new(0, Months);
        Outcome[] sweep =
        [
            .. Shares.Select(share => Play(world, new Throttle([Good], ["CHN"], places, [share], always, 0))),
        ];
        Outcome ban = Play(world, new Ban([Good], ["CHN"], places, always, 0));
        double fall = 0,
            jump = 0,
            licence = 0;
        for (int step = 1; step < Shares.Length; step++)
        {
            double sum = 0;
            for (int month = 0; month < Months; month++)
            {
                double more = Unmet(sweep[step], month) - Unmet(sweep[step - 1], month);
                sum += more;
                double withdrawn = (Shares[step - 1] - Shares[step]) * exports * (month + 1);
                fall = Math.Max(fall, -more / exports);
                jump = Math.Max(jump, (sum - withdrawn) / exports);
            }

            // Without licences there is no market for them.
            if (Shares[step] > 0)
            {
                licence = Math.Max(licence, 1 - (Rent(sweep[step]) / Math.Max(Rent(sweep[step - 1]), 1)));
            }
        }

        string name = $"atlas, magnets of China, licences {Shares[0]} to 0 of base trade";
        yield return Check.AtMost(
            name,
            "more licences cannot hurt users",
            "fall of unmet demand, of base exports",
            fall,
            1e-9
        );
        yield return Check.AtMost(
            name,
            "a shortage cannot exceed the tonnes withdrawn",
            "excess of it, of base exports",
            jump,
            1e-9
        );
        yield return Check.AtMost(
            name,
            "least cost convex in licences",
            "relative fall of the price of a licence",
            licence,
            1e-9
        );
        yield return Check.AtMost(
            "atlas, magnets of China, no licence",
            "the ban of the same months",
            "difference of any row, relative",
            Difference(sweep[^1], ban),
            1e-9
        );
        yield return Check.AtMost(
            "atlas, magnets of China, a ten-thousandth",
            "the ban of the same months",
            "unmet demand less that of the ban, of base exports",
            Enumerable.Range(0, Months).Max(month => Math.Abs(Unmet(sweep[^2], month) - Unmet(ban, month))) / exports,
            Months * 1e-4
        );
    }

    private static Outcome Play(World world, ScenarioItem item) =>
        ScenarioSolver.Solve(
            world,
            new Scenario
            {
                Name = "sweep",
                Title = "sweep",
                Horizon = new Horizon(Period.Parse("2026-12"), Months),
                Events = [item],
            }
        );

    private static double Unmet(Outcome outcome, int month) =>
        outcome
            .Rows.Where(row =>
                row.Variable == Variables.Shortfall && row.Good == Good && row.Place != "CHN" && row.Period == month
            )
            .Sum(row => row.Value);

    private static double Rent(Outcome outcome) =>
        outcome
            .Rows.Where(row => row.Variable == Variables.RentQuota && row.Period == 0)
            .Select(row => row.Value)
            .DefaultIfEmpty(0)
            .Max();

    private static double Difference(Outcome one, Outcome other)
    {
        Dictionary<(int, (string, string, string, string, string, string)), double> rows = other
            .Rows.Where(row => row.Variable is Variables.UserPrice or Variables.Demand or Variables.StockPrivate)
            .ToDictionary(row => (row.Period, row.Key()), row => row.Value);
        return one
            .Rows.Where(row => rows.ContainsKey((row.Period, row.Key())))
            .Max(row =>
            {
                double known = rows[(row.Period, row.Key())];
                return Math.Abs(row.Value - known) / Math.Max(Math.Abs(known), 1e-3);
            });
    }
}
