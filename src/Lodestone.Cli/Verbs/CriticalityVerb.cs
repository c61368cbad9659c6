using System.CommandLine;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary><c>lodestone criticality</c>: indicators of criticality with their parts.</summary>
internal static class CriticalityVerb
{
    private static readonly string[] Methods = [.. IndicatorQuestion.Methods];

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "criticality",
            "Computes indicators of criticality and shows their parts: eu (the EU study of 2023 computed again, against its published results), hhi (concentration and import reliance), n-1 (supply without the largest supplier), crma (benchmarks of the EU and the UK), cover (days of use in stock), usgs (loss when a supplier's net exports are cut), disruption (that loss for every foreign supplier, through an input–output table, times its chance).",
            "lodestone criticality --method eu",
            "lodestone criticality --method n-1 --good ndfeb-magnet"
        );
        var method = new Option<string>("--method", "-m")
        {
            Description = $"One of {string.Join(", ", Methods)} (default: eu)",
            HelpName = string.Join('|', Methods),
            DefaultValueFactory = _ => Methods[0],
        };
        method.AcceptOnlyFromAmong(Methods);
        var material = new Option<string[]>("--material")
        {
            Description = "Only this material of the study, with the parts by country (method eu); may be repeated",
            HelpName = "MATERIAL",
        };
        var study = new Option<string?>("--study")
        {
            Description = "Folder of the study (method eu; default: data/criticality/eu-2023)",
            HelpName = "DIR",
        };
        var place = new Option<string?>("--place", "-p")
        {
            Description =
                "Only this place (methods hhi, crma, cover, usgs); the place that loses (method disruption: one with an input–output table, default: the first)",
            HelpName = "PLACE",
        };
        var good = new Option<string?>("--good", "-g")
        {
            Description = "Only this good (methods hhi, n-1, crma, cover, usgs, disruption)",
            HelpName = "GOOD",
        };
        var on = new Option<string?>("--on")
        {
            Description =
                "The supplier that is cut off (method usgs, default: the largest net exporter of each good; method disruption, default: every net exporter)",
            HelpName = "PLACE",
        };
        var io = new Option<string?>("--io")
        {
            Description = "Folder of the input–output tables (method disruption; default: data/io)",
            HelpName = "DIR",
        };
        var chances = new Option<string?>("--chances")
        {
            Description =
                "Folder of the chances of suppliers (method disruption; default: data/criticality/disruption-chances)",
            HelpName = "DIR",
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        Option<bool> quiet = SharedOptions.Quiet();
        foreach (
            Option option in (Option[])[method, good, place, on, material, study, io, chances, data, output, quiet]
        )
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            string name = parsed.GetValue(method) ?? Methods[0];
            Check(
                name,
                [
                    ("place", parsed.GetValue(place) is not null),
                    ("good", parsed.GetValue(good) is not null),
                    ("on", parsed.GetValue(on) is not null),
                    ("material", parsed.GetValue(material) is { Length: > 0 }),
                    ("study", parsed.GetValue(study) is not null),
                    ("io", parsed.GetValue(io) is not null),
                    ("chances", parsed.GetValue(chances) is not null),
                    ("data", parsed.GetValue(data) is not null),
                ]
            );
            IndicatorReport report =
                name == IndicatorQuestion.OfStudy
                    ? Study(session, parsed.GetValue(study), parsed.GetValue(material) ?? [])
                    : OfWorld(WorldInput.Read(session, parsed.GetValue(data), parsed.GetValue(quiet)).World);
            IndicatorReport OfWorld(World world) =>
                name == DisruptionReport.Method
                    ? DisruptionAnswer.Of(
                        session,
                        world,
                        parsed.GetValue(place),
                        parsed.GetValue(good),
                        parsed.GetValue(on),
                        parsed.GetValue(io),
                        parsed.GetValue(chances)
                    )
                    : OfAtlas(name, world, parsed.GetValue(place), parsed.GetValue(good), parsed.GetValue(on));
            string format = parsed.GetValue(output) ?? "table";
            IndicatorOutput.Write(session, report, format);
            if (name == IndicatorQuestion.OfStudy && format == "csv" && !parsed.GetValue(quiet))
            {
                // Rows alone do not say how near the computed figures are to the published ones.
                session.Error.WriteLine(string.Join('\n', report.Summary));
            }

            return ExitCode.Ok;
        });
        return verb;
    }

    private static void Check(string method, IEnumerable<(string Name, bool Given)> options) =>
        Asking.Answer(() =>
        {
            IndicatorOption.Check(method, Asking.Prefix, options);
            return method;
        });

    private static IndicatorReport Study(Session session, string? folder, string[] asked)
    {
        CriticalityStudy study = StudyInput.Read(session, folder);
        return Asking.Answer(() => IndicatorQuestion.Of(study, asked, Asking.Prefix));
    }

    private static IndicatorReport OfAtlas(string method, World world, string? place, string? good, string? on) =>
        Asking.Answer(() => IndicatorQuestion.Of(method, world, place, good, on, Asking.Prefix));
}
