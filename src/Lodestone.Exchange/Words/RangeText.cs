using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>What is uncertain, in plain words: from low to high.</summary>
public static class RangeText
{
    /// <summary>
    /// What is uncertain about an item: <c>uncertain: begins up to 2 months later, lasts 3 to 12 months, 10 to 40 % of
    /// base trade</c>; empty when nothing is.
    /// </summary>
    /// <param name="item">The event or policy.</param>
    /// <param name="step">Length of a period.</param>
    public static string Of(ScenarioItem item, PeriodStep step)
    {
        string[] parts =
        [
            .. new[]
            {
                item.Range?.Start is { Varies: true } start ? Start(start, step) : "",
                item.Range?.Periods is { Varies: true } periods
                    ? $"lasts {Figure.Whole((int)periods.Low)} to {Phrase.Count((int)periods.High, step)}"
                    : "",
                item.Range?.Depth is { Varies: true } depth ? Depth(item, depth) : "",
            }.Where(part => part.Length > 0),
        ];
        return parts.Length == 0 ? "" : $"uncertain: {string.Join(", ", parts)}";
    }

    /// <summary>
    /// Settings of an ensemble: <c>1000 draws, seed 7; private stocks 0.6 to 1.4 times the atlas; demand grows by 0 to
    /// 5 % a year</c>.
    /// </summary>
    public static string Of(Uncertainty uncertainty)
    {
        string draws = $"{Figure.Whole(uncertainty.Draws)} draws, seed {uncertainty.Seed}";
        return string.Join("; ", OfWorld(uncertainty).Prepend(draws));
    }

    /// <summary>What is uncertain about the world as a whole: a text for stocks, one for growth; none for what is not.</summary>
    public static IEnumerable<string> OfWorld(Uncertainty? uncertainty)
    {
        if (uncertainty?.Stocks is { } s)
        {
            yield return $"private stocks {Figure.Short(s.Low)} to {Figure.Short(s.High)} times the atlas"
                + (s.Central == 1 ? "" : $", {Figure.Short(s.Central)} times in a single run");
        }

        if (uncertainty?.DemandGrowth is { } g)
        {
            yield return $"demand grows by {Percent(g)} a year"
                + (g.Central == 0 ? "" : $", {Figure.Percent(g.Central)} in a single run");
        }
    }

    private static string Start(UncertainNumber start, PeriodStep step)
    {
        int early = -(int)start.Low;
        int late = (int)start.High;
        return (early, late) switch
        {
            (<= 0, <= 0) => "",
            (<= 0, _) => $"begins up to {Phrase.Count(late, step)} later",
            (_, <= 0) => $"begins up to {Phrase.Count(early, step)} earlier",
            _ => $"begins up to {Phrase.Count(early, step)} earlier or {Phrase.Count(late, step)} later",
        };
    }

    private static string Depth(ScenarioItem item, UncertainNumber depth) =>
        item switch
        {
            Throttle { Shares.Count: > 1 } =>
                $"{Figure.Short(depth.Low)} to {Figure.Short(depth.High)} times these shares",
            Throttle => $"{Percent(depth)} of base trade",
            ExportQuota => $"{Figure.Short(depth.Low)} to {Figure.Tonnes(depth.High)} a year",
            TariffChange => $"a duty of {Percent(depth)}",
            Outage => $"{Percent(depth)} lost",
            DemandChange => $"a change of {Percent(depth)}",
            Reserve => $"{Figure.Short(depth.Low)} to {Figure.Tonnes(depth.High)}",
            _ => "",
        };

    private static string Percent(UncertainNumber range) =>
        $"{Figure.PercentNumber(range.Low)} to {Figure.Percent(range.High)}";
}
