using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The one number a draw that an ensemble is summed up by.</summary>
/// <param name="Kind"><c>loss</c> (value added, USD) or <c>shortage</c> (share of need).</param>
/// <param name="Name">What it is, within a sentence.</param>
/// <param name="Unit"><c>USD</c> or <c>share</c>.</param>
/// <param name="Numbers">Its values and what the draws say about it.</param>
/// <param name="ByEvents">What of it is on account of the events; null when the draws without them were not played.</param>
public sealed record EnsembleHeadline(
    string Kind,
    string Name,
    string Unit,
    Headline Numbers,
    Headline? ByEvents = null
)
{
    /// <summary>
    /// Value added lost by the members over the horizon; where nothing is ever lost, the largest share of need that is
    /// missing in the worst period, of the good and place at which it is largest on average. Null where nothing is kept, or nothing is ever missing.
    /// </summary>
    /// <param name="draws">What each draw comes to.</param>
    /// <param name="names">Names of the world.</param>
    /// <param name="step">Step of the horizon.</param>
    public static EnsembleHeadline? Of(DrawMeasures draws, WorldNames names, PeriodStep step)
    {
        string[] places = [.. names.Members.Count > 0 ? names.Members : draws.LossPlaces];
        if (draws.Loss(places) is { } loss && loss.Any(v => v > 0))
        {
            string who = names.Members.Count > 0 ? " by the members" : "";
            return new EnsembleHeadline(
                "loss",
                $"value added lost{who} over the horizon",
                "USD",
                new Headline(draws.Ensemble, loss),
                draws.LossByEvents(places) is { } own ? new Headline(draws.Ensemble, own) : null
            );
        }

        UseDraws? worst = draws.Uses.OrderByDescending(u => u.WorstShare.Average()).FirstOrDefault();
        return worst is not { Tells: true }
            ? null
            : new EnsembleHeadline(
                "shortage",
                $"share of need for {names.Good(worst.Good)} missing in {names.Place(worst.Place)} in the worst {step.Word()}",
                "share",
                new Headline(draws.Ensemble, worst.WorstShare)
            );
    }

    /// <summary>The series whose sum stands for the headline while the draws are played.</summary>
    /// <remarks>Loss of value added at all places; where the package states none, missing tonnes of the first good watched.</remarks>
    /// <param name="series">What is kept of a draw.</param>
    public static IReadOnlyList<int> Follow(IReadOnlyList<Series> series)
    {
        int[] loss = [.. Where(series, s => s.Variable == Variables.GdpLoss)];
        string? good = series.FirstOrDefault(s => s.Variable == Variables.Shortfall)?.Good;
        return loss.Length > 0 ? loss : [.. Where(series, s => s.Variable == Variables.Shortfall && s.Good == good)];
    }

    /// <summary>What <see cref="Follow"/> follows, and how its width is written.</summary>
    /// <param name="series">What is kept of a draw.</param>
    public static (string Name, Func<double, string> Format) Followed(IReadOnlyList<Series> series)
    {
        bool loss = series.Any(s => s.Variable == Variables.GdpLoss);
        string? good = series.FirstOrDefault(s => s.Variable == Variables.Shortfall)?.Good;
        return loss ? ("value added lost", Figure.Dollars) : ($"{good} short", Figure.Tonnes);
    }

    /// <summary>A value with its unit.</summary>
    public string Text(double value) => Unit == "USD" ? Figure.Dollars(value) : Figure.Percent(value);

    /// <summary>A value without its unit, as in a column of <see cref="ColumnUnit"/>.</summary>
    public string Number(double value) => Unit == "USD" ? Figure.Short(value / 1e6) : Figure.PercentNumber(value);

    /// <summary>Unit of the numbers in a column.</summary>
    public string ColumnUnit => Unit == "USD" ? "USD\u00a0m" : "%";

    private static IEnumerable<int> Where(IReadOnlyList<Series> series, Func<Series, bool> wanted) =>
        Enumerable.Range(0, series.Count).Where(i => wanted(series[i]));
}
