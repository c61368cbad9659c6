using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What can be turned about an item, and the address that each turn leads to.</summary>
internal sealed class ItemDials(ScenarioDraft draft, DraftItem item, World world)
{
    private const double Fine = 0.05;

    private Horizon Horizon => draft.Scenario.Horizon;

    private string Body => $"{item.Path}.{ItemKind.Of(item.Item)}";

    /// <summary>Ids of the goods it is about; null for an item that has none.</summary>
    public IReadOnlyList<string>? Goods =>
        item.Item switch
        {
            Ban i => i.Goods,
            Throttle i => i.Goods,
            ExportQuota i => i.Goods,
            TariffChange i => i.Goods,
            DemandChange i => i.Goods,
            PriceFloor i => i.Goods,
            Reserve i => [i.Good],
            Pool i => i.Goods,
            _ => null,
        };

    /// <summary>Places it is about, by the key of the scenario file, with the words for it.</summary>
    public IReadOnlyList<(string Key, string Label, IReadOnlyList<string> Places)> Places =>
        item.Item switch
        {
            Ban i => Lane(i.From, i.To),
            Throttle i => Lane(i.From, i.To),
            ExportQuota i => Lane(i.From, i.To),
            TariffChange i => Lane(i.From, i.To),
            Outage i => [("place", "Where", i.Places)],
            DemandChange i => [("places", "Where", i.Places)],
            PriceFloor i => [("places", "Where", i.Places)],
            Reserve i => [("place", "Who holds it", [i.Place])],
            Pool i => [("members", "Who shares", i.Members)],
            _ => [],
        };

    /// <summary>True when only one good or place can be named.</summary>
    public bool IsSingle => item.Item is Reserve;

    /// <summary>How much; null for an item without a strength.</summary>
    public Dial? Depth
    {
        get
        {
            double? usual = item.Start is { } start ? Strength(start) : null;
            return Strength(item.Item) is not { } now
                ? null
                : item.Item switch
                {
                    Ban or Throttle => new Dial("Still passes, % of base trade", 0, 1, Fine, now, usual, Share),
                    ExportQuota => Tonnes("Cap on exports, t a year", now, usual),
                    TariffChange => new Dial("Added duty, % of value", 0, 1, Fine, now, usual, Figure.Percent),
                    Outage => new Dial("Capacity lost, %", 0, 1, Fine, now, usual, Figure.Percent),
                    DemandChange => new Dial("Change of demand, %", -0.5, 1, Fine, now, usual, Change),
                    PriceFloor => Price(now, usual),
                    _ => Tonnes("Size of the reserve, t", now, usual),
                };
        }
    }

    /// <summary>How long; null for an item without an end.</summary>
    public Dial? Length =>
        item.Item is FundedProject
            ? null
            : new Dial(
                $"How long, {Horizon.Step.Word()}s",
                1,
                Math.Max(1, Horizon.Periods - item.Item.When.First),
                1,
                Math.Min(item.Item.When.Count, Horizon.Periods - item.Item.When.First),
                item.Start is { } start ? Math.Min(start.When.Count, Horizon.Periods - start.When.First) : null,
                periods => Phrase.Count((int)periods, Horizon.Step)
            );

    /// <summary>The periods it can begin in.</summary>
    public IEnumerable<(string Value, string Text)> Starts =>
        Enumerable.Range(0, Horizon.Periods).Select(p => (Horizon.At(p).ToString(), Phrase.Brief(Horizon.At(p))));

    /// <summary>The period it begins in.</summary>
    public string Begins => Horizon.At(Math.Max(0, item.Item.When.First)).ToString();

    public ScenarioQuery SetGoods(IReadOnlyList<string> goods) =>
        item.Item is Reserve
            ? draft.With($"{Body}.good", goods[^1])
            : draft.With($"{Body}.goods", ItemYaml.List(goods, [.. world.Goods.Select(g => g.Id)]));

    public ScenarioQuery SetPlaces(string key, IReadOnlyList<string> places) =>
        IsSingle
            ? draft.With($"{Body}.{key}", places[^1])
            : draft.With($"{Body}.{key}", ItemYaml.List(places, [.. world.Places.Select(p => p.Id)]));

    public ScenarioQuery SetStart(string period) => draft.With($"{Body}.start", period);

    public ScenarioQuery SetLength(int periods)
    {
        ScenarioQuery set = draft.With($"{Body}.periods", Figure.Whole(periods));
        if (item.Item is not Throttle { Shares: { Count: > 1 } shares })
        {
            return set;
        }

        // A path of shares has one for every period: it is cut, or its last one holds on.
        string path = ItemYaml.Shares([
            .. Enumerable.Range(0, periods).Select(p => shares[Math.Min(p, shares.Count - 1)]),
        ]);
        return set with
        {
            Changes =
            [
                .. set.Changes.Where(c => !c.StartsWith($"{Body}.share=", StringComparison.Ordinal)),
                $"{Body}.share={path}",
            ],
        };
    }

    /// <summary>Sets the strength. A ban that lets something pass is a throttle, and one that lets nothing pass a ban.</summary>
    public ScenarioQuery SetDepth(double value)
    {
        string number = ItemYaml.Number(Math.Round(value, 6));
        return item.Item switch
        {
            Ban ban => value <= 0
                ? draft.Query
                : Whole(
                    new Throttle(ban.Goods, ban.From, ban.To, [Math.Round(value, 6)], ban.When, ban.Line),
                    ban.Range
                ),
            Throttle t when value <= 0 => Whole(new Ban(t.Goods, t.From, t.To, t.When, t.Line), t.Range),
            Throttle => draft.With($"{Body}.share", number),
            ExportQuota => draft.With($"{Body}.tonnes_per_year", number),
            TariffChange => draft.With($"{Body}.ad_valorem", number),
            Outage => draft.With($"{Body}.loss", number),
            DemandChange => draft.With($"{Body}.change", number),
            PriceFloor => draft.With($"{Body}.price", $"{number} USD/t"),
            _ => draft.With($"{Body}.tonnes", number),
        };
    }

    private ScenarioQuery Whole(ScenarioItem other, ItemRange? range) =>
        draft.With(
            item.Path,
            ItemYaml.Of(other with { Range = range is null ? null : range with { Depth = null } }, world, Horizon)
        );

    private static (string, string, IReadOnlyList<string>)[] Lane(
        IReadOnlyList<string> from,
        IReadOnlyList<string> to
    ) => [("from", "From", from), ("to", "To", to)];

    private static double? Strength(ScenarioItem item) =>
        item switch
        {
            Ban => 0,
            Throttle t => t.Shares.Count == 0 ? 0 : t.Shares.Average(),
            ExportQuota q => q.TonnesPerYear,
            TariffChange t => t.AdValorem,
            Outage o => o.Loss,
            DemandChange d => d.Change,
            PriceFloor f => f.Price,
            Reserve r => r.Tonnes,
            _ => null,
        };

    private static Dial Tonnes(string label, double now, double? usual)
    {
        double high = Nice(2 * Math.Max(usual ?? now, now / 2));
        return new Dial(label, 0, high, high / 40, now, usual, Figure.Tonnes);
    }

    private Dial Price(double now, double? usual)
    {
        double reference = Goods is [var good, ..] ? world.Goods.FirstOrDefault(g => g.Id == good)?.Price ?? 0 : 0;
        double high = Nice(2 * Math.Max(reference, Math.Max(usual ?? now, now / 2)));
        return new Dial("Minimum price, USD/t", 0, high, high / 100, now, usual, v => $"{Figure.Dollars(v)}/t");
    }

    /// <summary>The next of 1, 2, 5, 10 … above a number.</summary>
    private static double Nice(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(value, 1))));
        return power * new[] { 1.0, 2, 5, 10 }.First(m => m * power >= value * 0.999);
    }

    private static string Share(double share) => share <= 0 ? "nothing passes" : $"{Figure.Percent(share)} passes";

    private static string Change(double change) =>
        (change >= 0 ? "+" : "−") + Figure.Percent(Math.Abs(change)).ToString(CultureInfo.InvariantCulture);
}
