using CsCheck;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Europe;

public class StageRiskTests
{
    private static readonly Dictionary<string, double> Governance = new(StringComparer.Ordinal)
    {
        ["A"] = -0.5,
        ["B"] = 1.5,
    };

    /// <summary>By hand: A has WGI 6 and B 2; HHI_GS = 0.64·6·1.1 + 0.04·2 = 4.304, HHI_EU = 0.25·6 + 0.25·2·0.8 = 1.9.</summary>
    [Fact]
    public void The_equation_is_the_one_of_the_method()
    {
        StageRisk risk = StageRisk.Of(Material(0.1, 0.9), Stage(RiskBasis.Both, 0.6), Governance);
        Assert.Equal(4.304, risk.Global!.Index, 12);
        Assert.Equal(1.9, risk.Sourced!.Index, 12);
        Assert.Equal((4.304 * 0.3) + (1.9 * 0.7), risk.Core!.Value, 12);
        Assert.Equal(risk.Core.Value * 0.9 * 0.9, risk.Risk!.Value, 12);
        Assert.Empty(risk.Missing);
    }

    [Theory]
    [InlineData(RiskBasis.Global, 4.304)]
    [InlineData(RiskBasis.Sourced, 1.9)]
    public void One_supply_alone_is_that_one_alone(RiskBasis basis, double core) =>
        Assert.Equal(core, StageRisk.Of(Material(0, 1), Stage(basis, null), Governance).Core!.Value, 12);

    [Fact]
    public void What_is_missing_is_bracketed_and_never_invented()
    {
        AssessedStage stage = Stage(RiskBasis.Both, 0.6) with { PublishedRisk = 2 };
        StageRisk risk = StageRisk.Of(Material(0.1, null), stage, Governance);
        Assert.Null(risk.Risk);
        Assert.Equal(["SI_SR"], risk.Missing);
        Assert.Equal(risk.Core!.Value * 0.9, risk.AtMost!.Value, 12);
        Assert.Equal(2 / risk.AtMost.Value, risk.ImpliedFactor!.Value, 12);
        StageRisk unknown = StageRisk.Of(Material(0, 1), Stage(RiskBasis.Both, null), Governance);
        Assert.Null(unknown.AtMost);
        Assert.Equal(["IR"], unknown.Missing);
    }

    [Fact]
    public void A_place_without_a_governance_score_adds_nothing_and_is_stated()
    {
        var supply = SupplyConcentration.Of([Share("A", 0.5, 1), Share("X", 0.5, 1)], Governance)!;
        Assert.Equal(1.5, supply.Index, 12);
        Assert.Equal((0.5, 0.5), (supply.Scored, supply.Unscored));
    }

    [Fact]
    public void The_mix_lies_between_the_two_supplies() =>
        Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 1])
            .Sample(
                (ir, eol, si) =>
                {
                    StageRisk risk = StageRisk.Of(Material(eol, si), Stage(RiskBasis.Both, ir), Governance);
                    Assert.InRange(risk.Core!.Value, 1.9 - 1e-12, 4.304 + 1e-12);
                    Assert.InRange(risk.Risk!.Value, 0, risk.Core.Value);
                }
            );

    private static AssessedMaterial Material(double? recycling, double? substitution) =>
        new("m", "M", "", recycling, substitution, 1, null, null, [], [], "", Provenance.None);

    private static AssessedStage Stage(RiskBasis basis, double? importReliance) =>
        new(
            "extraction",
            basis,
            importReliance,
            null,
            [Share("A", 0.8, 1.1), Share("B", 0.2, 1)],
            [Share("A", 0.5, 1), Share("B", 0.5, 0.8)],
            Provenance.None
        );

    private static SupplyShare Share(string place, double share, double trade) =>
        new(place, share, trade, Provenance.None);
}
