using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Economy;

/// <summary>GDP at risk beside the published losses of the United States when China exports no gallium and germanium.</summary>
internal static class GdpChecks
{
    private const string Gallium = "gallium-primary";
    private const string Germanium = "germanium-refined";
    private const string Survey = "U.S. Geological Survey, Open-File Report 2024-1057";
    private const string Cut = "no Chinese exports for a year";
    private const double PerBillion = 1e-3;

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        InputOutputReading reading = InputOutputReader.Read(Path.Combine(shipped.Root, "data/io"));
        InputOutputData data = reading.Data ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
        return [.. LeontiefCases.Play(data.Tables.First(t => t.Place == "USA")), .. Anchors(shipped, data)];
    }

    private static IEnumerable<Check> Anchors(Shipped shipped, InputOutputData data)
    {
        Outcome outcome = Shipped.Play(shipped.Atlas, Scenario(shipped.Atlas));
        Disruption all = OutcomeDisruption.Of(outcome, shipped.Atlas, data, "USA").Disruption;
        var solver = new CertifiedSolver(new HighsSolver());
        LossBracket gallium = Loss(all, data, solver, Gallium);
        LossBracket germanium = Loss(all, data, solver, Germanium);
        LossBracket both = Loss(all, data, solver, Gallium, Germanium);
        yield return Range("gallium", "3.1 (1.7 to 8.2)", (1.7, 8.2), gallium, open: true);
        yield return Range("germanium", "0.4 (0.01 to 1.1)", (0.01, 1.1), germanium, open: true);
        yield return Range("both", "3.4 (1.7 to 9.0)", (1.7, 9), both, open: true);
        yield return Check.Same(
            Cut,
            Survey,
            "the dearer of the two",
            "gallium",
            gallium.Central > germanium.Central ? "gallium" : "germanium"
        );
        LossBracket sum = gallium + germanium;
        yield return Check.AtMost(
            Cut,
            Survey,
            "joint loss beyond the sum, direct",
            Beyond(both.Direct, sum.Direct),
            1e-9
        );
        yield return Check.AtMost(
            Cut,
            Survey,
            "joint loss beyond the sum, propagated",
            Beyond(both.Propagated, sum.Propagated),
            1e-9
        );
        yield return Check.AtMost(
            Cut,
            Survey,
            "joint loss beyond the sum, programme",
            Beyond(both.Programme, sum.Programme),
            1e-6
        );
    }

    private static double Beyond(double joint, double sum) => Math.Max(joint - sum, 0) / sum;

    private static LossBracket Loss(
        Disruption all,
        InputOutputData data,
        CertifiedSolver solver,
        params string[] goods
    ) => GdpAtRisk.Of(all.Only(goods.Contains), data.Parameters, solver).Total;

    private static Check Range(
        string what,
        string known,
        (double Low, double High) published,
        LossBracket loss,
        bool open
    )
    {
        string ours = string.Create(
            CultureInfo.InvariantCulture,
            $"{loss.Central * PerBillion:0.###} ({loss.Low * PerBillion:0.###} to {loss.High * PerBillion:0.###})"
        );
        return new Check(
            Cut,
            Survey,
            $"{what}: value added lost in the United States, USD billion",
            known,
            ours,
            "our middle within its range",
            loss.Central * PerBillion >= published.Low && loss.Central * PerBillion <= published.High,
            $"known {known}, ours {ours}"
        )
        {
            Open = open,
        };
    }

    private static Scenario Scenario(World world) =>
        new()
        {
            Name = "no-gallium-no-germanium",
            Title = "China exports no gallium and germanium for a year",
            Horizon = new Horizon(Period.Parse("2026-12"), 12),
            Events =
            [
                new Ban(
                    [Gallium, Germanium],
                    ["CHN"],
                    [.. world.Places.Select(p => p.Id).Where(p => p != "CHN")],
                    new Window(0, 12),
                    0
                ),
            ],
        };
}
