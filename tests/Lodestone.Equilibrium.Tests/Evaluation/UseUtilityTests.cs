using CsCheck;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Evaluation;

public class UseUtilityTests
{
    private static readonly Gen<(double Elasticity, double Choke, double Share)> AnyUse = Gen.Select(
        Gen.OneOf(Gen.Double[0.05, 0.95], Gen.Double[1.05, 3], Gen.Const(1.0)),
        Gen.Double[1.5, 40],
        Gen.OneOf(Gen.Double[0, 1.2], Gen.Double[0, 0.05], Gen.Double[1, 40])
    );

    /// <summary>ρ s plus the surplus at ρ, in the linear ends, too; eight side by side and the rest alone.</summary>
    [Fact]
    public void It_is_what_is_paid_at_the_price_of_the_quantity_and_the_surplus_there()
    {
        AnyUse
            .Array[11]
            .Sample(uses =>
            {
                double[] utility = Of(uses);
                for (int use = 0; use < uses.Length; use++)
                {
                    (double elasticity, double choke, double share) = uses[use];
                    double ratio = DemandCurve.Ratio(share, elasticity, choke);
                    double expected = (ratio * share) + DemandCurve.Surplus(ratio, elasticity, choke);
                    Assert.Equal(expected, utility[use], 1e-12 * Math.Max(Math.Abs(expected), 1));
                }
            });
    }

    [Fact]
    public void A_use_has_the_same_bits_side_by_side_and_alone() =>
        AnyUse
            .Array[8]
            .Sample(uses =>
            {
                double[] together = Of(uses);
                Assert.All(uses.Index(), use => Assert.Equal(Of([use.Item])[0], together[use.Index]));
            });

    private static double[] Of((double Elasticity, double Choke, double Share)[] uses)
    {
        DemandConstants<Lane1> curves = new(uses.Length);
        double[] demand = new double[uses.Length];
        double[] served = new double[uses.Length];
        for (int use = 0; use < uses.Length; use++)
        {
            curves.Put(use, 0, uses[use].Elasticity, uses[use].Choke);
            demand[use] = 4;
            served[use] = demand[use] * uses[use].Share;
        }

        double[] utility = new double[uses.Length];
        UseUtility.Compute(curves, demand, served, utility);
        return utility;
    }
}
