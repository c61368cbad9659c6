using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary>Options that the verbs of <c>lodestone reserve</c> share.</summary>
internal sealed class ReserveOptions
{
    public Argument<string?> Plan { get; } =
        new("plan")
        {
            Description = "A shipped plan, such as australia (lodestone reserve list)",
            Arity = ArgumentArity.ZeroOrOne,
        };

    public Option<string?> Budget { get; } =
        new("--budget")
        {
            Description = "Money over the horizon, with its currency: \"1.2bn AUD\"",
            HelpName = "MONEY",
        };

    public Option<string[]> Members { get; } =
        new("--members") { Description = "Places that hold the reserve", HelpName = "PLACES" };

    public Option<string[]> Goods { get; } =
        new("--goods")
        {
            Description = "Goods that may be held, by id or alias (sb,ga,rare-earths)",
            HelpName = "GOODS",
        };

    public Option<string[]> Serves { get; } =
        new("--serves")
        {
            Description =
                "Places or groups whose losses count and who may be supplied (default: the plan's, else alliance)",
            HelpName = "PLACES",
        };

    public Option<string[]> Disruptions { get; } =
        new("--disruption")
        {
            Description = "A scenario to be armed against (default: those of data/reserves that touch the goods)",
            HelpName = "SCENARIO",
        };

    public Option<string[]> Rates { get; } =
        new("--rate")
        {
            Description = "A rate of exchange in dollars a unit, instead of the data's: AUD=0.65",
            HelpName = "CUR=USD",
        };

    public Option<double?> Tail { get; } =
        new("--tail-weight")
        {
            Description = "Weight of the worst futures against the mean, 0 to 1 (default: 0)",
            HelpName = "SHARE",
        };

    /// <summary>Of <c>reserve plan</c> alone, which adds it.</summary>
    public Option<double?> AtLeastDays { get; } =
        new("--at-least-days")
        {
            Description =
                "Days of use that must be in stock of every good when buying ends, whatever else the money would avoid (default: none)",
            HelpName = "DAYS",
        };

    /// <summary>Of <c>reserve plan</c> and <c>frontier</c>, which add it.</summary>
    public Option<bool> Alone { get; } =
        new("--alone")
        {
            Description =
                "Every member keeps for itself, so that the plan chooses how much to hold where (default: they share what they hold)",
        };

    /// <summary>Of <c>reserve plan</c> alone, which adds it.</summary>
    public Option<string?> Model { get; } =
        new("--model")
        {
            Description = "Writes the linear programme for other solvers: FILE.lp or FILE.mps",
            HelpName = "FILE",
        };

    public Option<string?> ReleaseLag { get; } =
        new("--release-lag")
        {
            Description =
                "Time from the beginning of a shortfall to the first release: 30d, 8d, 2mo (default: release_lag of data/reserves)",
            HelpName = "TIME",
        };

    public Option<int> Draws { get; } =
        new("--draws")
        {
            Description =
                $"Draws of each disruption the plan is made on; as many others try it (default: {ReserveAsk.UsualDraws})",
            HelpName = "N",
            DefaultValueFactory = _ => ReserveAsk.UsualDraws,
        };

    public Option<string?> Reserves { get; } =
        new("--reserves") { Description = "Folder of the data on reserves (default: data/reserves)", HelpName = "DIR" };

    public Option<string?> Data { get; } = SharedOptions.Data();

    public Option<string?> Runs { get; } = SharedOptions.Runs();

    public Option<long?> Seed { get; } = SharedOptions.Seed();

    public Option<int?> Workers { get; } = SharedOptions.Workers();

    public Option<string> Output { get; } = SharedOptions.Output("table", "csv", "json", "md");

    public Option<bool> Quiet { get; } = SharedOptions.Quiet();

    public void AddTo(Command verb, bool budget = true)
    {
        verb.Arguments.Add(Plan);
        foreach (
            Option option in (Option[])
                [
                    Budget,
                    Members,
                    Goods,
                    Serves,
                    Disruptions,
                    Rates,
                    Tail,
                    ReleaseLag,
                    Draws,
                    Reserves,
                    Data,
                    Runs,
                    Seed,
                    Workers,
                    Output,
                    Quiet,
                ]
        )
        {
            if (budget || option != Budget && option != Rates && option != Tail && option != Serves)
            {
                verb.Options.Add(option);
            }
        }
    }

    /// <summary>Numbers below 1 are usage errors.</summary>
    public void Check(ParseResult parsed) =>
        SharedOptions.CheckCounts(
            parsed.GetValue(Draws),
            parsed.GetValue(Workers),
            $"{ReserveAsk.UsualDraws} are played"
        );

    /// <summary>What the command line asks.</summary>
    public ReserveAsk Ask(ParseResult parsed) =>
        new()
        {
            Plan = parsed.GetValue(Plan),
            Budget = parsed.GetValue(Budget),
            Members = parsed.GetValue(Members) ?? [],
            Goods = parsed.GetValue(Goods) ?? [],
            Serves = parsed.GetValue(Serves) ?? [],
            Disruptions = parsed.GetValue(Disruptions) ?? [],
            Rates = parsed.GetValue(Rates) ?? [],
            TailWeight = parsed.GetValue(Tail),
            AtLeastDays = parsed.GetValue(AtLeastDays),
            Alone = parsed.GetValue(Alone),
            ReleaseLag = parsed.GetValue(ReleaseLag),
            Draws = parsed.GetValue(Draws),
            Seed = parsed.GetValue(Seed),
        };

    /// <summary>Where the data are.</summary>
    public PlannerDesk Desk(Session session, ParseResult parsed) =>
        new(
            session,
            new PlannerDesk.Options(
                parsed.GetValue(Data),
                parsed.GetValue(Reserves),
                null,
                parsed.GetValue(Runs),
                parsed.GetValue(Workers),
                parsed.GetValue(Quiet),
                CommandLineText.Of(parsed)
            )
        );
}
