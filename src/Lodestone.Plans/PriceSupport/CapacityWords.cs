using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Roles, verdicts and counts of capacities in words.</summary>
internal static class CapacityWords
{
    /// <summary>A capacity that makes less than this part of what is kept is not named.</summary>
    private const double Some = 0.1;

    /// <summary>A change elsewhere below this part of what is kept is not told apart from none.</summary>
    private const double Little = 0.01;

    /// <summary>A role in a table and in files.</summary>
    public static string Role(CapacityRole role) =>
        role switch
        {
            CapacityRole.Makes => "makes it",
            CapacityRole.Feeds => "feeds it",
            CapacityRole.Uses => "uses it",
            _ => "elsewhere",
        };

    /// <summary>A verdict in a table and in files.</summary>
    public static string Verdict(CapacityVerdict verdict) =>
        verdict switch
        {
            CapacityVerdict.Open => "open",
            CapacityVerdict.Idle => "idle",
            CapacityVerdict.StaysOpen => "kept open",
            CapacityVerdict.Opens => "opened",
            _ => "closed",
        };

    /// <summary>The verdict over the years of support, marked where it depends on the threshold.</summary>
    public static string Verdict(CapacityEffect effect) =>
        Verdict(effect.Verdict) + (effect.DependsOnThreshold ? "\u00a0*" : "");

    /// <summary>Years of support in which it changes something.</summary>
    public static string Years(SupportQuestion question, CapacityEffect effect)
    {
        int changed = effect.Changed.Count();
        return changed == 0
            ? Figure.None
            : $"{Figure.Count(changed)}\u00a0of\u00a0{Figure.Count(question.Request.Years)}";
    }

    /// <summary>What one instrument keeps open, opens and closes, and which capacities make what it keeps alive.</summary>
    public static string Summary(SupportQuestion question, InstrumentAnswer answer)
    {
        CapacityAnswer[] supported = [.. answer.Capacities.Where(c => c.IsSupported)];
        CapacityAnswer[] others = [.. answer.Capacities.Where(c => !c.IsSupported)];
        return $"Of the capacities that make it in {question.Names.Place(question.Market.Place)} or feed those that do ({Figure.Count(supported.Length)} in all) it keeps {Few(supported, CapacityVerdict.StaysOpen)} open, opens {Few(supported, CapacityVerdict.Opens)} and closes {Few(supported, CapacityVerdict.Closes)}; {Few(supported, CapacityVerdict.Open)} open and {Few(supported, CapacityVerdict.Idle)} idle either way. Of those that use it there or make it elsewhere ({Figure.Count(others.Length)} in all) it closes {Few(others, CapacityVerdict.Closes)}."
            + KeptBy([answer]);
    }

    /// <summary>What each instrument keeps open, opens and closes; and which capacities make what the first keeps alive.</summary>
    public static string Compare(
        SupportQuestion question,
        IReadOnlyList<InstrumentAnswer> answers,
        InstrumentAnswer[] most
    )
    {
        string[] changes =
        [
            .. answers
                .Select(a => (Text: Changes(a.Capacities), Id: InstrumentNames.Id(a.Terms.Instrument)))
                .GroupBy(a => a.Text)
                .Select(g => $"under {Under([.. g.Select(a => a.Id)], answers.Count)} {g.Key}"),
        ];
        return $"Of the capacities that make it in {question.Names.Place(question.Market.Place)}, feed or use it there or make it elsewhere ({Figure.Count(answers[0].Capacities.Count)} in all): {string.Join("; ", changes)}."
            + KeptBy(most);
    }

    private static string Under(string[] instruments, int all) =>
        instruments.Length == all ? "every instrument" : Phrase.List(instruments);

    private static string Changes(IReadOnlyList<CapacityAnswer> capacities)
    {
        bool Any(CapacityVerdict verdict) => capacities.Any(c => c.Effect.Verdict == verdict);
        string[] parts =
        [
            .. Any(CapacityVerdict.StaysOpen)
                ? [$"{Few(capacities, CapacityVerdict.StaysOpen)} kept open"]
                : (string[])[],
            .. Any(CapacityVerdict.Opens) ? [$"{Few(capacities, CapacityVerdict.Opens)} opened"] : (string[])[],
            .. Any(CapacityVerdict.Closes) ? [$"{Few(capacities, CapacityVerdict.Closes)} closed"] : (string[])[],
        ];
        return $"{Few(capacities, CapacityVerdict.Open)} open and {Few(capacities, CapacityVerdict.Idle)} idle either way"
            + (parts.Length == 0 ? "" : $", {Phrase.List(parts)}");
    }

    /// <summary>Who makes what is kept alive, and who elsewhere makes less for it.</summary>
    private static string KeptBy(InstrumentAnswer[] alike)
    {
        InstrumentAnswer answer = alike[0];
        if (answer.Effect.CostPerTonne is null)
        {
            return "";
        }

        CapacityAnswer[] makers = [.. answer.Capacities.Where(c => c.Capacity.Role == CapacityRole.Makes)];
        CapacityAnswer[] others = [.. answer.Capacities.Where(c => c.Capacity.Role == CapacityRole.Elsewhere)];
        string text = $" What is kept alive under {SupportTies.Names(alike)} is made by {Parts(makers, 1)}.";
        if (others.Length == 0)
        {
            return text;
        }

        Bands more = CapacityAnswer.Together(others);
        return Math.Abs(more.Mean) < Little * answer.Effect.Kept.Mean
                ? $"{text} What is made elsewhere changes by less than {Figure.Percent(Little)} of that."
            : more.Mean < 0
                ? $"{text} Elsewhere {Figure.Tonnes(-more.Mean)} a year less are made{Range(-more.P95, -more.P05, more.Count)}: by {Parts(others, -1)}."
            : $"{text} Elsewhere {Figure.Tonnes(more.Mean)} a year more are made{Range(more.P05, more.P95, more.Count)}.";
    }

    private static string Range(double low, double high, int draws) =>
        draws == 1 ? "" : $" ({Figure.Short(low)} to {Figure.Short(high)} t)";

    /// <summary>Capacities that make a part worth naming of what is more (sign 1) or less (−1), the largest first.</summary>
    private static string Parts(CapacityAnswer[] capacities, int sign)
    {
        double all = capacities.Sum(c => Math.Max(sign * c.Kept, 0));
        return string.Join(
            "; ",
            capacities
                .Where(c => sign * c.Kept >= Some * all)
                .OrderByDescending(c => sign * c.Kept)
                .Select(c =>
                    $"{c.Name} ({Figure.Percent(sign * c.Kept / all)} of it; used {Figure.Percent(c.Effect.Utilisation.Without.P50)} without and {Figure.Percent(c.Effect.Utilisation.With.P50)} with)"
                )
        );
    }

    private static string Few(IReadOnlyList<CapacityAnswer> capacities, CapacityVerdict verdict)
    {
        int count = capacities.Count(c => c.Effect.Verdict == verdict);
        return count == 0 ? "none" : Figure.Count(count);
    }
}
