using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>Writes the sentences of an ensemble, every number with its range.</summary>
internal sealed class EnsembleSentences(
    Scenario scenario,
    WorldNames names,
    IReadOnlyList<EnsembleMember> members,
    EnsembleHeadline? headline,
    double? valued,
    IReadOnlyList<string> growing,
    EnsembleRecord record
)
{
    private const int MostPlaces = 3;

    /// <summary>Part of what is missing below which it is not on account of the events.</summary>
    private const double ByEvents = 0.01;

    /// <summary>Members with a shortage, the most valuable missing tonnes first.</summary>
    private readonly EnsembleMember[] _short =
    [
        .. members
            .Where(m => m.Missing is not null)
            .OrderByDescending(m => (m.MissingByEvents ?? m.Missing!.Value).Mean * names.Price(m.Good)),
    ];

    public IReadOnlyList<Sentence> All()
    {
        Sentence?[] all = [ShortageSentence(), PriceSentence(), HeadlineSentence(), EventsSentence(), RangeSentence()];
        return [.. all.OfType<Sentence>()];
    }

    private Sentence ShortageSentence()
    {
        string lead = LeadText.Of(scenario, names, Cut.Of(scenario)) + Varying();
        if (_short.Length == 0)
        {
            string nobody = names.Members.Count > 0 ? "no member of the alliance runs" : "nobody runs";
            return new Sentence("shortage", $"{lead}, {nobody} short of anything in any draw.");
        }

        string clauses = string.Join("; ", _short.Take(MostPlaces).Select((m, i) => ShortageClause(m, i == 0)));
        int more = _short.Length - MostPlaces;
        string tail = more > 0 ? $"; {more} more {(more == 1 ? "place is" : "places are")} short of something" : "";
        return new Sentence("shortage", $"{lead}, {clauses}{tail}.");
    }

    /// <summary><c> (start and length vary)</c>: the dates of the sentence are central ones.</summary>
    private string Varying()
    {
        bool Any(Func<ItemRange, UncertainNumber?> part) =>
            scenario.Items.Any(i => i.Range is { } range && part(range) is { Varies: true });
        List<string> parts = [];
        parts.AddRange(Any(r => r.Start) ? ["start"] : []);
        parts.AddRange(Any(r => r.Periods) ? ["length"] : []);
        parts.AddRange(Any(r => r.Depth) ? ["depth"] : []);
        return parts.Count == 0 ? "" : $" ({Phrase.List(parts)} {(parts.Count == 1 ? "varies" : "vary")})";
    }

    private string ShortageClause(EnsembleMember member, bool first)
    {
        Bands missing = member.Missing!.Value;
        string meaning = first ? $"{BandText.Meaning}, median" : "median";
        string over = first ? " over the horizon" : "";
        return $"{names.Place(member.Place)} runs short of {BandText.Range(missing, Figure.Short)} t of {names.Good(member.Good)} ({meaning} {Figure.Short(missing.P50)}, {Figure.Percent(member.Share!.Value.P50)} of need){over}";
    }

    private Sentence? PriceSentence()
    {
        EnsembleMember[] dear =
        [
            .. (_short.Length > 0 ? _short : [.. members])
                .Where(m => m.PeakPrice is { P95: >= 1.005 } && IsByEvents(m))
                .DistinctBy(m => m.Good)
                .Take(MostPlaces),
        ];
        if (dear.Length == 0)
        {
            return null;
        }

        IEnumerable<string> clauses = dear.Select(
            (m, i) =>
            {
                Bands price = m.PeakPrice!.Value;
                string what = i == 0 ? $"the price of {names.Good(m.Good)}" : $"that of {names.Good(m.Good)}";
                return $"{what} in {names.Place(m.Place)} peaks at {BandText.Range(price, Figure.MultipleNumber)} × the base (median {Figure.MultipleNumber(price.P50)})";
            }
        );
        return new Sentence("price", Phrase.Sentence($"{string.Join("; ", clauses)}."));
    }

    /// <summary>Whether the events have a part in what is missing; true where that is not known.</summary>
    private static bool IsByEvents(EnsembleMember member) =>
        member is not { MissingByEvents: { } own, Missing: { } all } || own.Mean > ByEvents * all.Mean;

    private Sentence? HeadlineSentence()
    {
        if (headline is null)
        {
            return null;
        }

        Bands bands = headline.Numbers.Bands;
        TailMean tail = headline.Numbers.Tail(0.95);
        string range = headline.Unit == "USD" ? BandText.Dollars(bands) : BandText.Range(bands, Figure.Percent);
        string error = headline.Text(bands.StandardError);
        string what = Phrase.Sentence(headline.Name);
        return new Sentence(
            "output",
            $"{what}: {range} (median {headline.Text(bands.P50)}, {MiddleHalf(bands)}mean {headline.Text(bands.Mean)} with a standard error of {error}); in the worst twentieth of the draws {headline.Text(tail.Mean)} on average (CVaR 95).{(headline.Unit == "USD" ? ValuedUses.Counted(valued) : "")}"
        );
    }

    /// <summary>From the 25 % to the 75 % point, where there are draws enough.</summary>
    private string MiddleHalf(in Bands bands)
    {
        Bands half = bands with { P05 = bands.P25, P95 = bands.P75 };
        return bands.Count < BandText.FewestDraws ? ""
            : headline!.Unit == "USD" ? $"middle half {BandText.Dollars(half)}, "
            : $"middle half {BandText.Range(half, Figure.Percent)}, ";
    }

    /// <summary>What of it the events bring: every draw against the same draw without them.</summary>
    private Sentence? EventsSentence()
    {
        List<string> parts = [];
        if (headline?.ByEvents is { Bands: var loss })
        {
            string more = BandText.More(loss, bands => BandText.Dollars(bands), Figure.Dollars);
            parts.Add(
                $"{(names.Members.Count > 0 ? "the members lose" : "all places lose")} {more} of value added (median {headline.Text(loss.P50)})"
            );
        }

        EnsembleMember? first = _short.FirstOrDefault(m => m.MissingByEvents is not null);
        if (first is { MissingByEvents: { } missing })
        {
            string Tonnes(double value) => $"{Figure.Short(value)} t";
            string more = BandText.More(missing, bands => $"{BandText.Range(bands, Figure.Short)} t", Tonnes);
            parts.Add(
                $"{names.Place(first.Place)} misses {more} of {names.Good(first.Good)} (median {Tonnes(missing.P50)})"
            );
        }

        string what = scenario.Events.Count == 1 ? "the event" : "the events";
        return parts.Count == 0
            ? null
            : new Sentence(
                "events",
                $"Against the same draws without {what}, {string.Join(" and ", parts)}; the rest is demand that grows faster than supply{Growing()}."
            );
    }

    private string Growing() =>
        growing.Count == 0 ? "" : $", above all for {Phrase.List([.. growing.Select(names.Good)])}";

    private string Left()
    {
        string[] parts =
        [
            record.Failed > 0 ? $"{Figure.Count(record.Failed)} could not be solved" : "",
            record.MissedDraws > 0 ? $"{Figure.Count(record.MissedDraws)} missed the tolerance" : "",
        ];
        return Phrase.List([.. parts.Where(part => part.Length > 0)]);
    }

    private Sentence RangeSentence()
    {
        int usable = record.Usable;
        int left = record.Draws - usable;
        string without =
            left == 0
                ? ""
                : $" {Figure.Count(left)} of the {Figure.Count(record.Draws)} played {(left == 1 ? "is" : "are")} left out: {Left()}.";
        string unmoved =
            headline is not null && usable is >= BandText.FewestDraws and < EnsembleAnswer.FewestForDrivers
                ? $" What moves the {headline.Name} is told from {Figure.Count(EnsembleAnswer.FewestForDrivers)} draws on."
                : "";
        return new Sentence(
            "range",
            $"Ranges hold the middle 90 % ({BandText.Meaning}) of {Figure.Count(usable)} {(usable == 1 ? "draw" : "draws")} of seed {Figure.Whole(record.Seed)}.{without}{BandText.Few(usable, " and CVaR 95")}{unmoved}"
        );
    }
}
