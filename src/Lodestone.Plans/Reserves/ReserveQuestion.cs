using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>A question for the reserve planner, resolved against the atlas and the data on reserves.</summary>
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
    private const int MostDays = 3650;
    public const int MonthsPerQuarter = 3;

    /// <summary>Stocks that a plan is made from, months of the use served.</summary>
    private static readonly double[] PlanMonths = [1, 4, 12];

    /// <summary>Stocks that a size is measured at, months of use: closer together than those of a plan, because the answer is one of them.</summary>
    private static readonly double[] SizeMonths = [1, 2, 4, 6, 9, 12];

    /// <summary>The question of a plan: with a budget, serving whom the ask or the shipped plan says.</summary>
    public static ReserveQuestion Read(IPlanDesk desk, ReserveAsk ask) => Read(desk, ask, null, true);

    /// <summary>The question of a size: without a budget, a holder serves itself; only some of the members if named.</summary>
    public static ReserveQuestion Read(IPlanDesk desk, ReserveAsk ask, IReadOnlyList<string>? only) =>
        Read(desk, ask, only, false);

    private static ReserveQuestion Read(IPlanDesk desk, ReserveAsk ask, IReadOnlyList<string>? only, bool withBudget)
    {
        ReserveData data = desk.Reserves;
        World world = desk.World;
        NamedReservePlan? named = Named(data, ask.Plan);
        static IReadOnlyList<string> Given(
            IReadOnlyList<string> asked,
            IReadOnlyList<string>? plan,
            string what,
            string hint
        ) =>
            asked.Count > 0 ? asked
            : plan is { Count: > 0 } ? plan
            : throw PlanException.Usage(what, hint);
        IReadOnlyList<string> members =
            only
            ?? ReserveNames.Places(
                world,
                "--members",
                Given(
                    ask.Members,
                    named?.Members,
                    "no members are given",
                    "--members AUS, or name a plan: lodestone reserve list"
                )
            );
        IReadOnlyList<string> goods = ReserveNames.Goods(
            data,
            world,
            Given(ask.Goods, named?.Goods, "no goods are given", "--goods sb,ga,rare-earths, or name a plan")
        );
        bool alone = withBudget && ask.Alone;
        if (alone && ask.Serves.Count > 0)
        {
            throw PlanException.Usage(
                "--alone and --serves exclude each other",
                "a member that keeps for itself serves itself; leave one of them out"
            );
        }

        if (ask.AtLeastDays is { } days && !(days >= 0 && days <= MostDays))
        {
            throw PlanException.Usage(
                $"--at-least-days {days.ToString(System.Globalization.CultureInfo.InvariantCulture)} is not a number of days",
                $"write days of use from 0 to {MostDays}, such as --at-least-days 60"
            );
        }

        IReadOnlyList<string> serves =
            !withBudget || alone
                ? members
                : ReserveNames.Places(
                    world,
                    "--serves",
                    ask.Serves.Count > 0 ? ask.Serves : named?.Serves ?? ["alliance"]
                );
        (IReadOnlyList<ReserveDisruption> disruptions, IReadOnlyList<Scenario> scenarios) = Disruptions(
            desk,
            data,
            goods,
            ask.Disruptions
        );
        ReserveItem[] items = [.. goods.Select(good => ReserveFigures.Item(world, data, scenarios, members, good))];
        Dictionary<string, double> use = goods.ToDictionary(
            good => good,
            good => ReserveFigures.Use(world, good, serves)
        );
        (double budget, ExchangeRate rate) = withBudget
            ? ReserveBudget.Of(data, ask, named, items, use)
            : (0, MoneyText.Rate(data, "USD", []));
        var release = new ReserveRelease(
            ask.ReleaseLag is { } lag ? LagText.Days("--release-lag", lag) : data.Parameter("release_lag"),
            data.Parameter("release_trigger"),
            data.Parameter("release_months"),
            alone
        );
        foreach (Scenario scenario in scenarios.Where(release.ComesTooLate))
        {
            throw new PlanException(
                PlanFault.Check,
                $"{scenario.Name} ends after {scenario.Horizon.Periods} periods, before a reserve could be released ({Figure.Short(release.LagDays)} days after the first event)",
                "give a scenario with a longer horizon, or a shorter --release-lag (or release_lag in parameters.csv)"
            );
        }

        return new ReserveQuestion(
            TitleOf(world, data, named, members, goods),
            world,
            data,
            new ReserveRequest
            {
                Items = items,
                Sites = goods.ToDictionary(
                    good => good,
                    good => (IReadOnlyDictionary<string, double>)ReserveFigures.Sites(world, good, members)
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
                LeastStock = ask.AtLeastDays is { } least
                    ? use.ToDictionary(u => u.Key, u => u.Value * least / DaysPerYear)
                    : [],
                TailWeight = ask.TailWeight ?? 0,
                Draws = ask.Draws,
                FreshDraws = ask.Draws,
                Seed = ask.Seed ?? 7,
                Months = withBudget ? PlanMonths : SizeMonths,
            },
            new EngineReserveStage(desk, scenarios, serves, goods, release),
            members,
            serves,
            rate,
            named?.Days
        );
    }

    /// <summary>The title of the plan that ships, as long as its holders and goods are asked for; what is changed says so.</summary>
    private static string TitleOf(
        World world,
        ReserveData data,
        NamedReservePlan? named,
        IReadOnlyList<string> members,
        IReadOnlyList<string> goods
    )
    {
        var names = new WorldNames(world);
        string own = $"A reserve of {Phrase.List([.. members.Select(names.Place)], members.Count, "others")}";
        return named is null ? own
            : Same(goods, () => ReserveNames.Goods(data, world, named.Goods))
            && Same(members, () => ReserveNames.Places(world, "--members", named.Members))
                ? named.Title
            : $"{own} (changed from: {named.Title})";
    }

    /// <summary>A world that has not all of what a plan names cannot ask for the same.</summary>
    private static bool Same(IReadOnlyList<string> asked, Func<IReadOnlyList<string>> named)
    {
        try
        {
            return asked.ToHashSet().SetEquals(named());
        }
        catch (PlanException)
        {
            return false;
        }
    }

    private static NamedReservePlan? Named(ReserveData data, string? asked) =>
        asked is null
            ? null
            : data.Plans.FirstOrDefault(plan => string.Equals(plan.Id, asked, StringComparison.OrdinalIgnoreCase))
                ?? throw PlanException.Usage(
                    $"there is no plan '{asked}'",
                    NearWord.Hint(
                        asked,
                        [.. data.Plans.Select(p => p.Id)],
                        $"plans: {string.Join(", ", data.Plans.Select(p => p.Id))}"
                    )
                );

    private static (IReadOnlyList<ReserveDisruption>, IReadOnlyList<Scenario>) Disruptions(
        IPlanDesk desk,
        ReserveData data,
        IReadOnlyList<string> goods,
        IReadOnlyList<string> asked
    )
    {
        List<ReserveDisruption> chosen = [];
        List<Scenario> scenarios = [];
        IEnumerable<string> names = asked.Count > 0 ? asked : data.Disruptions.Select(d => d.Scenario);
        foreach (string name in names)
        {
            Scenario scenario = desk.Scenario(name, [], quiet: true);
            World touched = TouchedChains.Of(desk.World, [scenario]);
            if (asked.Count == 0 && !goods.Any(good => touched.Goods.Any(g => g.Id == good)))
            {
                continue;
            }

            chosen.Add(
                data.Disruptions.FirstOrDefault(d => d.Scenario == scenario.Name)
                    ?? throw new PlanException(
                        PlanFault.Check,
                        $"data/reserves says nothing of the chance of '{scenario.Name}'",
                        "add a row to disruptions.csv, or give the folder of your own data with --reserves"
                    )
            );
            scenarios.Add(scenario);
        }

        return chosen.Count > 0
            ? (chosen, scenarios)
            : throw new PlanException(
                PlanFault.Check,
                "no disruption touches these goods",
                "name a scenario with --disruption, or other goods"
            );
    }
}
