using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve</c> and its verbs.</summary>
internal static class ReserveVerbs
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "reserve",
            "Plans strategic reserves: what to buy, how much, when, and what it avoids.",
            "lodestone reserve plan --budget \"1.2bn AUD\" --members AUS --goods sb,ga,rare-earths",
            "lodestone reserve plan japan-60"
        );
        verb.Subcommands.Add(ReserveSizeVerb.Create(session));
        verb.Subcommands.Add(ReservePlanVerb.Create(session));
        verb.Subcommands.Add(ReserveFrontierVerb.Create(session));
        verb.Subcommands.Add(ReserveRuleVerb.Create(session));
        verb.Subcommands.Add(List(session));
        return verb;
    }

    private static VerbCommand List(Session session)
    {
        var verb = new VerbCommand(
            "list",
            "Lists the plans that ship.",
            "lodestone reserve list",
            "lodestone reserve list --reserves my-reserves"
        );
        var reserves = new Option<string?>("--reserves")
        {
            Description = "Folder of the data on reserves (default: data/reserves)",
            HelpName = "DIR",
        };
        verb.Options.Add(reserves);
        verb.SetAction(parsed =>
        {
            ReserveData data = ReserveLocation.Read(session, parsed.GetValue(reserves));
            session.Table(
                new Grid(
                    [
                        new("Plan"),
                        new("held by"),
                        new("serves"),
                        new("goods"),
                        new("money", Align.Right),
                        new("days", Align.Right),
                        new("title"),
                    ],
                    [
                        .. data.Plans.Select(plan =>
                            (IReadOnlyList<string>)
                                [
                                    plan.Id,
                                    string.Join(", ", plan.Members),
                                    string.Join(", ", plan.Serves),
                                    string.Join(", ", plan.Goods),
                                    plan.Budget is { } money ? $"{Figure.Short(money / 1e6)} m {plan.Currency}" : "",
                                    plan.Days is { } days ? Figure.Short(days) : "",
                                    plan.Title,
                                ]
                        ),
                    ]
                )
            );
            return ExitCode.Ok;
        });
        return verb;
    }
}
