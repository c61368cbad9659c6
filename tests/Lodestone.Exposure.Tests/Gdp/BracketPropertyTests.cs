using CsCheck;
using Lodestone.Model;
using Lodestone.Optimization;
using Lodestone.Optimization.Highs;
using Xunit;

namespace Lodestone.Exposure.Tests.Gdp;

/// <summary>What every method must keep on random economies: zero, growth with the shortfall, joint loss within the sum.</summary>
public class BracketPropertyTests
{
    private static readonly CertifiedSolver Solver = new(new HighsSolver());

    public static TheoryData<string> Methods => [.. LossBracket.Methods];

    [Theory]
    [MemberData(nameof(Methods))]
    public void Nothing_missing_loses_nothing(string method) =>
        Gen.Select(RandomDisruption.Any, RandomDisruption.Parameters)
            .Sample(
                (disruption, parameters) =>
                    Assert.All(Lost(method, disruption.Only(_ => false), parameters), loss => Assert.Equal(0, loss)),
                iter: 30
            );

    [Theory]
    [MemberData(nameof(Methods))]
    public void The_joint_loss_is_at_most_the_sum_of_the_losses_of_single_goods(string method) =>
        Gen.Select(RandomDisruption.Any, RandomDisruption.Parameters)
            .Sample(
                (disruption, parameters) =>
                {
                    double joint = Lost(method, disruption, parameters).Sum();
                    double single = RandomDisruption.Goods.Sum(good =>
                        Lost(method, disruption.Only(g => g == good), parameters).Sum()
                    );
                    Assert.True(joint <= single + Rounding(disruption), $"{method}: {joint} > {single}");
                },
                iter: 150
            );

    [Theory]
    [MemberData(nameof(Methods))]
    public void More_missing_never_loses_less(string method) =>
        Gen.Select(RandomDisruption.Any, RandomDisruption.Parameters, Gen.Double[0, 1])
            .Sample(
                (disruption, parameters, more) =>
                {
                    var worse = new Disruption(
                        disruption.Model,
                        [
                            .. disruption.Uses.Select(u =>
                                u with
                                {
                                    Missing = [.. u.Missing.Select(m => m + (more * (1 - m)))],
                                }
                            ),
                        ],
                        disruption.Months
                    );
                    double before = Lost(method, disruption, parameters).Sum();
                    double after = Lost(method, worse, parameters).Sum();
                    Assert.True(after >= before - Rounding(disruption), $"{method}: {after} < {before}");
                },
                iter: 100
            );

    [Fact]
    public void No_method_loses_more_than_there_is_and_propagation_adds_to_the_direct_loss_of_every_sector() =>
        Gen.Select(RandomDisruption.Any, RandomDisruption.Parameters)
            .Sample(
                (disruption, parameters) =>
                {
                    GdpAtRisk risk = GdpAtRisk.Of(disruption, parameters, Solver);
                    for (int j = 0; j < risk.Sectors.Count; j++)
                    {
                        double all = disruption.Model.Table.ValueAdded[j] * 14 / 12;
                        LossBracket loss = risk.Sectors[j].Loss;
                        Assert.InRange(loss.Low, 0, loss.Central);
                        Assert.InRange(loss.High, loss.Central, all * (1 + 1e-9));
                        Assert.True(loss.Propagated >= loss.Direct * (1 - 1e-12));
                    }
                },
                iter: 60
            );

    private static double[] Lost(string method, Disruption disruption, GdpParameters parameters) =>
        method switch
        {
            "direct" => DirectLoss.ValueAdded(disruption, parameters),
            "propagated" => Propagation.ValueAdded(disruption, parameters),
            _ => new SupplyProgramme(Solver).ValueAdded(disruption, parameters),
        };

    private static double Rounding(Disruption disruption) => 1e-7 * disruption.Model.Output.Sum();
}
