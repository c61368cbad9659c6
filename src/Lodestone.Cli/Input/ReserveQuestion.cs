using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Cli;

/// <summary>A question for the reserve planner, read from the command line, the atlas and the data on reserves.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="World">The atlas.</param>
/// <param name="Data">Data on reserves.</param>
/// <param name="Request">The question.</param>
/// <param name="Stage">The engine.</param>
/// <param name="Members">Places that hold it.</param>
/// <param name="Serves">Places it serves.</param>
/// <param name="Rate">Rate at which the budget was turned into dollars.</param>
/// <param name="Days">Days of use it is to cover; null for none.</param>
internal sealed record ReserveQuestion(
    string Title,
    World World,
    ReserveData Data,
    ReserveRequest Request,
    EngineReserveStage Stage,
    IReadOnlyList<string> Members,
    IReadOnlyList<string> Serves,
    ExchangeRate Rate,
    double? Days
)
{
    private const double DaysPerYear = 365;
    private const int QuartersPerYear = 4;
    public const int MonthsPerQuarter = 3;
    private const int MonthsPerYear = 12;

    /// <summary>The question of a plan: with a budget, serving whom the command line or the plan says.</summary>
    public static ReserveQuestion Read(Session session, ParseResult parsed, ReserveOptions options) =>
        Read(session, parsed, options, null, true);

    /// <summary>The question of a size: without a budget, a holder serves itself; only some of the members if named.</summary>
    public static ReserveQuestion Read(
        Session session,
        ParseResult parsed,
        ReserveOptions options,
        IReadOnlyList<string>? only
    ) => Read(session, parsed, options, only, false);

    private static ReserveQuestion Read(
        Session session,
        ParseResult parsed,
        ReserveOptions options,
        IReadOnlyList<string>? only,
        bool withBudget
    )
    {
        bool quiet = parsed.GetValue(options.Quiet);
        ReserveData data = ReserveInput.Read(session, parsed.GetValue(options.Reserves));
        WorldInput input = WorldInput.Read(session, parsed.GetValue(options.Data), quiet);
        NamedReservePlan? named = Named(data, parsed.GetValue(options.Plan));
        string[] Given(Option<string[]> option, IReadOnlyList<string>? plan, string what, string hint) =>
            parsed.GetValue(option) is { Length: > 0 } given ? given
            : plan is { Count: > 0 } ? [.. plan]
            : throw Failure.Usage(what, hint);
        IReadOnlyList<string> members =
            only
            ?? ReserveInput.Places(
                input.World,
                "--members",
                Given(
                    options.Members,
                    named?.Members,
                    "no members are given",
                    "--members AUS, or name a plan: lodestone reserve list"
                )
            );
        IReadOnlyList<string> goods = ReserveInput.Goods(
            data,
            input.World,
            Given(options.Goods, named?.Goods, "no goods are given", "--goods sb,ga,rare-earths, or name a plan")
        );
        bool alone = withBudget && parsed.GetValue(options.Alone);
        if (alone && parsed.GetValue(options.Serves) is { Length: > 0 })
        {
            throw Failure.Usage(
                "--alone and --serves exclude each other",
                "a member that keeps for itself serves itself; leave one of them out"
            );
        }

        IReadOnlyList<string> serves =
            !withBudget || alone
                ? members
                : ReserveInput.Places(
                    input.World,
                    "--serves",
                    parsed.GetValue(options.Serves) is { Length: > 0 } asked ? asked : named?.Serves ?? ["alliance"]
                );
        (IReadOnlyList<ReserveDisruption> disruptions, IReadOnlyList<Scenario> scenarios) = Disruptions(
            session,
            input,
            data,
            goods,
            parsed.GetValue(options.Disruptions) ?? [],
            quiet
        );
        ReserveItem[] items = [.. goods.Select(good => Item(input.World, data, scenarios, members, good))];
        Dictionary<string, double> use = goods.ToDictionary(good => good, good => Use(input.World, good, serves));
        (double budget, ExchangeRate rate) = withBudget
            ? Budget(data, parsed, options, named, items, use)
            : (0, MoneyText.Rate(data, "USD", []));
        var release = new ReserveRelease(
            parsed.GetValue(options.ReleaseLag) is { } lag
                ? LagText.Days("--release-lag", lag)
                : data.Parameter("release_lag"),
            data.Parameter("release_trigger"),
            data.Parameter("release_months"),
            alone
        );
        foreach (Scenario scenario in scenarios.Where(release.ComesTooLate))
        {
            throw new Failure(
                ExitCode.CheckFailed,
                $"{scenario.Name} ends after {scenario.Horizon.Periods} periods, before a reserve could be released ({Figure.Short(release.LagDays)} days after the first event)",
                "give a scenario with a longer horizon, or a shorter --release-lag (or release_lag in parameters.csv)"
            );
        }

        string runs = Path.Combine(session.Full(parsed.GetValue(options.Runs) ?? "runs"), "reserve");
        int draws = parsed.GetValue(options.Draws);
        return new ReserveQuestion(
            named?.Title ?? $"A reserve of {string.Join(", ", members)}",
            input.World,
            data,
            new ReserveRequest
            {
                Items = items,
                Sites = goods.ToDictionary(
                    good => good,
                    good => (IReadOnlyDictionary<string, double>)Sites(input.World, good, members)
                ),
                Alone = alone,
                Use = use,
                Disruptions = disruptions,
                Budget = budget,
                Years = data.Parameter("horizon"),
                BuyYears = data.Parameter("buying"),
                Discount = data.Parameter("discount"),
                Joint = data.Parameter("joint"),
                Tail = data.Parameter("tail"),
                LeastStock = parsed.GetValue(options.AtLeastDays) is { } least
                    ? use.ToDictionary(u => u.Key, u => u.Value * least / DaysPerYear)
                    : [],
                TailWeight = parsed.GetValue(options.Tail) ?? 0,
                Draws = draws,
                FreshDraws = draws,
                Seed = parsed.GetValue(options.Seed) ?? 7,
            },
            new EngineReserveStage(
                session,
                input,
                scenarios,
                serves,
                goods,
                release,
                runs,
                parsed.GetValue(options.Workers) ?? Environment.ProcessorCount,
                quiet
            ),
            members,
            serves,
            rate,
            named?.Days
        );
    }

    private static NamedReservePlan? Named(ReserveData data, string? asked) =>
        asked is null
            ? null
            : data.Plans.FirstOrDefault(plan => string.Equals(plan.Id, asked, StringComparison.OrdinalIgnoreCase))
                ?? throw Failure.Usage(
                    $"there is no plan '{asked}'",
                    Spelling.Hint(
                        asked,
                        [.. data.Plans.Select(p => p.Id)],
                        $"plans: {string.Join(", ", data.Plans.Select(p => p.Id))}"
                    )
                );

    private static (IReadOnlyList<ReserveDisruption>, IReadOnlyList<Scenario>) Disruptions(
        Session session,
        WorldInput input,
        ReserveData data,
        IReadOnlyList<string> goods,
        string[] asked,
        bool quiet
    )
    {
        List<ReserveDisruption> chosen = [];
        List<Scenario> scenarios = [];
        IEnumerable<string> names = asked.Length > 0 ? asked : data.Disruptions.Select(d => d.Scenario);
        foreach (string name in names)
        {
            Scenario scenario = ScenarioInput.Sound(ScenarioInput.Read(session, input, name, [], quiet: true));
            World touched = TouchedChains.Of(input.World, [scenario]);
            if (asked.Length == 0 && !goods.Any(good => touched.Goods.Any(g => g.Id == good)))
            {
                continue;
            }

            chosen.Add(
                data.Disruptions.FirstOrDefault(d => d.Scenario == scenario.Name)
                    ?? throw new Failure(
                        ExitCode.CheckFailed,
                        $"data/reserves says nothing of the chance of '{scenario.Name}'",
                        "add a row to disruptions.csv, or give the folder of your own data with --reserves"
                    )
            );
            scenarios.Add(scenario);
        }

        return chosen.Count > 0
            ? (chosen, scenarios)
            : throw new Failure(
                ExitCode.CheckFailed,
                "no disruption touches these goods",
                "name a scenario with --disruption, or other goods"
            );
    }

    private static ReserveItem Item(
        World world,
        ReserveData data,
        IReadOnlyList<Scenario> scenarios,
        IReadOnlyList<string> members,
        string good
    )
    {
        HashSet<string> suppliers = [.. scenarios.SelectMany(Suppliers)];
        double free = world
            .Trade.Where(f => f.Good == good && f.Exporter != f.Importer && !suppliers.Contains(f.Importer))
            .Sum(f => f.QuantityPerYear);
        double life = data.Parameter("shelf_life", good);
        return new ReserveItem(
            good,
            world.Goods.First(g => g.Id == good).Price,
            data.Parameter("market_depth", good) * free * MonthsPerQuarter / MonthsPerYear,
            Sites(world, good, members).Sum(site => site.Value * data.Parameter("storage_rate", good, site.Key)),
            data.Parameter("rotation_cost", good) / life,
            data.Parameter("loss_rate", good)
        )
        {
            HoldingRates = members.ToDictionary(place => place, place => data.Parameter("storage_rate", good, place)),
            Offtake = new OfftakeTerms(
                data.Parameter("offtake_fee", good),
                data.Parameter("offtake_share", good) * free,
                data.Parameter("offtake_worth", good)
            ),
        };
    }

    /// <summary>Places that a scenario cuts off: no market to buy from.</summary>
    private static IEnumerable<string> Suppliers(Scenario scenario) =>
        scenario.Events.SelectMany(e =>
            e switch
            {
                Ban ban => ban.From,
                Throttle throttle => throttle.From,
                ExportQuota quota => quota.From,
                _ => [],
            }
        );

    private static double Use(World world, string good, IEnumerable<string> places)
    {
        var flows = new GoodFlows(world, good);
        return places.Sum(flows.Used);
    }

    private static Dictionary<string, double> Sites(World world, string good, IReadOnlyList<string> members)
    {
        var flows = new GoodFlows(world, good);
        double all = members.Sum(flows.Used);
        return members.ToDictionary(m => m, m => all > 0 ? flows.Used(m) / all : 1.0 / members.Count);
    }

    private static (double Budget, ExchangeRate Rate) Budget(
        ReserveData data,
        ParseResult parsed,
        ReserveOptions options,
        NamedReservePlan? named,
        IReadOnlyList<ReserveItem> items,
        IReadOnlyDictionary<string, double> use
    )
    {
        string[] rates = parsed.GetValue(options.Rates) ?? [];
        (double amount, string currency) =
            parsed.GetValue(options.Budget) is { } text ? MoneyText.Read("--budget", text)
            : named is { Budget: { } money } ? (money, named.Currency)
            : named is { Days: { } days } ? (DaysCost(data, items, use, days), "USD")
            : throw Failure.Usage(
                "no budget is given",
                "--budget \"1.2bn AUD\", or name a plan: lodestone reserve list"
            );
        return amount > 0
            ? (amount * MoneyText.Rate(data, currency, rates).UsdPerUnit, MoneyText.Rate(data, currency, rates))
            : throw new Failure(
                ExitCode.CheckFailed,
                $"the budget is {amount:0.##} {currency}; it must be above 0",
                "give money to spend, such as --budget \"1.2bn AUD\""
            );
    }

    /// <summary>What days of use cost to buy and hold, where only days are stated.</summary>
    private static double DaysCost(
        ReserveData data,
        IReadOnlyList<ReserveItem> items,
        IReadOnlyDictionary<string, double> use,
        double days
    )
    {
        ReserveProblem problem = new()
        {
            Items = items,
            Samples = [],
            Budget = 1,
            Periods = (int)Math.Ceiling(data.Parameter("horizon") * QuartersPerYear),
            BuyPeriods = (int)Math.Ceiling(data.Parameter("buying") * QuartersPerYear),
            Discount = data.Parameter("discount"),
        };
        return NaivePlans.Cost(problem, use.ToDictionary(u => u.Key, u => u.Value * days / DaysPerYear));
    }
}
