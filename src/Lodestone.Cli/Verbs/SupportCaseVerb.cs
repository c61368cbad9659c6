using System.CommandLine;
using Lodestone.Plans;

namespace Lodestone.Cli;

/// <summary><c>lodestone support case</c>: the agreement with MP Materials and what its published quarter says.</summary>
internal static class SupportCaseVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "case",
            "Shows the price protection agreement of 2025 with MP Materials: what a year costs at each price, and on how many tonnes the payment of a published quarter was made.",
            "lodestone support case",
            "lodestone support case --output csv"
        );
        var support = new Option<string?>("--support")
        {
            Description = "Folder of the parameters (default: data/support, looked for from here upwards)",
            HelpName = "DIR",
        };
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        foreach (Option option in (Option[])[support, output, quiet])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            IndicatorOutput.Write(
                session,
                SupportPlanner.Case(SupportLocation.Read(session, parsed.GetValue(support))),
                parsed.GetValue(output) ?? "table"
            );
            return ExitCode.Ok;
        });
        return verb;
    }
}
