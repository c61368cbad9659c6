using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads horizons, starts and lengths and turns them into indices of the horizon.</summary>
internal sealed class WindowReader(FindingLog log)
{
    public const int MostPeriods = 10_000;

    /// <summary>The horizon of the scenario; null when it is broken (reported).</summary>
    public Horizon? Horizon(MapReader horizon)
    {
        PeriodStep step = PeriodStep.Month;
        if (horizon.Node("step") is not null)
        {
            step = horizon.Word("step", [.. Enum.GetValues<PeriodStep>().Select(s => s.Word())]) switch
            {
                "week" => PeriodStep.Week,
                "quarter" => PeriodStep.Quarter,
                "year" => PeriodStep.Year,
                _ => PeriodStep.Month,
            };
        }

        Period? start = Start(horizon, step);
        long? periods = horizon.Whole("periods", 1, MostPeriods);
        return start is null || periods is null ? null : new Horizon(start.Value, (int)periods.Value);
    }

    /// <summary>The window of an event: from <c>start</c> (else the horizon's) for <c>periods</c> (else to its end).</summary>
    /// <param name="item">The event or policy.</param>
    /// <param name="horizon">The horizon; null when it is broken, and then the window means nothing.</param>
    public Window Window(MapReader item, Horizon? horizon)
    {
        Period? start = item.Node("start") is null ? horizon?.Start : Start(item, horizon?.Step);
        long? periods = item.Node("periods") is null ? null : item.Whole("periods", 1, MostPeriods);
        return horizon is null || start is null ? new Window(0, 1) : Within(item, horizon, start.Value, periods);
    }

    /// <summary>Counts a start and a length in the horizon and reports what lies outside.</summary>
    public Window Within(MapReader item, Horizon horizon, Period start, long? periods)
    {
        int first = start.Since(horizon.Start);
        int count = periods is null ? Math.Max(1, horizon.Periods - first) : (int)periods.Value;
        string span = count == 1 ? $"{start}" : $"{start} to {start.Plus(count - 1)}";
        string whole = $"{horizon.Start} to {horizon.Last}";
        Position at = item.PositionOf("start");
        if (first >= horizon.Periods || first + count <= 0)
        {
            log.Error(
                at,
                "start",
                $"{item.Section.Name} lies entirely outside the horizon: {span}, horizon {whole}",
                "move its start, or lengthen the horizon"
            );
        }
        else if (first < 0 || first + count > horizon.Periods)
        {
            log.Warning(
                at,
                "start",
                $"{item.Section.Name} lies partly outside the horizon: {span}, horizon {whole}",
                "only the part inside is played"
            );
        }

        return new Window(first, count);
    }

    private Period? Start(MapReader item, PeriodStep? step)
    {
        if (item.Filled("start") is not { } node)
        {
            return null;
        }

        if (node is not TextNode text)
        {
            item.Wrong(node, "start", "a period");
            return null;
        }

        if (!Period.TryParse(text.Text, out Period start))
        {
            log.Error(node.At, "start", $"'{text.Text}' is not a period", Remedy(text.Text));
            return null;
        }

        if (step is null || start.Step == step)
        {
            return start;
        }

        Period converted = start.Within(step.Value);
        log.Note(node.At, "start", $"{start} is counted in steps of a {step.Value.Word()}: it starts with {converted}");
        return converted;
    }

    private static string Remedy(string text)
    {
        const string Forms = "write 2026-12 (month), 2026-W49 (week), 2026-Q4 (quarter) or 2026 (year)";
        string[] guesses =
        [
            text.ToUpperInvariant(),
            text.Length >= 10 ? text[..7] : text,
            text.Length == 6 ? text.Insert(5, "0") : text,
        ];
        foreach (string guess in guesses)
        {
            if (Period.TryParse(guess, out Period meant))
            {
                return $"write {meant}";
            }
        }

        return Forms;
    }
}
