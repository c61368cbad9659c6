using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary><c>lodestone chain</c>: the way of one good from the mines to the sectors that use it.</summary>
internal static class ChainVerb
{
    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "chain",
            "Follows one good from the mines to the sectors that use it, in tonnes of that good at every stage: who does how much of the work, how concentrated it is, and every flow with its source as an edge list (--output csv). The page /chain of lodestone serve draws it.",
            "lodestone chain --good dy-oxide",
            "lodestone chain --good ndfeb-magnet --output csv"
        );
        var good = new Option<string>("--good", "-g")
        {
            Description = "The good that is followed",
            HelpName = "GOOD",
            Required = true,
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        foreach (Option option in (Option[])[good, data, output, quiet])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            World world = WorldInput.Read(session, parsed.GetValue(data), parsed.GetValue(quiet)).World;
            ChainAnswer answer = Asking.Answer(() => ChainAnswer.Of(world, parsed.GetValue(good) ?? "", Asking.Prefix));
            Write(session, answer, parsed.GetValue(output) ?? "table");
            return ExitCode.Ok;
        });
        return verb;
    }

    private static void Write(Session session, ChainAnswer answer, string format)
    {
        switch (format)
        {
            case "csv":
                session.Output.Write(ChainRows.Csv(answer));
                return;
            case "json":
                session.WriteBytes(stream => ChainRows.WriteJson(answer, stream));
                return;
            case "md":
                session.Output.Write(
                    $"# Chain of {answer.Names.Good(answer.Good)}\n\n{ChainSentences.Text(answer)}\n\n{MarkdownTable.Render(ChainStages.Of(answer))}\n{ChainSentences.Basis(answer)}\n"
                );
                return;
        }

        session.Paragraph(ChainSentences.Text(answer));
        session.Output.WriteLine();
        session.Table(ChainStages.Of(answer));
        session.Output.WriteLine();
        session.Paragraph(ChainSentences.Basis(answer));
    }
}
