using CsCheck;
using Xunit;

namespace Lodestone.Model.Tests.Time;

public class PeriodTests
{
    [Theory]
    [InlineData("2026-12", PeriodStep.Month, 2026, 11)]
    [InlineData("2026-W49", PeriodStep.Week, 2026, 48)]
    [InlineData("2026-Q4", PeriodStep.Quarter, 2026, 3)]
    [InlineData("2026", PeriodStep.Year, 2026, 0)]
    public void A_period_is_read_and_written_alike(string text, PeriodStep step, int year, int position)
    {
        Assert.True(Period.TryParse(text, out Period period));
        Assert.Equal((step, year, position), (period.Step, period.Year, period.Position));
        Assert.Equal(text, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-W53")]
    [InlineData("2026-Q5")]
    [InlineData("2026-1")]
    [InlineData("26-12")]
    [InlineData("2026/12")]
    [InlineData("2026-12-01")]
    [InlineData("0000")]
    public void What_is_not_a_period_is_refused(string? text) => Assert.False(Period.TryParse(text, out _));

    [Fact]
    public void Stepping_forth_and_back_returns()
    {
        Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], Gen.Int[-500, 500])
            .Sample(
                (year, month, count) =>
                {
                    Period start = Period.Parse($"{year:D4}-{month:D2}");
                    Period end = start.Plus(count);
                    return end.Since(start) == count
                        && end.Plus(-count) == start
                        && Period.Parse(end.ToString()) == end;
                }
            );
    }

    [Fact]
    public void A_longer_period_begins_with_its_first_shorter_one()
    {
        Assert.Equal("2026-10", Period.Parse("2026-Q4").Within(PeriodStep.Month).ToString());
        Assert.Equal("2026-01", Period.Parse("2026").Within(PeriodStep.Month).ToString());
        Assert.Equal("2026-Q4", Period.Parse("2026-12").Within(PeriodStep.Quarter).ToString());
    }

    [Fact]
    public void Periods_of_different_length_are_not_compared() =>
        Assert.Throws<ArgumentException>(() => Period.Parse("2026").Since(Period.Parse("2026-01")));

    [Fact]
    public void A_window_covers_its_periods_and_no_others()
    {
        Window window = new(3, 4);
        Assert.Equal([3, 4, 5, 6], Enumerable.Range(0, 20).Where(window.Covers));
        Assert.True(new Window(-2, 3).Covers(0));
    }
}
