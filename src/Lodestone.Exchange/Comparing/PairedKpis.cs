namespace Lodestone.Exchange;

/// <summary>Makes the headline numbers of ensembles that share their draws.</summary>
internal sealed class PairedKpis
{
    /// <summary>A shortage counts when its value is at least this share of the largest.</summary>
    private const double Counts = 0.01;

    private readonly IReadOnlyList<DrawMeasures> _measures;
    private readonly WorldNames _names;

    /// <summary>For each ensemble, positions among its usable draws of the draws that all can use.</summary>
    private readonly int[][] _common;

    public PairedKpis(IReadOnlyList<DrawMeasures> measures, WorldNames names)
    {
        _measures = measures;
        _names = names;
        HashSet<int> numbers = [.. measures[0].Numbers];
        foreach (DrawMeasures other in measures)
        {
            numbers.IntersectWith(other.Numbers);
        }

        if (numbers.Count == 0)
        {
            throw new ArgumentException("no draw could be solved in all of the scenarios");
        }

        Draws = numbers.Count;
        _common =
        [
            .. measures.Select(m =>
                Enumerable.Range(0, m.Numbers.Count).Where(d => numbers.Contains(m.Numbers[d])).ToArray()
            ),
        ];
    }

    /// <summary>Draws that every ensemble can use.</summary>
    public int Draws { get; }

    public IReadOnlyList<PairedKpi> All() => [.. Losses(), .. Shortages(), .. Prices()];

    private IEnumerable<PairedKpi> Losses()
    {
        string[] places =
        [
            .. Members(_measures.SelectMany(m => m.LossPlaces))
                .OrderByDescending(p => _measures.Max(m => m.Loss(p)?.Average() ?? 0)),
        ];
        if (places.Length > 1)
        {
            string whose = _names.Members.Count > 0 ? "all members" : "all places";
            if (
                Kpi(
                    "loss",
                    $"{KpiTable.Lost}, {whose}, USD\u00a0m",
                    "",
                    "",
                    m => m.Loss(places),
                    RowScale.Dollars,
                    Lost(whose, "lose")
                ) is
                { } all
            )
            {
                yield return all;
            }
        }

        foreach (string place in places)
        {
            string name = $"{KpiTable.Lost}, {_names.Heading(place)}, USD\u00a0m";
            if (
                Kpi(
                    "loss",
                    name,
                    "",
                    place,
                    m => m.Loss(place),
                    RowScale.Dollars,
                    Lost(_names.Place(place), "loses")
                ) is
                { } kpi
            )
            {
                yield return kpi;
            }
        }
    }

    private IEnumerable<PairedKpi> Shortages() =>
        Hit()
            .Select(hit =>
                Kpi(
                    "short",
                    $"{_names.GoodHeading(hit.Good)} short, {_names.Heading(hit.Place)}, t",
                    hit.Good,
                    hit.Place,
                    m => m.Use(hit.Good, hit.Place)?.Missing,
                    RowScale.Tonnes,
                    (b, more, row) =>
                        $"{_names.Place(hit.Place)} is short of {BandText.Range(b, row.End)} t {Word(more)} of {_names.Good(hit.Good)} (median {row.End(b.P50)})"
                )
            )
            .OfType<PairedKpi>();

    private IEnumerable<PairedKpi> Prices() =>
        Hit()
            .Select(hit =>
                Kpi(
                    "price",
                    $"{_names.GoodHeading(hit.Good)}, highest price, {_names.Heading(hit.Place)}, ×\u00a0base",
                    hit.Good,
                    hit.Place,
                    m => m.PeakPrice(hit.Good, hit.Place),
                    RowScale.Multiple,
                    (b, more, row) =>
                        $"the price of {_names.Good(hit.Good)} in {_names.Place(hit.Place)} peaks {(more ? "higher" : "lower")}, by {BandText.Range(b, row.End)} times the base (median {row.End(b.P50)})"
                )
            )
            .OfType<PairedKpi>();

    /// <summary>Goods and members of which something is short in some scenario, the most valuable tonnes first.</summary>
    private IReadOnlyList<(string Good, string Place)> Hit()
    {
        var worth = new Dictionary<(string Good, string Place), double>();
        foreach (UseDraws use in _measures.SelectMany(m => m.Uses).Where(u => u.Tells))
        {
            (string, string) key = (use.Good, use.Place);
            double value = use.Missing.Average() * _names.Price(use.Good);
            worth[key] = Math.Max(worth.GetValueOrDefault(key), value);
        }

        HashSet<string> members = [.. Members(worth.Keys.Select(k => k.Place))];
        double least =
            Counts * worth.Where(w => members.Contains(w.Key.Place)).Select(w => w.Value).DefaultIfEmpty(0).Max();
        return
        [
            .. worth
                .Where(w => members.Contains(w.Key.Place) && w.Value >= least)
                .OrderByDescending(w => w.Value)
                .Select(w => w.Key),
        ];
    }

    private IEnumerable<string> Members(IEnumerable<string> places) =>
        places.Distinct(StringComparer.Ordinal).Where(p => _names.Members.Count == 0 || _names.Members.Contains(p));

    /// <summary>A number; null when an ensemble does not keep it or it is zero everywhere.</summary>
    private PairedKpi? Kpi(
        string kind,
        string name,
        string good,
        string place,
        Func<DrawMeasures, IReadOnlyList<double>?> values,
        RowScale scale,
        Func<Model.Bands, bool, RowFigure, string> says
    )
    {
        IReadOnlyList<double>?[] kept = [.. _measures.Select(values)];
        if (Array.Exists(kept, k => k is null) || kept.All(k => k!.All(v => v == 0)))
        {
            return null;
        }

        double[][] paired = [.. kept.Select((k, i) => _common[i].Select(d => k![d]).ToArray())];
        return new PairedKpi(
            kind,
            name,
            good,
            place,
            [.. kept.Select(k => EnsembleMembers.Bands(k!))],
            [.. paired.Skip(1).Select(other => PairedDifference.Of(paired[0], other))],
            scale,
            says
        );
    }

    private static Func<Model.Bands, bool, RowFigure, string> Lost(string who, string verb) =>
        (b, more, row) => $"{who} {verb} {row.Dollars(b)} {Word(more)} of value added (median {row.Dollars(b.P50)})";

    private static string Word(bool more) => more ? "more" : "less";
}
