using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>A published study computed again from its published inputs.</summary>
/// <param name="Materials">Materials in the order of the study.</param>
public sealed record StudyRecalculation(IReadOnlyList<MaterialRisk> Materials)
{
    /// <summary>Materials whose supply risk was computed and is published.</summary>
    public IEnumerable<MaterialRisk> Compared => Materials.Where(m => m.RiskDifference is not null);

    /// <summary>Materials whose economic importance was computed and is published.</summary>
    public IEnumerable<MaterialRisk> ComparedImportance => Materials.Where(m => m.ImportanceDifference is not null);

    /// <summary>Mean absolute error of supply risk over <see cref="Compared"/>.</summary>
    public double MeanError => Compared.Select(m => Math.Abs(m.RiskDifference!.Value)).DefaultIfEmpty(0).Average();

    /// <summary>Mean absolute error of economic importance over <see cref="ComparedImportance"/>.</summary>
    public double MeanImportanceError =>
        ComparedImportance.Select(m => Math.Abs(m.ImportanceDifference!.Value)).DefaultIfEmpty(0).Average();

    /// <summary>Computes a study again. A group is the mean of its members, as the published groups are.</summary>
    public static StudyRecalculation Of(CriticalityStudy study)
    {
        double largest = EconomicImportance.LargestSector(study);
        Dictionary<string, MaterialRisk> single = study
            .Materials.Where(m => m.Stages.Count > 0)
            .ToDictionary(m => m.Id, m => Single(m, study, largest), StringComparer.Ordinal);
        return new StudyRecalculation([
            .. study.Materials.Select(m =>
                single.TryGetValue(m.Id, out MaterialRisk? risk) ? risk : Group(m, single.Values)
            ),
        ]);
    }

    private static MaterialRisk Single(AssessedMaterial material, CriticalityStudy study, double largest)
    {
        StageRisk[] stages = [.. material.Stages.Select(s => StageRisk.Of(material, s, study.Governance))];
        StageRisk? used = stages.Where(s => s.Risk is not null).MaxBy(s => s.Risk);
        var importance = EconomicImportance.Of(material, largest);
        List<string> missing = [.. stages.SelectMany(s => s.Missing.Select(m => $"{m} ({s.Stage})"))];
        if (importance is null)
        {
            missing.Add("uses");
        }
        else if (importance.Substitution is null)
        {
            missing.Add("SI_EI");
        }

        return new MaterialRisk(material, stages, used?.Risk, used?.Stage ?? "", importance, missing);
    }

    private static MaterialRisk Group(AssessedMaterial group, IEnumerable<MaterialRisk> all)
    {
        MaterialRisk[] members = [.. all.Where(m => m.Material.Group == group.Id)];
        bool complete = members.Length > 0 && members.All(m => m.Risk is not null);
        bool important = members.Length > 0 && members.All(m => m.Importance?.Value is not null);
        return new MaterialRisk(
            group,
            [],
            complete ? members.Average(m => m.Risk!.Value) : null,
            "",
            important
                ? new EconomicImportance(
                    members.Average(m => m.Importance!.Value!.Value),
                    members.Average(m => m.Importance!.Weighted),
                    members.Average(m => m.Importance!.Placed),
                    members.Average(m => m.Importance!.Unplaced),
                    null,
                    members[0].Importance!.Largest
                )
                : null,
            complete ? [] : ["members"]
        );
    }
}
