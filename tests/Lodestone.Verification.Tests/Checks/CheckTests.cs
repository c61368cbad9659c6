using Lodestone.Verification.Checks;
using Xunit;

namespace Lodestone.Verification.Tests.Checks;

/// <summary>A check can fail, and prints no digit beyond its tolerance.</summary>
public class CheckTests
{
    [Theory]
    [InlineData(153.675, 153.675 * (1 + 9e-9), true)]
    [InlineData(153.675, 153.675 * (1 + 2e-8), false)]
    [InlineData(-10, -10.0000002, false)]
    [InlineData(1, double.NaN, false)]
    public void A_relative_check_holds_within_its_tolerance(double known, double ours, bool holds) =>
        Assert.Equal(holds, Check.Relative("", "", "", known, ours, 1e-8).Holds);

    [Theory]
    [InlineData(2.7283, 2.72831, true)]
    [InlineData(2.7283, 2.72836, false)]
    public void A_printed_value_is_met_to_half_its_last_digit(double known, double ours, bool holds) =>
        Assert.Equal(holds, Check.Printed("", "", "", known, ours, 4).Holds);

    [Theory]
    [InlineData(0, 0, "0", true)]
    [InlineData(1e-10, 1e-9, "below 10⁻⁹", true)]
    [InlineData(0, 1e-9, "below 10⁻⁹", true)]
    [InlineData(2e-9, 1e-9, "2.0E-009", false)]
    [InlineData(1e-5, 3e-4, "below 3 · 10⁻⁴", true)]
    [InlineData(double.NaN, 1e-9, "NaN", false)]
    public void A_bound_prints_the_bound_and_not_the_rounding(double ours, double bound, string text, bool holds)
    {
        Check check = Check.AtMost("", "", "", ours, bound);
        Assert.Equal((text, holds), (check.Ours, check.Holds));
    }

    [Theory]
    [InlineData(43_924.7168, 1e-9, "43924.717")]
    [InlineData(0.000123456789, 1e-4, "0.0001235")]
    [InlineData(153.675, 1e-8, "153.675")]
    public void Digits_end_with_the_tolerance(double value, double tolerance, string text) =>
        Assert.Equal(text, Check.Relative("", "", "", value, value, tolerance).Ours);

    [Fact]
    public void Other_text_is_another_text() => Assert.False(Check.Same("", "", "", "a", "b").Holds);
}
