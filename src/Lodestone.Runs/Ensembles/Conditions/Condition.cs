using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>A statement about the draws that is true or false, such as <c>price:dy-oxide@JPN&gt;3x</c>.</summary>
/// <remarks>
/// <para>
/// <c>[statistic:] [total:] variable[:good]@place operator limit</c>, place being one or a group of them, or <c>p([total:] variable[:good]@place operator
/// limit) operator share</c>. Statistic: <c>median</c> (when left out), <c>mean</c>, <c>p95</c> or any other per cent.
/// Operator: <c>&gt; &gt;= &lt; &lt;=</c>. Limit: a number with <c>x</c> (times the base year), <c>%</c> (of need, for
/// shortfall; of one, for shares) or a unit (<c>t</c>, <c>USD</c>, <c>USD/t</c>, <c>USD/kg</c>, <c>days</c>,
/// <c>share</c>).
/// </para>
/// <para>
/// In each draw the worst period counts: the highest with &gt;, the lowest with &lt;; with <c>total</c> the sum over the
/// periods. Rows that differ only in partner, process, sector or place of a group are added when they are tonnes or dollars; of prices,
/// days and shares the worst counts. Then the statistic is taken over the draws and compared.
/// </para>
/// </remarks>
/// <param name="Text">The condition as it was written.</param>
/// <param name="Statistic">What is taken of the draws.</param>
/// <param name="Quantile">Probability of the quantile, 0 to 1.</param>
/// <param name="Of">What is measured in a draw.</param>
/// <param name="ShareOperator">Comparison of the share of draws, with <see cref="ConditionStatistic.Probability"/>.</param>
/// <param name="Share">The share to compare with, 0 to 1.</param>
public sealed record Condition(
    string Text,
    ConditionStatistic Statistic,
    double Quantile,
    ConditionMeasure Of,
    ConditionOperator ShareOperator,
    double Share
)
{
    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition.</param>
    /// <exception cref="ConditionException">It cannot be read; the message names the character and what would be right.</exception>
    public static Condition Parse(string text) => new ConditionParser(text).Read();

    /// <summary>The condition as it is put to some series: where nobody produces a good, its price is what users are asked.</summary>
    /// <remarks>
    /// <c>price</c> is the producer's. At a place without a producer it is read as <c>price.ask</c>, what the next tonne
    /// costs its users, and where that is not reported as <c>price.user</c>, which is the same number.
    /// </remarks>
    /// <param name="series">The series.</param>
    public Condition For(IReadOnlyList<Series> series)
    {
        string[] same = Of.Variable switch
        {
            Variables.Price => [Variables.Price, Variables.AskPrice, Variables.UserPrice],
            Variables.AskPrice => [Variables.AskPrice, Variables.UserPrice],
            Variables.UserPrice => [Variables.UserPrice, Variables.AskPrice],
            _ => [],
        };
        string? found = Array.Find(
            same,
            name =>
                series.Any(s => s.Period >= 0 && s.Variable == name && s.Good == Of.Good && Of.Places.Contains(s.Place))
        );
        return found is null ? this : this with { Of = Of with { Variable = found } };
    }

    /// <summary>The condition with its names looked up: a group of places stands for the sum over them, <c>members</c> for the alliance.</summary>
    /// <param name="played">The world that is played.</param>
    /// <param name="whole">The same with the chains that are not.</param>
    /// <exception cref="ConditionException">There is no such good or place, or what is measured is not added over places.</exception>
    public Condition In(World played, World whole) => ConditionNames.Find(this, played, whole);

    /// <summary>Makes sure that the condition can be put to some series, before anything is played.</summary>
    /// <param name="series">The series.</param>
    /// <param name="markets">Of an ensemble, places at which a variable of a good can be kept; null of a single run, which has everything.</param>
    /// <exception cref="ConditionException">Variable, good, place or unit do not fit the series.</exception>
    public void Check(IReadOnlyList<Series> series, Func<string, string, IReadOnlyList<string>>? markets = null) =>
        ConditionReading.Check(For(series), series, markets);

    /// <summary>What the condition measures, for each draw, in the unit of its limit.</summary>
    /// <param name="table">The draws.</param>
    /// <exception cref="ConditionException">Variable, good, place or unit do not fit the series.</exception>
    public double[] Measure(IDrawTable table) => ConditionReading.Of(For(table.Series), table);

    /// <summary>Puts the condition to the draws.</summary>
    /// <param name="table">The draws.</param>
    /// <exception cref="ConditionException">Variable, good, place or unit do not fit the series, or there are no draws.</exception>
    public ConditionResult Evaluate(IDrawTable table)
    {
        double[] values = Measure(table);
        if (values.Length == 0)
        {
            throw new ConditionException(Text, 1, "no draw is usable: all of them failed");
        }

        Proportion draws = Proportion.Of(values.Count(v => Holds(Of.Operator, v, Of.Limit)), values.Length);
        if (Statistic == ConditionStatistic.Probability)
        {
            return new ConditionResult(this, Holds(ShareOperator, draws.Estimate, Share), draws.Estimate, draws);
        }

        double[] sorted = [.. values.Order()];
        double value =
            Statistic == ConditionStatistic.Mean ? Moments.Of(sorted).Mean : Quantiles.OfSorted(sorted, Quantile);
        return new ConditionResult(this, Holds(Of.Operator, value, Of.Limit), value, draws);
    }

    private static bool Holds(ConditionOperator comparison, double value, double limit) =>
        comparison switch
        {
            ConditionOperator.Above => value > limit,
            ConditionOperator.AtLeast => value >= limit,
            ConditionOperator.Below => value < limit,
            _ => value <= limit,
        };
}
