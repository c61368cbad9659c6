using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The EU study computed again: computed against published, with every part.</summary>
public static class EuRiskReport
{
    /// <summary>Differences from this on are listed one by one.</summary>
    public const double Listed = 0.1;

    private const double Rounding = 1e-9;

    /// <summary>The report of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="only">Ids of materials to show; null = all. Errors are always over all.</param>
    public static IndicatorReport Of(CriticalityStudy study, IReadOnlyList<string>? only = null)
    {
        var all = StudyRecalculation.Of(study);
        MaterialRisk[] shown = [.. all.Materials.Where(m => only is null || only.Contains(m.Material.Id))];
        var tables = new List<(string, IndicatorTable)>
        {
            ("Computed against published", EuRiskTables.Materials(shown)),
        };
        if (only is not null)
        {
            foreach (MaterialRisk material in shown)
            {
                tables.AddRange(
                    material
                        .Stages.Where(s => s.Global is not null || s.Sourced is not null)
                        .Select(s =>
                            ($"{material.Material.Name}, {s.Stage}: parts by place", EuRiskTables.Parts(study, s))
                        )
                );
            }
        }

        IndicatorTable differences = EuDifferences.Table(study, shown);
        if (differences.Rows.Count > 0)
        {
            tables.Add(($"Differences above {Listed.ToString(CultureInfo.InvariantCulture)}", differences));
        }

        IndicatorTable missing = EuDifferences.Missing(shown);
        if (missing.Rows.Count > 0)
        {
            tables.Add(("Inputs of supply risk that are not at hand, and what can be said all the same", missing));
        }

        return new IndicatorReport(
            "eu",
            study.Title,
            $"Data {study.Name} {study.Version}",
            [.. only is null ? [] : shown.Select(Own), .. Summary(study, all)],
            tables,
            EuRiskTables.Stages(shown),
            Notes()
        );
    }

    /// <summary>True when a difference is to be listed.</summary>
    internal static bool IsListed(double? difference) => difference is { } d && Math.Abs(d) > Listed + Rounding;

    internal static bool SamePrinted(double? computed, double? published) =>
        computed is { } a && published is { } b && OneDecimal(a) == OneDecimal(b);

    private static double OneDecimal(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    /// <summary>What comes out for a material that was asked about.</summary>
    private static string Own(MaterialRisk material)
    {
        string risk = Beside("supply risk", material.Risk, material.Material.PublishedRisk);
        string importance = Beside(
            "economic importance",
            material.Importance?.Value,
            material.Material.PublishedImportance
        );
        string verdict = material.Critical is { } critical
            ? $", so that it is {(critical ? "" : "not ")}critical by the thresholds (supply risk 1.0, economic importance 2.8)"
            : "";
        return $"{material.Material.Name}: {risk}, {importance}{verdict}.";
    }

    private static string Beside(string what, double? computed, double? published)
    {
        string ours = computed is { } value
            ? $"{what} {value.ToString("0.00", CultureInfo.InvariantCulture)} computed"
            : $"{what} not computed";
        return published is { } theirs
            ? $"{ours} ({theirs.ToString("0.0", CultureInfo.InvariantCulture)} published)"
            : $"{ours} (none published)";
    }

    private static List<string> Summary(CriticalityStudy study, StudyRecalculation all)
    {
        MaterialRisk[] compared = [.. all.Compared];
        MaterialRisk[] important = [.. all.ComparedImportance];
        int published = study.Materials.Count(m => m.PublishedRisk is not null);
        int same = compared.Count(m => SamePrinted(m.Risk, m.Material.PublishedRisk));
        int far = compared.Count(m => IsListed(m.RiskDifference));
        int sameImportance = important.Count(m => SamePrinted(m.Importance!.Value, m.Material.PublishedImportance));
        MaterialRisk[] judged =
        [
            .. all.Materials.Where(m => m.Critical is not null && m.PublishedCritical is not null),
        ];
        string[] placeless =
        [
            .. all.Materials.Where(m => m.Importance is null && m.Stages.Count > 0).Select(m => m.Material.Name),
        ];
        MaterialRisk[] otherwise = [.. judged.Where(m => m.Critical != m.PublishedCritical)];
        return
        [
            $"Supply risk was computed for {compared.Length} of the {published} materials and groups that the study publishes one for: {same} come out with the same printed digit, {compared.Length - far} within {Listed.ToString(CultureInfo.InvariantCulture)}; the mean absolute error is {all.MeanError.ToString("0.000", CultureInfo.InvariantCulture)}.",
            $"Economic importance was computed for {important.Length}: {sameImportance} come out with the same printed digit; the mean absolute error is {all.MeanImportanceError.ToString("0.000", CultureInfo.InvariantCulture)}.",
            otherwise.Length == 0
                ? $"Of the {judged.Length} with both, every one falls on the same side of the thresholds (supply risk 1.0, economic importance 2.8) as in the study."
                : $"Of the {judged.Length} with both, {judged.Length - otherwise.Length} fall on the same side of the thresholds (supply risk 1.0, economic importance 2.8) as in the study; not so {Phrase.List([.. otherwise.Select(m => m.Material.Name)])}.",
            placeless.Length == 0
                ? "End uses are at hand for every material."
                : $"End uses of {placeless.Length} are not at hand, so that their economic importance is not computed: {Phrase.List(placeless)}.",
        ];
    }

    private static string[] Notes() =>
        [
            "SR = [HHI_GS · IR/2 + HHI_EU · (1 − IR/2)] · (1 − EoL-RIR) · SI_SR for each stage, the larger of the two stages; HHI = Σ S² · WGI · t with governance from 0 (best) to 10; where only one supply is taken or published, that one alone.",
            "EI = Σ A · Q · SI_EI · 10 / max Q over NACE sectors. Groups are the mean of their members.",
            "Nothing is fitted. Governance is the mean of 2018 to 2020, the years of the study's 2016–2020 that the release used here has; shares are as printed.",
            "Import reliance, substitution indices, recycling rate and the risk of single stages and elements come from a restatement of the study's result table (evidence: secondary); shares, trade parameters, uses and group results from the study.",
        ];
}
