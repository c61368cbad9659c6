using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>What a run says: sentences, the table by member, and what they were made from.</summary>
public sealed record Answer
{
    /// <summary>The badge of a run of a single draw.</summary>
    public const string OneDraw = "One draw – no range.";

    /// <summary>The badge: where the numbers come from, and that they have no range.</summary>
    public string Badge { get; init; } = OneDraw;

    /// <summary>What is taken away and when.</summary>
    public required Cut Cut { get; init; }

    /// <summary>The sentences, most important first.</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>One row per member of the alliance.</summary>
    public required IReadOnlyList<MemberRow> Members { get; init; }

    /// <summary>Input that processes go without, by good and place.</summary>
    public required IReadOnlyList<Shortage> Industry { get; init; }

    /// <summary>Final use of every good at every place, short or not.</summary>
    public required IReadOnlyList<Shortage> Shortages { get; init; }

    /// <summary>Part of the members' missing tonnes, weighed by base prices, that is in uses with a known value added per tonne; null where nothing is missing or no such value is known.</summary>
    public double? ValuedShare { get; init; }

    /// <summary>Prices of the restricted goods and of those that run short.</summary>
    public required IReadOnlyList<PriceReach> Prices { get; init; }

    /// <summary>The badge of one draw of an ensemble, played alone.</summary>
    /// <param name="record">Circumstances of the run.</param>
    public static string BadgeOf(RunRecord record) =>
        record.Draw is { } draw
            ? $"Draw {Figure.Whole(draw)} of seed {Figure.Whole(record.Seed)}, played alone – one draw, no range."
            : OneDraw;

    /// <summary>The sentences as one paragraph.</summary>
    public string Text => string.Join(' ', Sentences.Select(s => s.Text));

    /// <summary>Reads the answer from the rows of an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="world">The world it was played on.</param>
    /// <param name="badge">The badge; that of a run with central values when left out.</param>
    public static Answer Of(Outcome outcome, World world, string badge = OneDraw)
    {
        var names = new WorldNames(world);
        outcome = AnswerRows.Of(outcome);
        Cut cut = Cut.Of(outcome.Scenario);
        var split = Task.Run(() => new OutcomeByGood(outcome));
        IReadOnlyList<Shortage> shortages = Shortage.OfFinalUse(outcome, cut.Window);
        OutcomeByGood byGood = split.GetAwaiter().GetResult();
        var industry = Task.Run(() => Shortage.OfIndustry(outcome, cut.Window));
        var valued = Task.Run(() => ValuedUses.Share(outcome, names));
        IReadOnlyList<MemberRow> members = MemberRows.Of(outcome, byGood, names, cut, shortages);
        IReadOnlyList<PriceReach> prices =
        [
            .. members
                .Where(m => m.Worst is not null)
                .Select(m => m.Worst!.Good)
                .Concat(cut.Goods)
                .Distinct(StringComparer.Ordinal)
                .AsParallel()
                .AsOrdered()
                .Select(g => PriceReach.Of(byGood[g], g, cut.Goods.Contains(g) ? cut.Exporters : []))
                .OfType<PriceReach>(),
        ];
        var answer = new Answer
        {
            Badge = badge,
            Cut = cut,
            Sentences = [],
            Members = members,
            Shortages = shortages,
            Industry = industry.GetAwaiter().GetResult(),
            Prices = prices,
            ValuedShare = valued.GetAwaiter().GetResult(),
        };
        return answer with { Sentences = new AnswerSentences(outcome, names, answer).All() };
    }
}
