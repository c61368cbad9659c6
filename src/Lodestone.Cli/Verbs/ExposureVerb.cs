using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary><c>lodestone exposure</c>: who depends on whom, at which stage, down to which product.</summary>
internal static class ExposureVerb
{
    private const int DefaultDepth = 9;
    private const double DefaultLeast = 3;

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "exposure",
            "Says how much of what a place uses comes straight from a supplier, how much passed through it at any stage, where the chain is narrowest, and shows the tree of suppliers down to the mines.",
            "lodestone exposure --place EU27 --on CHN --good ndfeb-magnet",
            "lodestone exposure --product f-35 --on CHN"
        );
        var place = new Option<string?>("--place", "-p")
        {
            Description = "Who uses it: a place (default: the product's maker, else the average user of the world)",
            HelpName = "PLACE",
        };
        var on = new Option<string?>("--on")
        {
            Description = "The supplier in question (default: the place that most of it passes through)",
            HelpName = "PLACE",
        };
        var good = new Option<string?>("--good", "-g") { Description = "A good of the atlas", HelpName = "GOOD" };
        var product = new Option<string?>("--product")
        {
            Description = "A product with its contents, e.g. smartphone or f-35; 'list' shows all",
            HelpName = "PRODUCT",
        };
        var stage = new Option<string?>("--stage")
        {
            Description = "Only this stage, with everybody who does the work there",
            HelpName = "STAGE",
        };
        var trace = new Option<string?>("--trace")
        {
            Description = "Follow this good alone, e.g. dy-oxide: the dysprosium in the magnets",
            HelpName = "GOOD",
        };
        var owner = new Option<bool>("--by-owner")
        {
            Description = "Count processes as their owners' (ownership.csv) and not as their place's",
        };
        var value = new Option<bool>("--by-value")
        {
            Description = "Weigh the inputs of a process by value and not by tonnes",
        };
        var disputed = new Option<bool>("--include-disputed")
        {
            Description = "Sum disputed contents of a product in place of the audited ones",
        };
        var depth = new Option<int>("--depth")
        {
            Description = $"Suppliers below one another in the tree (default: {DefaultDepth})",
            HelpName = "N",
            DefaultValueFactory = _ => DefaultDepth,
        };
        var least = new Option<double>("--least")
        {
            Description = $"Suppliers below this part of the whole are counted together (default: {DefaultLeast} %)",
            HelpName = "PERCENT",
            DefaultValueFactory = _ => DefaultLeast,
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        foreach (
            Option option in (Option[])
                [good, product, place, on, stage, trace, depth, least, owner, value, disputed, data, output, quiet]
        )
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            var request = new ExposureRequest
            {
                Data = parsed.GetValue(data),
                Place = parsed.GetValue(place),
                On = parsed.GetValue(on),
                Good = parsed.GetValue(good),
                Product = parsed.GetValue(product),
                Stage = parsed.GetValue(stage),
                Trace = parsed.GetValue(trace),
                ByOwner = parsed.GetValue(owner),
                ByValue = parsed.GetValue(value),
                Disputed = parsed.GetValue(disputed),
                Depth = parsed.GetValue(depth),
                Least = parsed.GetValue(least) / 100,
                Quiet = parsed.GetValue(quiet),
            };
            return Run(session, request, parsed.GetValue(output) ?? "table");
        });
        return verb;
    }

    private static int Run(Session session, ExposureRequest request, string format)
    {
        if (request.Product == "list" && request.Good is null)
        {
            World world = WorldInput.Read(session, request.Data, request.Quiet).World;
            ProductList.Write(session, world, format);
            return ExitCode.Ok;
        }

        ExposureAnswer answer = ExposureInput.Answer(session, request);
        if (request.Stage is { } stage)
        {
            StageOutput.Write(session, answer, stage, format);
            return ExitCode.Ok;
        }

        switch (format)
        {
            case "csv":
                session.Output.Write(EdgeList.Csv(answer));
                break;
            case "json":
                session.WriteBytes(stream => ExposureJson.Write(answer, stream));
                break;
            case "md":
                session.Output.Write(ExposureMarkdown.Render(answer));
                break;
            default:
                Table(session, answer);
                break;
        }

        return ExitCode.Ok;
    }

    private static void Table(Session session, ExposureAnswer answer)
    {
        session.Paragraph(string.Join(' ', answer.Sentences));
        if (answer.Product is { } product)
        {
            session.Output.WriteLine();
            session.Table(ContentGrid.Of(answer, product));
        }

        foreach (ExposurePart part in answer.Parts)
        {
            session.Output.WriteLine();
            session.Output.WriteLine(
                answer.Parts.Count > 1
                    ? $"{answer.Names.GoodHeading(part.Dependence.Good)}, by stage from the mine on:"
                    : "By stage, from the mine on:"
            );
            session.Table(ProfileGrid.Of(answer, part.Dependence));
            if (ProfileGrid.Note(part.Dependence) is { Length: > 0 } note)
            {
                session.Paragraph(note);
            }

            session.Output.WriteLine();
            session.Output.Write(TreeText.Render(answer, part.Tree, session.Host.Width));
        }

        if (answer.Parts.Count == 0)
        {
            return;
        }

        session.Output.WriteLine();
        session.Paragraph(ProfileGrid.Legend(answer));
        session.Paragraph(TreeText.Legend(answer));
        session.Paragraph(answer.Basis);
    }
}
