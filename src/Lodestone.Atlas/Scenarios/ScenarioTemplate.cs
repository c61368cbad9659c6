namespace Lodestone.Atlas;

/// <summary>Texts to start a scenario from.</summary>
public static class ScenarioTemplate
{
    /// <summary>Names of the templates.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["ban", "throttle", "outage", "demand", "tariff", "reserve", "floor"];

    /// <summary>The text of a new scenario; null when there is no template of that name.</summary>
    /// <param name="name">Name of the scenario, also its file name without <c>.yaml</c>.</param>
    /// <param name="template">One of <see cref="Names"/>.</param>
    public static string? Text(string name, string template)
    {
        (string Title, string Item)? body = template switch
        {
            "ban" => ("A supplier stops exporting for six months", Ban),
            "throttle" => ("A supplier licenses a quarter of its exports", Throttle),
            "outage" => ("A plant loses capacity for half a year", Outage),
            "demand" => ("Demand grows by ten per cent", Demand),
            "tariff" => ("An importer adds a duty of 25 per cent", Tariff),
            "reserve" => ("A ban, met by a reserve", Ban + "\npolicies:\n" + Reserve),
            "floor" => ("A minimum price keeps a producer alive", "policies:\n" + Floor),
            _ => null,
        };
        if (body is not { } chosen)
        {
            return null;
        }

        return $"""
            # Check it with: lodestone scenario check {name}   Play it with: lodestone run {name}
            name: {name}                       # the same as the file name
            title: {chosen.Title}
            horizon: {"{ start: 2026-12, periods: 36, step: month }"}   # step: week, month, quarter or year
            {chosen.Item}
            # uncertainty: {"{ draws: 1000, seed: 7, stocks: [0.6, 1, 1.4] }"}   # an ensemble; stocks: factor on private ones

            """;
    }

    private const string Ban = """
        events:
          - ban:                            # no exports of these goods from … to …; domestic supply goes on
              goods: [dy-oxide]             # a good, a list, a stage such as separated, or "*"
              from: CHN                     # a place, a list, a group such as alliance, or "*"
              to: "*"
              start: 2026-12                # leave out: from the start of the horizon
              periods: 6                    # leave out: to its end
              # range: { start: [0, 0, 2], periods: [3, 6, 12] }   # low, central, high: what an ensemble draws
        """;

    private const string Throttle = """
        events:
          - throttle:
              goods: [dy-oxide]
              from: CHN
              to: "*"
              share: 0.25                   # at most 25 % of base trade; or a list, one number per period
              start: 2026-12
              periods: 6
              # range: { periods: [3, 6, 12], share: [0.1, 0.25, 0.4] }   # low, central, high: what an ensemble draws
        """;

    private const string Outage = """
        events:
          - outage:
              process: "*"                  # a process, a list, a stage, or "*"
              place: CHN
              loss: 0.4                     # 40 % of capacity is lost
              start: 2026-12
              periods: 6
              # range: { periods: [3, 6, 12], loss: [0.2, 0.4, 0.6] }   # low, central, high: what an ensemble draws
        """;

    private const string Demand = """
        events:
          - demand:
              goods: "*"
              places: "*"
              sectors: "*"
              change: 0.10                  # ten per cent more at base prices; -0.10 is ten per cent less
              start: 2026-12
              # range: { change: [0.05, 0.10, 0.20] }   # low, central, high: what an ensemble draws
        """;

    private const string Tariff = """
        events:
          - tariff:                         # on top of the duties of the base year
              goods: [dy-oxide]
              from: CHN
              to: USA
              ad_valorem: 0.25              # 25 % of the exporter's price
              specific_usd_per_t: 0         # USD/t
              start: 2026-12
              # range: { ad_valorem: [0.10, 0.25, 0.50] }   # low, central, high: what an ensemble draws
        """;

    private const string Reserve = """
          - reserve:                        # filled before the horizon
              place: JPN
              good: dy-oxide
              tonnes: 60
              release:
                rule: shortfall             # shortfall, price or schedule
                trigger: 0.05               # shortfall: share of base use missing; price: multiple of the base price
                lag_days: 30                # from the beginning of a shortfall to the first release; leave out: a period
                max_per_period: 10          # t; leave out: a sixth of the reserve
              # range: { tonnes: [40, 60, 80] }   # low, central, high: what an ensemble draws
        """;

    private const string Floor = """
          - floor:
              goods: [dy-oxide]
              places: [USA]
              price: 110 USD/kg             # USD/kg or USD/t
              kind: cfd                     # cfd pays producers the gap, border lifts imports, purchase buys and stores
              start: 2026-12
              # range: { start: [0, 0, 6] }   # low, central, high: what an ensemble draws
        """;
}
