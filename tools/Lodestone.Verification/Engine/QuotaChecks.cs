using Lodestone.Equilibrium;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>As the licences of an exporter shrink to nothing: monotone, without a jump, and equal to the ban at the end.</summary>
/// <remarks>
/// Demand unmet elsewhere never falls, the first month, in which goods at sea arrive, apart from the others. Added up from the first month, it never grows by more than the tonnes
/// withdrawn, because stocks only put a shortage off; so the last thousandth of the licences does not jump. The price of
/// a licence never falls (the least cost is convex in the licences: Rockafellar 1970, theorem 24.1).
/// </remarks>
internal static class QuotaChecks
{
    private static readonly double[] Shares = [1, 0.9, 0.75, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001, 1e-4, 0];

    private static readonly Sweep[] Sweeps =
    [
        new("magnets of China", "ndfeb-magnet", "CHN", 3, false),
        new("gallium of China", "gallium-primary", "CHN", 9, true),
    ];

    public static IEnumerable<Check> Play(Shipped shipped) => Sweeps.SelectMany(sweep => Play(shipped, sweep));

    private static IEnumerable<Check> Play(Shipped shipped, Sweep cut)
    {
        World world = TouchedChains.With(shipped.Atlas, cut.Good);
        string[] places = [.. world.Places.Select(place => place.Id)];
        double exports =
            world
                .Trade.Where(flow =>
                    flow.Good == cut.Good && flow.Exporter == cut.Exporter && flow.Importer != cut.Exporter
                )
                .Sum(flow => flow.QuantityPerYear) / 12;
        Window always = new(0, cut.Months);
        Outcome[] sweep =
        [
            .. Shares.Select(share =>
                Solve(world, cut, new Throttle([cut.Good], [cut.Exporter], places, [share], always, 0))
            ),
        ];
        Outcome ban = Solve(world, cut, new Ban([cut.Good], [cut.Exporter], places, always, 0));
        double atSea = 0,
            fall = 0,
            jump = 0,
            licence = 0;
        for (int step = 1; step < Shares.Length; step++)
        {
            double sum = 0;
            for (int month = 0; month < cut.Months; month++)
            {
                double more = Unmet(sweep[step], cut, month) - Unmet(sweep[step - 1], cut, month);
                sum += more;
                double withdrawn = (Shares[step - 1] - Shares[step]) * exports * (month + 1);
                atSea = Math.Max(atSea, month == 0 ? -more / exports : 0);
                fall = Math.Max(fall, month > 0 ? -more / exports : 0);
                jump = Math.Max(jump, (sum - withdrawn) / exports);
            }

            // Without licences there is no market for them.
            if (Shares[step] > 0)
            {
                licence = Math.Max(licence, 1 - (Rent(sweep[step]) / Math.Max(Rent(sweep[step - 1]), 1)));
            }
        }

        string name = $"atlas, {cut.Title}, licences {Shares[0]} to 0 of base trade";
        yield return Check.AtMost(
            name,
            "more licences cannot hurt users",
            "fall of unmet demand in the first month, of base exports",
            atSea,
            1e-9
        ) with
        {
            Open = cut.Outbid,
        };
        yield return Check.AtMost(
            name,
            "more licences cannot hurt users",
            "fall of unmet demand in a later month, of base exports",
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
            $"atlas, {cut.Title}, no licence",
            "the ban of the same months",
            "difference of any row, relative",
            Difference(sweep[^1], ban),
            1e-9
        );
        yield return Check.AtMost(
            $"atlas, {cut.Title}, a ten-thousandth",
            "the ban of the same months",
            "unmet demand less that of the ban, of base exports",
            Enumerable
                .Range(0, cut.Months)
                .Max(month => Math.Abs(Unmet(sweep[^2], cut, month) - Unmet(ban, cut, month))) / exports,
            cut.Months * 1e-4
        );
    }

    private static Outcome Solve(World world, Sweep cut, ScenarioItem item) =>
        ScenarioSolver.Solve(
            world,
            new Scenario
            {
                Name = "sweep",
                Title = "sweep",
                Horizon = new Horizon(Period.Parse("2026-12"), cut.Months),
                Events = [item],
            }
        );

    private static double Unmet(Outcome outcome, Sweep cut, int month) =>
        outcome
            .Rows.Where(row =>
                row.Variable == Variables.Shortfall
                && row.Good == cut.Good
                && row.Place != cut.Exporter
                && row.Period == month
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

    /// <summary>Licences for one good of one exporter.</summary>
    /// <param name="Title">What the page calls it.</param>
    /// <param name="Good">Good.</param>
    /// <param name="Exporter">Exporter.</param>
    /// <param name="Months">Months that they last.</param>
    /// <param name="Outbid">
    /// True where places that buy of the exporter alone are known to be outbid for the last licences while goods at sea
    /// arrive, and serve less in the first month than without any.
    /// </param>
    private sealed record Sweep(string Title, string Good, string Exporter, int Months, bool Outbid);
}
