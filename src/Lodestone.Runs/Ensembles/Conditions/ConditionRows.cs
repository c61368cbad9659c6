using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The series a condition reads: its own by period, and what they are compared with.</summary>
/// <param name="Unit">Unit of the series.</param>
/// <param name="Values">Series of the variable, by period.</param>
/// <param name="Beside">For a share of need the rows of demand, in the order of the values; for a multiple those of the base year.</param>
/// <param name="Periods">Ranges of the values that belong to a period.</param>
internal sealed record ConditionRows(
    string Unit,
    IReadOnlyList<ConditionRows.Row> Values,
    IReadOnlyList<ConditionRows.Row> Beside,
    IReadOnlyList<Range> Periods
)
{
    private const int MostListed = 12;

    /// <summary>A series and its index.</summary>
    public readonly record struct Row(int Index, Series Series);

    /// <summary>True for tonnes and dollars, whose rows may be added.</summary>
    public bool Adds => Unit is "t" or "USD";

    /// <summary>All rows of <see cref="Beside"/>.</summary>
    public Range Base => 0..Beside.Count;

    /// <summary>Finds the series.</summary>
    /// <exception cref="ConditionException">There are none; the message names what there is.</exception>
    public static ConditionRows Find(Condition condition, IReadOnlyList<Series> series)
    {
        ConditionMeasure of = condition.Of;
        Row[] all = [.. series.Select((s, i) => new Row(i, s))];
        Row[] own = [.. all.Where(r => r.Series.Variable == of.Variable)];
        Row[] ofGood = [.. own.Where(r => of.Good is null || r.Series.Good == of.Good)];
        Row[] here = [.. ofGood.Where(r => r.Series.Place == of.Place)];
        Row[] values = [.. here.Where(r => r.Series.Period >= 0).OrderBy(r => r.Series.Period)];
        if (values.Length == 0)
        {
            throw Missing(condition, all, own, ofGood);
        }

        if (values.FirstOrDefault(r => r.Series.Unit != values[0].Series.Unit) is { Series: { } odd })
        {
            throw new ConditionException(
                condition.Text,
                of.Item,
                $"rows of {of.Variable} are in {values[0].Series.Unit} and in {odd.Unit}; name a good"
            );
        }

        Row[] beside = of.Unit switch
        {
            "x" => [.. here.Where(r => r.Series.Period < 0)],
            "%" when of.Variable == Variables.Shortfall => Delivered(condition, all, values),
            _ => [],
        };
        if (of.Unit == "x" && beside.Length == 0)
        {
            throw new ConditionException(
                condition.Text,
                of.Amount,
                $"{of.Variable} of {of.Good} at {of.Place} has no value in the base year to be a multiple of; "
                    + $"write the limit in {values[0].Series.Unit}"
            );
        }

        return new ConditionRows(values[0].Series.Unit, values, beside, Split(values));
    }

    /// <summary>For each row of shortfall the row of demand for the same use: what was delivered to it.</summary>
    private static Row[] Delivered(Condition condition, Row[] all, Row[] shortfall)
    {
        var delivered = all.Where(r => r.Series.Variable == Variables.Demand).ToDictionary(r => r.Series);
        return
        [
            .. shortfall.Select(r =>
                delivered.TryGetValue(r.Series with { Variable = Variables.Demand }, out Row found)
                    ? found
                    : throw new ConditionException(
                        condition.Text,
                        condition.Of.Amount,
                        "a share of need takes the rows of demand beside those of shortfall, and they are not all "
                            + "there; write the limit in t"
                    )
            ),
        ];
    }

    private static List<Range> Split(Row[] values)
    {
        var periods = new List<Range>();
        for (int start = 0, end; start < values.Length; start = end)
        {
            int period = values[start].Series.Period;
            end = Array.FindLastIndex(values, r => r.Series.Period == period) + 1;
            periods.Add(start..end);
        }

        return periods;
    }

    private static ConditionException Missing(Condition condition, Row[] all, Row[] own, Row[] ofGood)
    {
        ConditionMeasure of = condition.Of;
        string what =
            own.Length == 0 ? $"'{of.Variable}' is not among the variables: {List(all.Select(r => r.Series.Variable))}"
            : ofGood.Length == 0
                ? $"there is no {of.Variable} of '{of.Good}', but of {List(own.Select(r => r.Series.Good))}"
            : $"there is no {of.Variable}{(of.Good is null ? "" : $" of {of.Good}")} at '{of.Place}', but at "
                + List(ofGood.Where(r => r.Series.Period >= 0).Select(r => r.Series.Place));
        return new ConditionException(condition.Text, of.Item, what);
    }

    private static string List(IEnumerable<string> names)
    {
        string[] known =
        [
            .. names.Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return known.Length == 0 ? "none"
            : known.Length <= MostListed ? string.Join(", ", known)
            : $"{string.Join(", ", known.Take(MostListed))} and {known.Length - MostListed} more";
    }
}
