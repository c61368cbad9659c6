using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Europe;

public class StudyRecalculationTests
{
    /// <summary>
    /// From the study of 2023: aggregates go to construction alone, 64,990 million EUR of value added of at most 204,200, and
    /// have an economic importance of 3.2.
    /// </summary>
    [Fact]
    public void Economic_importance_of_aggregates_is_the_published_one()
    {
        var importance = EconomicImportance.Of(
            Material("aggregates", "", 1, [new MaterialUse("construction", 1, "C23", 64990, Provenance.None)]),
            204200
        )!;
        Assert.Equal(3.2, Math.Round(importance.Value!.Value, 1));
        Assert.Equal(64990, importance.Weighted);
    }

    [Fact]
    public void Uses_without_a_sector_add_nothing_and_are_stated()
    {
        var importance = EconomicImportance.Of(
            Material(
                "m",
                "",
                0.5,
                [
                    new MaterialUse("a", 0.7, "C24", 100, Provenance.None),
                    new MaterialUse("other", 0.3, "", null, Provenance.None),
                ]
            ),
            100
        )!;
        Assert.Equal(3.5, importance.Value!.Value, 12);
        Assert.Equal((0.7, 0.3), (importance.Placed, importance.Unplaced));
        Assert.Null(EconomicImportance.Of(Material("m", "", 1, []), 100));
    }

    /// <summary>The published groups are the means of their members: heavy rare earths of 2023, seven at 5.6 and 3.3, 4.9, 3.5 give 5.1.</summary>
    [Fact]
    public void A_group_is_the_mean_of_its_members_and_a_material_its_worst_stage()
    {
        AssessedStage high = Stage("processing", 1);
        AssessedStage low = Stage("extraction", 0.5);
        var study = new CriticalityStudy
        {
            Name = "s",
            Title = "S",
            Version = "0",
            Materials =
            [
                Material("g", "", 1, []) with
                {
                    PublishedRisk = 4,
                },
                Material("a", "g", 1, []) with
                {
                    Stages = [low, high],
                    PublishedRisk = 5,
                },
                Material("b", "g", 1, []) with
                {
                    Stages = [low],
                },
            ],
            Governance = new Dictionary<string, double> { ["A"] = 0 },
            PlaceNames = new Dictionary<string, string>(),
        };
        var result = StudyRecalculation.Of(study);
        Assert.Equal([3.125, 5, 1.25], result.Materials.Select(m => m.Risk!.Value));
        Assert.Equal("processing", result.Materials[1].UsedStage);
        Assert.Equal((0.875 + 0) / 2, result.MeanError, 12);
        Assert.Equal(5.1, Math.Round(((7 * 5.6) + 3.3 + 4.9 + 3.5) / 10, 1));
    }

    private static AssessedMaterial Material(
        string id,
        string group,
        double importance,
        IReadOnlyList<MaterialUse> uses
    ) => new(id, id, group, 0, 1, importance, null, null, [], uses, "", Provenance.None);

    private static AssessedStage Stage(string stage, double share) =>
        new(
            stage,
            RiskBasis.Global,
            null,
            null,
            [new SupplyShare("A", share, 1, Provenance.None)],
            [],
            Provenance.None
        );
}
