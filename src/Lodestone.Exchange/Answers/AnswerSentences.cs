using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Writes the sentences of an answer.</summary>
internal sealed class AnswerSentences(Outcome outcome, WorldNames names, Answer answer)
{
    private const int MostPlaces = 3;
    private const int MostPrices = 3;
    private const int MostSectors = 3;
    private const int MostPlants = 2;
    private const double Noticeable = 0.01;

    /// <summary>Price at one place over the average above which the place is named.</summary>
    private const double Apart = 1.1;

    /// <summary>A price inside stays where it was while it is within this share of its base.</summary>
    private const double Still = 0.05;

    private readonly Horizon _horizon = outcome.Scenario.Horizon;
    private readonly Cut _cut = answer.Cut;

    /// <summary>The members' worst shortages, the most valuable missing tonnes first.</summary>
    private readonly Shortage[] _worst =
    [
        .. answer
            .Members.Select(m => m.Worst)
            .OfType<Shortage>()
            .OrderByDescending(s => s.Tonnes * names.Price(s.Good)),
    ];

    public IReadOnlyList<Sentence> All()
    {
        MoneySentences money = new(outcome, names, answer);
        IEnumerable<Sentence?> all =
        [
            ShortageSentence(),
            PriceSentence(),
            SectorSentence(),
            IndustrySentence(),
            StockSentence(),
            RecoverySentence(),
            money.Output(),
            money.Support(),
            money.Rent(),
            new Sentence("range", answer.Badge),
        ];
        return [.. all.OfType<Sentence>()];
    }

    private Sentence ShortageSentence()
    {
        string lead = LeadText.Of(outcome.Scenario, names, _cut);
        if (_worst.Length == 0)
        {
            return new Sentence("shortage", $"{lead}, {NobodyShort()}");
        }

        List<string> clauses = [];
        for (int i = 0; i < Math.Min(_worst.Length, MostPlaces); i++)
        {
            clauses.Add(ShortageClause(_worst[i], first: i == 0));
        }

        int more = _worst.Length - MostPlaces;
        string tail = more > 0 ? $"; {more} more {(more == 1 ? "place is" : "places are")} short of something" : "";
        return new Sentence("shortage", $"{lead}, {string.Join("; ", clauses)}{tail}.");
    }

    private string NobodyShort()
    {
        string nobody =
            names.Members.Count > 0
                ? "no member of the alliance runs short of anything"
                : "nobody runs short of anything";
        string others =
            names.Members.Count > 0 && answer.Shortages.Any(s => s.Tells)
                ? $"; outside it, {Phrase.List([.. OthersShort()], 3, "other places")} {(OthersShort().Count == 1 ? "does" : "do")}"
                : $": every use is served to within {Figure.Percent(Shortage.Threshold)} of need";
        return $"{nobody}{others}.";
    }

    private List<string> OthersShort() =>
        [
            .. answer
                .Shortages.Where(s => s.Tells)
                .OrderByDescending(s => s.Share)
                .Select(s => names.Place(s.Place))
                .Distinct(StringComparer.Ordinal),
        ];

    private string ShortageClause(Shortage shortage, bool first)
    {
        string place = names.Place(shortage.Place);
        string good = names.Good(shortage.Good);
        string period = Phrase.Of(_horizon.At(shortage.WorstPeriod));
        string worst =
            $"worst in {period} ({Figure.Tonnes(shortage.WorstTonnes)}, {Figure.Percent(shortage.WorstShare)})";
        if (shortage.Share < Shortage.Threshold)
        {
            return $"{place} runs short of {good} only after {_cut.Word}, {worst}";
        }

        string over = first ? $" over {_cut.Word}" : "";
        string after =
            shortage.After > Shortage.Threshold * shortage.Need
                ? $", and of another {Figure.Tonnes(shortage.After)} after it"
                : "";
        return $"{place} runs short of {Figure.Tonnes(shortage.Tonnes)} of {good} ({Figure.Percent(shortage.Share)} of need){over}{after}, {worst}";
    }

    private Sentence? PriceSentence()
    {
        List<PriceReach> moved =
        [
            .. answer
                .Prices.Where(p => p.Peak >= 1.005)
                .OrderByDescending(p => _worst.Length > 0 && p.Good == _worst[0].Good)
                .ThenByDescending(p => p.Peak)
                .Take(MostPrices),
        ];
        if (moved.Count == 0)
        {
            return answer.Prices.Count == 0
                ? null
                : new Sentence(
                    "price",
                    $"The price of {names.Goods([.. answer.Prices.Select(p => p.Good)])} does not rise."
                );
        }

        var clauses = new List<string>();
        foreach (PriceReach price in moved)
        {
            string period = Phrase.Of(_horizon.At(price.PeakPeriod));
            bool apart = price.Dearest.Multiple > Apart * price.Peak;
            string average = apart
                ? $" on average and {Figure.Multiple(price.Dearest.Multiple)} in {names.Place(price.Dearest.Place)}"
                : "";
            string outside = price.Inside is null ? "" : $" outside {names.Places(_cut.Exporters)}";
            string inside = price.Inside is { } multiple
                ? $" while it {Moves(multiple)} {Figure.Multiple(multiple)} in {names.Places(_cut.Exporters)}"
                : "";
            clauses.Add(
                $"{(clauses.Count == 0 ? "the price" : "that")} of {names.Good(price.Good)}{outside} reaches {Figure.Multiple(price.Peak)} the base{average} ({period}){inside}"
            );
        }

        return new Sentence("price", Phrase.Sentence($"{string.Join("; ", clauses)}."));
    }

    private static string Moves(double multiple) =>
        multiple < 1 - Still ? "falls to"
        : multiple < 1 + Still ? "stays at"
        : "reaches";

    private Sentence? SectorSentence()
    {
        if (_worst.Length == 0)
        {
            return null;
        }

        Shortage worst = _worst[0];
        IReadOnlyCollection<string> places = [.. answer.Members.Select(m => m.Place)];
        IReadOnlyList<SectorShortage> sectors = SectorShortage.Of(outcome, _cut.Window, worst.Good, places);
        if (sectors.Count == 0)
        {
            return null;
        }

        string good = names.Good(worst.Good);
        IEnumerable<string> clauses = sectors
            .Take(MostSectors)
            .Select(
                (s, i) =>
                    i == 0
                        ? $"{Figure.Tonnes(s.Tonnes)} of {good} are missing in {names.Sector(s.Sector)} ({Figure.Percent(s.Share)} of its need)"
                        : $"{Figure.Tonnes(s.Tonnes)} in {names.Sector(s.Sector)} ({Figure.Percent(s.Share)})"
            );
        string whose = names.Members.Count > 0 ? "among the members, " : "";
        return new Sentence("sector", Phrase.Sentence($"{whose}{string.Join("; ", clauses)}."));
    }

    private Sentence? IndustrySentence()
    {
        HashSet<string> members = [.. answer.Members.Select(m => m.Place)];
        List<Shortage> cutBack =
        [
            .. answer
                .Industry.Where(s => members.Contains(s.Place) && s.Share >= Noticeable)
                .OrderByDescending(s => s.Tonnes * names.Price(s.Good))
                .Take(MostPlants),
        ];
        if (cutBack.Count == 0)
        {
            return null;
        }

        IEnumerable<string> clauses = cutBack
            .GroupBy(s => s.Place, StringComparer.Ordinal)
            .Select(g =>
                $"plants in {names.Place(g.Key)} go without {Phrase.List([.. g.Select(s => $"{Figure.Tonnes(s.Tonnes)} of {names.Good(s.Good)} ({Figure.Percent(s.Share)} of their use)")])}"
            );
        return new Sentence("industry", Phrase.Sentence($"{string.Join("; ", clauses)}."));
    }

    private Sentence? StockSentence()
    {
        if (_worst.Length == 0)
        {
            return null;
        }

        Shortage worst = _worst[0];
        if (MemberRows.LowestCover(outcome, worst.Good, worst.Place) is not { } lowest)
        {
            return null;
        }

        double start = outcome
            .Rows.Only(series =>
                series.Variable == Variables.CoverDays && series.Good == worst.Good && series.Place == worst.Place
            )
            .Where(r => r.Period <= 0)
            .Select(r => r.Value)
            .FirstOrDefault();
        if (start <= 0 || lowest.Days > 0.95 * start)
        {
            return null;
        }

        string period = Phrase.Of(_horizon.At(lowest.Period));
        string place = Phrase.Possessive(names.Place(worst.Place));
        return new Sentence(
            "stock",
            Phrase.Sentence(
                $"{place} stocks of {names.Good(worst.Good)} fall from {Figure.Days(start)} of base use to {Figure.DaysNumber(lowest.Days)} in {period}."
            )
        );
    }

    /// <summary>When the goods spoken of are back, and what takes longest of all else that members use.</summary>
    private Sentence? RecoverySentence()
    {
        HashSet<string> members = [.. answer.Members.Select(m => m.Place)];
        List<Shortage> all = [.. answer.Shortages.Where(s => members.Contains(s.Place) && s.BackPeriod >= 0)];
        if (all.Count == 0)
        {
            return null;
        }

        Shortage longest = all.MaxBy(s => s.BackPeriod)!;
        List<Shortage> deep = [.. _worst.Where(s => s.BackPeriod >= 0)];
        string within = Figure.Percent(Shortage.BackWithin);
        if (deep.Count == 0 || deep.Max(s => s.BackPeriod) >= _horizon.Periods)
        {
            Shortage last = deep.Count == 0 ? longest : deep.MaxBy(s => s.BackPeriod)!;
            return new Sentence("recovery", $"Supply of {Where(last)} is {Back(last, $"within {within} of need ")}.");
        }

        string goods = Phrase.List(
            [.. deep.Select(s => s.Good).Distinct(StringComparer.Ordinal).Select(names.Good)],
            3
        );
        Shortage slowest = deep.MaxBy(s => s.BackPeriod)!;
        string more =
            longest.BackPeriod > slowest.BackPeriod ? $"; that of {Where(longest)} is {Back(longest, "")}" : "";
        return new Sentence("recovery", $"Supply of {goods} is {Back(slowest, $"within {within} of need ")}{more}.");
    }

    private string Where(Shortage shortage) => $"{names.Good(shortage.Good)} to {names.Place(shortage.Place)}";

    /// <summary><c>back by May 2027</c>, or that it is not.</summary>
    private string Back(Shortage shortage, string within) =>
        shortage.BackPeriod >= _horizon.Periods
            ? $"not back {within}when the horizon ends in {Phrase.Of(_horizon.Last)}"
            : $"back {within}by {Phrase.Of(_horizon.At(shortage.BackPeriod))}";
}
