using CsCheck;
using Lodestone.Equilibrium.Evaluation;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Evaluation;

public class UsePowersTests
{
    /// <summary>Powers that are kept give the bits of the curve, also after another curve stood in their place.</summary>
    [Fact]
    public void The_bits_are_those_of_the_curve()
    {
        Gen.Select(Gen.Double[0.05, 3], Gen.Double[1.5, 40], Gen.Double[0.001, 80], Gen.Double[0, 3])
            .Sample(
                (elasticity, choke, ratio, share) =>
                {
                    UsePowers powers = new(1);
                    powers.Put(0, 1, 10);
                    powers.Put(0, elasticity, choke);
                    Assert.Equal(DemandCurve.Surplus(ratio, elasticity, choke), powers.Surplus(0, ratio));
                    Assert.Equal(DemandCurve.Ratio(share, elasticity, choke), powers.Ratio(0, share));
                }
            );
        UsePowers logarithmic = new(1);
        logarithmic.Put(0, 1, 10);
        Assert.Equal(DemandCurve.Surplus(2, 1, 10), logarithmic.Surplus(0, 2));
    }
}
