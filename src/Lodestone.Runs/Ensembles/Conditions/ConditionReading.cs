using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>Measures what a condition asks for in every draw.</summary>
internal static class ConditionReading
{
    private const string Multiple = "x";
    private const string Percent = "%";
    private const string Share = "share";

    /// <summary>One number for each draw, in the unit of the limit; the draws stream by, block by block.</summary>
    /// <exception cref="ConditionException">Variable, good, place or unit do not fit the series.</exception>
    public static double[] Of(Condition condition, IDrawTable table)
    {
        ConditionRows rows = ConditionRows.Find(condition, table.Series);
        Check(condition, rows);
        int[] wanted = [.. rows.Values.Concat(rows.Beside).Select(r => r.Index)];
        var measured = new List<double>();
        foreach (DrawTableBlock block in table.Blocks(wanted))
        {
            for (int draw = 0; draw < block.Draws; draw++)
            {
                measured.Add(Measure(condition.Of, rows, block, draw));
            }
        }

        return [.. measured];
    }

    /// <summary>Finds the series of a condition and looks at its unit.</summary>
    /// <exception cref="ConditionException">Variable, good, place or unit do not fit the series.</exception>
    public static void Check(
        Condition condition,
        IReadOnlyList<Series> series,
        Func<string, string, IReadOnlyList<string>>? markets
    ) => Check(condition, ConditionRows.Find(condition, series, markets));

    private static void Check(Condition condition, ConditionRows rows)
    {
        ConditionMeasure of = condition.Of;
        bool fits = of.Unit switch
        {
            Multiple => true,
            Percent => of.Variable == Variables.Shortfall || rows.Unit == Share,
            _ => of.Unit == rows.Unit,
        };
        if (!fits)
        {
            string right =
                of.Unit == Percent
                    ? $"% is for shortfall, as a share of need, and for shares; {of.Variable} is in {rows.Unit}"
                    : $"{of.Variable} is in {rows.Unit}, not in {of.Unit}";
            throw new ConditionException(
                condition.Text,
                of.Amount,
                $"{right}; write the limit in {rows.Unit}{(rows.HasBase ? ", or as 3x" : "")}"
            );
        }

        if (of.Members is { } places && !rows.Adds)
        {
            throw ConditionNames.NotAdded(condition, places);
        }

        if (of.Total && !rows.Adds)
        {
            throw new ConditionException(
                condition.Text,
                of.Item,
                $"{of.Variable} is in {rows.Unit} and cannot be added over the periods; leave total out"
            );
        }
    }

    private static double Measure(ConditionMeasure of, ConditionRows rows, DrawTableBlock block, int draw)
    {
        bool highest = of.Operator is ConditionOperator.Above or ConditionOperator.AtLeast;
        bool need = of.Unit == Percent && of.Variable == Variables.Shortfall;
        double unit = of.Unit == Percent ? 100 : 1;
        double worst = highest ? double.NegativeInfinity : double.PositiveInfinity;
        double total = 0;
        double totalNeed = 0;
        foreach (Range period in rows.Periods)
        {
            double amount = Together(rows, period, 0, block, draw, highest);
            double whole =
                need ? amount + Together(rows, period, rows.Values.Count, block, draw, highest)
                : of.Unit == Multiple ? Together(rows, rows.Base, rows.Values.Count, block, draw, highest)
                : 1;
            double value = amount == 0 && whole == 0 ? 0 : unit * amount / whole;
            worst = highest ? Math.Max(worst, value) : Math.Min(worst, value);
            total += amount;
            totalNeed += whole;
        }

        return !of.Total ? worst
            : need ? (totalNeed == 0 ? 0 : 100 * total / totalNeed)
            : total;
    }

    /// <summary>Rows of one period: added when they are tonnes or dollars, otherwise the worst of them.</summary>
    private static double Together(
        ConditionRows rows,
        Range range,
        int offset,
        DrawTableBlock block,
        int draw,
        bool highest
    )
    {
        (int start, int count) = (range.Start.Value, range.End.Value - range.Start.Value);
        double together = block.Of(offset + start)[draw];
        for (int i = 1; i < count; i++)
        {
            double value = block.Of(offset + start + i)[draw];
            together =
                rows.Adds ? together + value
                : highest ? Math.Max(together, value)
                : Math.Min(together, value);
        }

        return together;
    }
}
