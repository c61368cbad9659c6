using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Where the recomputed figures differ, why, and what is missing.</summary>
internal static class EuDifferences
{
    private const double Shown = 0.02;

    /// <summary>Every difference above the limit with the other readings that give the published figure and what is known about it.</summary>
    public static IndicatorTable Table(CriticalityStudy study, IEnumerable<MaterialRisk> materials) =>
        new(
            "differences",
            [
                new("material", "Material"),
                new("measure", "of"),
                new("computed", "computed", EuRiskTables.Two),
                new("published", "publ.", EuRiskTables.One),
                new("reason", "What the published figure may rest on"),
            ],
            [
                .. materials
                    .Where(m => EuRiskReport.IsListed(m.RiskDifference))
                    .Select(m => Row(m, "SR", m.Risk, m.Material.PublishedRisk, Risk(study, m))),
                .. materials
                    .Where(m => EuRiskReport.IsListed(m.ImportanceDifference))
                    .Select(m =>
                        Row(m, "EI", m.Importance!.Value, m.Material.PublishedImportance, Importance(study, m))
                    ),
            ]
        );

    /// <summary>Materials with missing inputs: what is missing, the most the risk can be, the factor the published figure implies.</summary>
    public static IndicatorTable Missing(IEnumerable<MaterialRisk> materials) =>
        new(
            "missing",
            [
                new("material", "Material"),
                new("missing", "not published"),
                new("at_most", "SR at most", EuRiskTables.Two),
                new("published", "SR publ.", EuRiskTables.One),
                new("implied", "implied factor", EuRiskTables.Two),
                new("ei_published", "EI publ.", EuRiskTables.One),
            ],
            [
                .. materials
                    .Where(m => m.Stages.Any(s => s.Missing.Count > 0))
                    .Select(m =>
                        (IReadOnlyList<object?>)
                            [
                                m.Material.Name,
                                string.Join(", ", m.Missing),
                                m.Risk is null ? m.AtMost : null,
                                m.Material.PublishedRisk,
                                m.Stages.Max(s => s.ImpliedFactor),
                                m.Material.PublishedImportance,
                            ]
                    ),
            ]
        );

    private static IReadOnlyList<object?> Row(
        MaterialRisk m,
        string measure,
        double? computed,
        double? published,
        string reason
    ) => [m.Material.Name, measure, computed, published, reason];

    private static string Risk(CriticalityStudy study, MaterialRisk m)
    {
        var parts = new List<string>();
        if (Known(study, m, "risk") is { Length: > 0 } known)
        {
            parts.Add(known);
        }

        foreach (StageRisk stage in m.Stages.Where(s => s.Published is not null && s.Risk is not null))
        {
            if (Math.Abs(stage.Risk!.Value - stage.Published!.Value) <= EuRiskReport.Listed)
            {
                continue;
            }

            string[] readings = [.. RiskReading.Matching(stage).Select(r => $"{r.Text} ({EuRiskTables.Two(r.Risk)})")];
            if (readings.Length > 0)
            {
                parts.Add(
                    $"{Phrase.Sentence(stage.Stage)}: {EuRiskTables.One(stage.Published.Value)} would come of {string.Join(" or of ", readings)}."
                );
            }
        }

        if (m.Stages.Count == 0)
        {
            parts.Add("A group: the differences of its members.");
        }

        return parts.Count > 0 ? string.Join(' ', parts) : "No reading of the published inputs gives it.";
    }

    private static string Importance(CriticalityStudy study, MaterialRisk m)
    {
        if (Known(study, m, "importance") is { Length: > 0 } known)
        {
            return known;
        }

        if (m.Stages.Count == 0)
        {
            return "A group: the differences of its members.";
        }

        double sum = m.Material.Uses.Sum(u => u.Share);
        return m.Importance!.Unplaced >= Shown
                ? $"{Figure.Percent(m.Importance.Unplaced)} of the uses have no sector in the published list and add nothing here."
            : Math.Abs(sum - 1) >= Shown ? $"The published use shares add up to {Figure.Percent(sum)}."
            : "The published use shares and sectors do not give it.";
    }

    private static string Known(CriticalityStudy study, MaterialRisk m, string measure) =>
        study.Differences.FirstOrDefault(d => d.Material == m.Material.Id && d.Measure == measure)?.Reason ?? "";
}
