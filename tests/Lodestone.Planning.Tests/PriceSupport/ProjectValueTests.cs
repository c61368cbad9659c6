using Xunit;

namespace Lodestone.Planning.Tests.PriceSupport;

public sealed class ProjectValueTests
{
    private static readonly FinanceTerms Finance = new(0.1, 0.5, 0.08, 12);

    /// <summary>A level annuity of 100 over 20 years at 10 % is worth 851.356; debt of 400 at 8 % over 12 years costs 53.0780 a year.</summary>
    [Fact]
    public void A_level_stream_is_an_annuity()
    {
        var value = ProjectValue.Of(800, [.. Enumerable.Repeat(100.0, 20)], Finance);
        Assert.Equal(51.356, value.NetPresentValue, 1e-3);
        Assert.Equal(100 / 53.0780, value.DebtCover, 1e-5);
        double annuity = (1 - Math.Pow(1 + value.InternalRate, -20)) / value.InternalRate;
        Assert.Equal(8, annuity, 1e-8);
    }

    [Fact]
    public void A_year_without_cash_breaks_the_cover_and_no_return_has_no_rate()
    {
        Assert.Equal(0, ProjectValue.Of(800, [0, 500, 500], Finance).DebtCover);
        Assert.True(double.IsNaN(ProjectValue.Of(800, [0, 0], Finance).InternalRate));
        Assert.Equal(
            double.PositiveInfinity,
            ProjectValue.Of(800, [500, 500], Finance with { DebtShare = 0 }).DebtCover
        );
        Assert.Throws<ArgumentException>(() => ProjectValue.Of(0, [1], Finance));
    }

    [Fact]
    public void A_plant_ramps_up_stands_still_at_a_loss_and_loses_its_support_at_the_end()
    {
        var plan = new ProjectPlan(1000, 40, 2, 1, 5);
        double[] cash = plan.Cash([0, 30, 60, 60], [0, 30, 0, -5]);
        Assert.Equal([1000 * 0.25 * 20, 1000 * 0.75 * 20, 1000 * 15, 1000 * 20, 1000 * 20], cash);
        Assert.Equal(0, plan.Cash([30], [0])[3]);
        Assert.Equal(1, (plan with { RampYears = 0 }).Ramp(0));
        Assert.Equal(0.5 * 1.5, Enumerable.Range(0, 3).Sum((plan with { RampYears = 1.5 }).Ramp) - 1.5, 1e-12);
    }

    [Fact]
    public void A_plant_under_construction_at_the_start_has_output_before_the_margins_begin() =>
        Assert.Equal([60, 60, 70], new ProjectPlan(1, 40, 0, -1, 3).Cash([100, 110], [0, 0]));
}
