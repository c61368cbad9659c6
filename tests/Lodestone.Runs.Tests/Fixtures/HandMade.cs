using Lodestone.Model;

namespace Lodestone.Fixtures;

/// <summary>A world of five places and two goods, a cut-off of six months, and outcomes whose every number is set by hand.</summary>
internal static class HandMade
{
    public const string Dysprosium = "dy-oxide";
    public const string Magnet = "ndfeb-magnet";

    private static readonly string[] Everyone = ["CHN", "JPN", "USA", "EU27", "ROW"];

    public static World World(string alliance = "alliance") =>
        new()
        {
            Name = "hand-made",
            Version = "0123456789ab",
            BaseYear = "2024",
            Places =
            [
                new Place("CHN", "China", PlaceKind.Country, "CHN", []),
                new Place("JPN", "Japan", PlaceKind.Country, "JPN", [alliance]),
                new Place("USA", "United States", PlaceKind.Country, "USA", [alliance]),
                new Place("EU27", "European Union", PlaceKind.Bloc, "", [alliance]),
                new Place("ROW", "Rest of world", PlaceKind.Rest, "", []),
            ],
            Goods =
            [
                new Good(Dysprosium, "Dysprosium oxide", "separated", "t", "oxide", 250_000, 3, Provenance.None),
                new Good(Magnet, "NdFeB magnets", "magnet", "t", "gross", 60_000, 2.5, Provenance.None),
            ],
            Processes =
            [
                new Process(
                    "sinter",
                    "Sintering",
                    "magnet",
                    Magnet,
                    [new GoodAmount(Dysprosium, 0.1)],
                    [new GoodAmount(Magnet, 1)]
                ),
            ],
            Capacities = [],
            Demands = [],
            Sectors =
            [
                new SectorAccount("ev", "Electric vehicles", "3361", 5e6, Provenance.None),
                new SectorAccount("wind", "Wind power", "3336", 1e6, Provenance.None),
            ],
        };

    public static Scenario Scenario(int periods = 12) =>
        new()
        {
            Name = "china-switches-off",
            Title = "China stops exporting dysprosium and magnets for six months",
            Horizon = new Horizon(Period.Parse("2026-12"), periods),
            Events = [new Ban([Dysprosium, Magnet], ["CHN"], Everyone, new Window(0, 6), 5)],
        };

    /// <summary>Magnets are short in Japan and the United States during the cut; the European Union is served in full.</summary>
    public static Outcome Outcome(
        Scenario? scenario = null,
        double severity = 1,
        SolveStatus status = SolveStatus.Converged
    )
    {
        scenario ??= Scenario();
        var rows = new List<OutcomeRow>();
        foreach (string place in Everyone)
        {
            rows.Add(Row(Variables.Price, place, Magnet, -1, "USD/t", 60_000));
            rows.Add(Row(Variables.PurchasePrice, place, Magnet, -1, "USD/t", 61_000));
        }

        for (int t = 0; t < scenario.Horizon.Periods; t++)
        {
            PeriodRows(rows, t, severity);
        }

        return new Outcome(scenario, [.. rows], Certificate(scenario, status));
    }

    private static void PeriodRows(List<OutcomeRow> rows, int t, double severity)
    {
        bool cut = t < 6;
        double depth = severity * (cut ? (t == 2 ? 0.33 : 0.15) : (t == 6 ? 0.1 : 0.01));
        Use(rows, "JPN", "ev", t, 120, depth);
        Use(rows, "JPN", "wind", t, 80, depth / 2);
        Use(rows, "USA", "ev", t, 100, depth / 3);
        Use(rows, "EU27", "ev", t, 150, 0);
        Use(rows, "CHN", "ev", t, 900, 0);
        double multiple = 1 + (severity * (cut ? (t == 1 ? 5.2 : 3) : 0.1));
        rows.Add(Row(Variables.Price, "CHN", Magnet, t, "USD/t", 60_000 * (cut ? 1 - (0.1 * severity) : 1)));
        foreach (string place in Everyone)
        {
            rows.Add(
                Row(
                    Variables.PurchasePrice,
                    place,
                    Magnet,
                    t,
                    "USD/t",
                    61_000 * (place == "CHN" ? 1 - (0.1 * severity) : multiple)
                )
            );
        }

        rows.Add(Row(Variables.CoverDays, "JPN", Magnet, t, "days", Math.Max(3, 45 - (14 * t))));
        rows.Add(Row(Variables.RentQuota, "CHN", Dysprosium, t, "USD/t", cut ? 120_000 : 0));
        rows.Add(Row(Variables.GdpLoss, "JPN", "", t, "USD", severity * (cut ? 9e7 : 1e6)) with { Sector = "ev" });
        rows.Add(Row(Variables.GdpLoss, "USA", "", t, "USD", severity * (cut ? 3e7 : 0)) with { Sector = "ev" });
        rows.Add(Row(Variables.BalanceResidual, "JPN", Magnet, t, "t", 1e-12 * (t + 1)));
        rows.Add(Row(Variables.BalanceResidual, "USA", Magnet, t, "t", -2e-12));
    }

    private static void Use(List<OutcomeRow> rows, string place, string sector, int t, double need, double share)
    {
        rows.Add(Row(Variables.Demand, place, Magnet, t, "t", need * (1 - share)) with { Sector = sector });
        rows.Add(Row(Variables.Shortfall, place, Magnet, t, "t", need * share) with { Sector = sector });
    }

    private static OutcomeRow Row(string variable, string place, string good, int period, string unit, double value) =>
        new(variable, place, "", good, "", "", period, unit, value);

    private static RunCertificate Certificate(Scenario scenario, SolveStatus status) =>
        new(
            1e-10,
            2e-16,
            [
                .. Enumerable
                    .Range(0, scenario.Horizon.Periods)
                    .Select(t => new PeriodCertificate(
                        t,
                        t == 1 ? status : SolveStatus.Converged,
                        t == 1 && status >= SolveStatus.ToleranceNotMet ? 3e-4 : 4e-12,
                        1e-14,
                        t % 2 == 0 ? 3e-13 : null,
                        1e-15,
                        6,
                        0,
                        "ndfeb-magnet@JPN",
                        0
                    )),
            ]
        );
}
