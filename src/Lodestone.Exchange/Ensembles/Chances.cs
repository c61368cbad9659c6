using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Chooses thresholds that say something: round numbers that some draws pass and others do not.</summary>
internal static class Chances
{
    private const int MostEach = 2;
    private const int MostMembers = 2;
    private static readonly double[] Multiples = [1.5, 2, 3, 5, 10, 20, 50];
    private static readonly double[] Shares = [0.05, 0.1, 0.2, 0.3, 0.5, 0.75];
    private static readonly double[] Steps = [1, 2, 5];

    /// <summary>Statements about the headline, then about price and shortage of the members hit hardest.</summary>
    public static IReadOnlyList<Chance> Of(
        DrawMeasures draws,
        WorldNames names,
        EnsembleHeadline? headline,
        IReadOnlyList<EnsembleMember> members,
        PeriodStep step
    )
    {
        var chances = new List<Chance>();
        if (headline is { Kind: "loss" })
        {
            chances.AddRange(
                Pick(
                    headline.Numbers.Values,
                    Round(headline.Numbers.Bands),
                    x =>
                        $"{(names.Members.Count > 0 ? "All members" : "All places")}: value added lost above {headline.Text(x)}"
                )
            );
        }

        IEnumerable<EnsembleMember> hit = members
            .Where(m => m.Missing is not null)
            .OrderByDescending(m => m.Missing!.Value.Mean * names.Price(m.Good))
            .Take(MostMembers);
        foreach (EnsembleMember member in hit)
        {
            var own = new List<Chance>();
            if (draws.PeakPrice(member.Good, member.Place) is { } price)
            {
                own.AddRange(
                    Pick(
                        price,
                        Multiples,
                        x =>
                            $"{member.Name}: price of {names.Good(member.Good)} above {Figure.Short(x)} × base in some {step.Word()}"
                    )
                );
            }

            own.AddRange(
                Pick(
                    draws.Use(member.Good, member.Place)!.WorstShare,
                    Shares,
                    x =>
                        $"{member.Name}: more than {Figure.Percent(x)} of {names.Good(member.Good)} missing in some {step.Word()}"
                )
            );
            chances.AddRange(own.Select(c => c with { Good = member.Good, Place = member.Place }));
        }

        return chances;
    }

    /// <summary>The thresholds nearest to even chances; the highest that every draw passes where none divides them.</summary>
    private static IEnumerable<Chance> Pick(
        IReadOnlyList<double> values,
        IReadOnlyList<double> thresholds,
        Func<double, string> what
    )
    {
        double[] all = [.. values];
        Chance[] every = [.. thresholds.Select(x => new Chance(what(x), x, Proportion.Above(all, x)))];
        Chance[] telling = [.. every.Where(c => c.Draws.Hits > 0 && c.Draws.Hits < c.Draws.Count)];
        return telling.Length == 0
            ? every.Where(c => c.Draws.Hits == c.Draws.Count).TakeLast(1)
            : telling.OrderBy(c => Math.Abs(c.Draws.Estimate - 0.5)).Take(MostEach).OrderBy(c => c.Threshold);
    }

    /// <summary>1, 2 and 5 times powers of ten from the lower end of the range to its upper end.</summary>
    private static IReadOnlyList<double> Round(in Bands bands)
    {
        if (bands.P95 <= 0)
        {
            return [];
        }

        (double low, double high) = (Math.Max(bands.P05, bands.P95 / 1000), bands.P95);
        int from = (int)Math.Floor(Math.Log10(low));
        int to = (int)Math.Ceiling(Math.Log10(high));
        return
        [
            .. Enumerable
                .Range(from, to - from + 1)
                .SelectMany(power => Steps.Select(s => s * Math.Pow(10, power)))
                .Where(x => x <= high),
        ];
    }
}
