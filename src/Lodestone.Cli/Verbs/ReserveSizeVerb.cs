using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone reserve size</c>: how much to hold, by four rules, for each member and pooled.</summary>
internal static class ReserveSizeVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "size",
            "Sizes a reserve by four rules side by side: days of use, a quantile of what is missing, expected welfare over states of the world, and the marginal rule; for each member by itself and for all together, with what pooling saves and how that shrinks when all are hit at once.",
            "lodestone reserve size --members JPN,USA,EU27 --goods dy-oxide,ndfeb-magnet",
            "lodestone reserve size korea-100 --output csv"
        );
        var options = new ReserveOptions();
        options.AddTo(verb, budget: false);
        verb.SetAction(parsed =>
        {
            options.Check(parsed);
            IndicatorOutput.Write(
                session,
                PlannerDesk.Answer(() => ReservePlanner.Size(options.Ask(parsed), options.Desk(session, parsed))),
                parsed.GetValue(options.Output) ?? "table"
            );
            return ExitCode.Ok;
        });
        return verb;
    }
}
