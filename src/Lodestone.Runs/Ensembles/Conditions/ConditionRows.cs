using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The series a condition reads: its own by period, and what they are compared with.</summary>
/// <param name="Unit">Unit of the series.</param>
/// <param name="Values">Series of the variable, by period.</param>
/// <param name="Beside">For a share of need the rows of demand, in the order of the values; for a multiple those of the base year.</param>
/// <param name="Periods">Ranges of the values that belong to a period.</param>
/// <param name="HasBase">True where the base year has the variable, so that a limit may be a multiple.</param>
internal sealed record ConditionRows(
    string Unit,
    IReadOnlyList<ConditionRows.Row> Values,
    IReadOnlyList<ConditionRows.Row> Beside,
    IReadOnlyList<Range> Periods,
    bool HasBase
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
    public static ConditionRows Find(
        Condition condition,
        IReadOnlyList<Series> series,
        Func<string, string, IReadOnlyList<string>>? markets = null
    )
    {
        ConditionMeasure of = condition.Of;
        Row[] all = [.. series.Select((s, i) => new Row(i, s))];
        Row[] own = [.. all.Where(r => r.Series.Variable == of.Variable)];
        Row[] ofGood = [.. own.Where(r => of.Good is null || r.Series.Good == of.Good)];
        Row[] here = [.. ofGood.Where(r => of.Places.Contains(r.Series.Place))];
        Row[] values = [.. here.Where(r => r.Series.Period >= 0).OrderBy(r => r.Series.Period)];
        if (values.Length == 0)
        {
            throw Missing(condition, all, own, ofGood, markets);
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
        bool hasBase = here.Any(r => r.Series.Period < 0);
        if (of.Unit == "x" && !hasBase)
        {
            throw new ConditionException(
                condition.Text,
                of.Amount,
                $"{Named(of)} at {of.Place} has no value in the base year to be a multiple of; "
                    + $"write the limit in {values[0].Series.Unit}"
            );
        }

        return new ConditionRows(values[0].Series.Unit, values, beside, Split(values), hasBase);
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

    private static string Named(ConditionMeasure of) => of.Good is null ? of.Variable : $"{of.Variable} of {of.Good}";

    private static ConditionException Missing(
        Condition condition,
        Row[] all,
        Row[] own,
        Row[] ofGood,
        Func<string, string, IReadOnlyList<string>>? markets
    )
    {
        ConditionMeasure of = condition.Of;
        string[] places =
        [
            .. ofGood.Where(r => r.Series.Period >= 0).Select(r => r.Series.Place),
            .. of.Good is null ? [] : markets?.Invoke(of.Variable, of.Good) ?? [],
        ];
        string variables = List(all.Select(r => r.Series.Variable));
        string what =
            own.Length == 0 && places.Length == 0
                ? markets is null
                    ? $"'{of.Variable}' is not among the variables: {variables}"
                    : $"an ensemble does not keep '{of.Variable}', but {variables}"
                : places.Length == 0
                    ? $"there is no {of.Variable} of '{of.Good}', but of {List(own.Select(r => r.Series.Good))}"
                    : $"there is no {Named(of)} at '{of.Place}', but at {List(places, of.Place)}";
        return new ConditionException(condition.Text, of.Item, what);
    }

    /// <summary>Names in a list, those most like the one that was asked for first.</summary>
    private static string List(IEnumerable<string> names, string asked = "")
    {
        string[] known =
        [
            .. names
                .Where(n => n.Length > 0)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(n => asked.Length == 0 ? 0 : NearName.Distance(asked, n, asked.Length + n.Length))
                .ThenBy(n => n, StringComparer.Ordinal),
        ];
        return known.Length == 0 ? "none"
            : known.Length <= MostListed ? string.Join(", ", known)
            : $"{string.Join(", ", known.Take(MostListed))} and {known.Length - MostListed} more";
    }
}
