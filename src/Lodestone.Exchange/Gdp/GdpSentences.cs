using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>GDP at risk in sentences: the place that loses most in full, the others in short, what is not counted.</summary>
internal static class GdpSentences
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    /// <summary>A loss below it is the rounding of the programme, USD m.</summary>
    private const double Nothing = 1e-3;

    /// <summary>Loss of a sector, or by a good alone, that is worth a line, USD m.</summary>
    public const double LeastShown = 0.05;

    /// <summary>Part of a use above which all of it is counted.</summary>
    private const double All = 0.995;

    /// <summary>Answers of places that lose something, most first.</summary>
    public static IReadOnlyList<GdpAnswer> Losing(IReadOnlyList<GdpAnswer> answers) =>
        [
            .. answers
                .Where(a => a.Risk.Total.High >= Nothing)
                .OrderByDescending(a => a.Risk.Total.Central)
                .ThenByDescending(a => a.Risk.Total.High),
        ];

    /// <summary>Goods whose loss alone is worth a line, most first.</summary>
    public static IReadOnlyList<(string Good, LossBracket Loss)> Felt(GdpAnswer answer) =>
        [.. answer.Alone.Where(g => g.Loss.High >= LeastShown).OrderByDescending(g => g.Loss.Central)];

    /// <summary>t a year that final uses of a place take in the base year.</summary>
    public static double Used(WorldNames names, GdpAnswer answer, string good) =>
        names.World.Demands.Where(d => d.Good == good && d.Place == answer.Risk.Place).Sum(d => d.QuantityPerYear);

    /// <summary>The sentences.</summary>
    /// <param name="names">Names of the world.</param>
    /// <param name="scenario">What was played.</param>
    /// <param name="answers">One answer a place that has a table.</param>
    /// <param name="without">Ids of places that go short and have no table.</param>
    public static IEnumerable<string> Of(
        WorldNames names,
        Scenario scenario,
        IReadOnlyList<GdpAnswer> answers,
        IReadOnlyList<string> without
    )
    {
        string span = $"{Phrase.Of(scenario.Horizon.Start)} to {Phrase.Of(scenario.Horizon.Last)}";
        IReadOnlyList<GdpAnswer> losing = Losing(answers);
        string[] none = [.. answers.Except(losing).Select(a => names.Place(a.Risk.Place))];
        if (losing.Count > 0)
        {
            GdpAnswer first = losing[0];
            yield return Headline(names, first, span);
            if (losing.Count > 1)
            {
                string[] others = [.. losing.Skip(1).Select(a => Short(names, a))];
                yield return $"Others, by the same rule: {string.Join("; ", others)}.";
            }

            foreach (string sentence in Joint(names, first).Concat(Stake(names, first)))
            {
                yield return sentence;
            }
        }

        if (none.Length > 0)
        {
            yield return losing.Count > 0
                ? $"No value added is lost in {Phrase.List(none)}."
                : $"{Phrase.Sentence(Phrase.List(none))}: no value added is lost from {span}.";
        }

        foreach (string sentence in NotCounted(names, answers))
        {
            yield return sentence;
        }

        if (without.Count > 0)
        {
            yield return $"Not counted for want of an input–output table: {Phrase.List([.. without.Select(names.Place)], 6)}.";
        }
    }

    private static string Headline(WorldNames names, GdpAnswer answer, string span)
    {
        LossBracket total = answer.Risk.Total;
        string place = names.Heading(answer.Risk.Place);
        (EconomicSector sector, LossBracket loss) = answer.Risk.Sectors.MaxBy(s => s.Loss.Central);
        string most =
            loss.Central < Nothing
                ? ""
                : $" The largest loss is in {sector.Name}, {Figure.Dollars(loss.Central * Million)} ({Span(loss)}).";
        return $"{place}: {Figure.Dollars(total.Central * Million)} of value added is lost from {span} by the middle one of three methods ({total.Ordered[1].Method}); the lowest says {Figure.Dollars(total.Low * Million)} ({total.Ordered[0].Method}), the highest {Figure.Dollars(total.High * Million)} ({total.Ordered[2].Method}).{most}";
    }

    private static string Short(WorldNames names, GdpAnswer answer)
    {
        LossBracket total = answer.Risk.Total;
        return $"{names.Place(answer.Risk.Place)} {Figure.Dollars(total.Central * Million)} ({Span(total)})";
    }

    /// <summary>From the lowest to the highest method, in the unit of the middle one.</summary>
    private static string Span(LossBracket loss)
    {
        bool large = loss.Central * Million >= Billion;
        (double unit, string word) = large ? (Billion / Million, "billion") : (1, "million");
        return $"{Figure.Short(Math.Round(loss.Low / unit, 2))} to {Figure.Short(Math.Round(loss.High / unit, 2))} {word}";
    }

    private static IEnumerable<string> Joint(WorldNames names, GdpAnswer answer)
    {
        IReadOnlyList<(string Good, LossBracket Loss)> goods = Felt(answer);
        if (goods.Count > 1)
        {
            LossBracket sum = goods.Aggregate(default(LossBracket), (s, a) => s + a.Loss);
            yield return $"Each of the {goods.Count} goods that {names.Place(answer.Risk.Place)} goes short of alone, summed: {Figure.Dollars(sum.Central * Million)}, between {Figure.Dollars(sum.Low * Million)} and {Figure.Dollars(sum.High * Million)}.";
        }
    }

    /// <summary>What stands on the good that costs most: a bound on its direct loss, and the first place to look when it seems low or high.</summary>
    private static IEnumerable<string> Stake(WorldNames names, GdpAnswer answer)
    {
        if (Felt(answer) is [var (first, _), ..] && answer.Stakes.FirstOrDefault(s => s.Good == first) is { } stake)
        {
            double used = Used(names, answer, first);
            bool all = stake.Tonnes >= All * used;
            string tonnes = all
                ? $"the {Figure.Tonnes(stake.Tonnes)}"
                : $"{Figure.Tonnes(stake.Tonnes)} of the {Figure.Tonnes(used)}";
            string bound = all
                ? "so a year without it cannot cost more directly; what comes in within parts and machines made elsewhere is not counted"
                : "so a year without it cannot cost these uses more directly; the others, without a value added per tonne or a sector, are not counted, nor is what comes in within parts and machines made elsewhere";
            yield return $"{Figure.Dollars(stake.ValueAdded * Million)} of value added a year stands on {tonnes} of {names.Good(first)} that {names.Place(answer.Risk.Place)} uses as such, {bound}.";
        }
    }

    private static IEnumerable<string> NotCounted(WorldNames names, IReadOnlyList<GdpAnswer> answers)
    {
        foreach (IGrouping<string, UncountedUse> reason in answers.SelectMany(a => a.NotCounted).GroupBy(u => u.Reason))
        {
            string[] uses =
            [
                .. reason.Select(u => $"{names.Good(u.Good)} in {names.Sector(u.AtlasSector)}").Distinct(),
            ];
            yield return $"Uses with {reason.Key} are not counted: {CutReport.Named(uses)}.";
        }
    }
}
