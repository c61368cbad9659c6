namespace Lodestone.Backtests;

/// <summary>What a criterion reads off a series of months.</summary>
/// <remarks>
/// <c>at</c> the value of a month; <c>highest</c>, <c>average</c> and <c>sum</c> over the window; <c>months-to-highest</c>
/// from the first month of the window; <c>fall-to</c> 1 − last / highest; <c>weeks-below-90</c> weeks from the start
/// of the window to the middle of the first month below 0.9, with 52/12 weeks in a month; <c>months-back-95</c> months
/// from the first of the window to the first at 0.95 or more after the lowest. Not a number where it never happens.
/// </remarks>
internal static class Measures
{
    private const double WeeksPerMonth = 52.0 / 12;

    public static double Read(PlayedBacktest played, Criterion criterion)
    {
        SeriesSpec series = played.Backtest.Series.Single(s => s.Id == criterion.Series);
        (int first, _) = played.Months(criterion.First);
        (_, int last) = played.Months(criterion.Last);
        double[] all = played.Of(series);
        if (first < 0 || last >= all.Length || first > last)
        {
            throw new InputException(
                $"{criterion.Where}: {criterion.First} to {criterion.Last} lies outside the horizon "
                    + $"{played.Horizon.Start} to {played.Horizon.Last}"
            );
        }

        double[] window = all[first..(last + 1)];
        int highest = Array.IndexOf(window, window.Max());
        int lowest = Array.IndexOf(window, window.Min());
        int below = Array.FindIndex(window, value => value < 0.9);
        int back = Array.FindIndex(window, lowest, value => value >= 0.95);
        return criterion.Measure switch
        {
            "at" or "average" => window.Average(),
            "sum" => window.Sum(),
            "highest" => window.Max(),
            "months-to-highest" => highest,
            "fall-to" => 1 - (window[^1] / window.Max()),
            "weeks-below-90" => below < 0 ? double.NaN : (below + 0.5) * WeeksPerMonth,
            "months-back-95" => back < 0 ? double.NaN : back,
            _ => throw new InputException(
                $"{criterion.Where}: measure '{criterion.Measure}' is not known; write at, average, sum, highest, "
                    + "months-to-highest, fall-to, weeks-below-90 or months-back-95"
            ),
        };
    }
}
