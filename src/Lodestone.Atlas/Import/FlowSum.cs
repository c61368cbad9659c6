using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>Adds up the trade of countries to trade of places, and keeps what each sum was made of.</summary>
/// <param name="names">What rows name as their source.</param>
/// <param name="joined">Places that stand for several countries: their rows say which of them are in the sum.</param>
internal sealed class FlowSum(SourceNames names, HashSet<string> joined)
{
    private const int Digits = 6;

    /// <summary>More countries than this are counted and not named; a bloc of the shipped package has fewer.</summary>
    private const int MostNamed = 30;

    private readonly Dictionary<(string Good, string Exporter, string Importer), Flow> _flows = [];

    /// <summary>Adds t under a customs code from one country to another.</summary>
    public void Add(
        CommodityShare good,
        string code,
        PlaceMatch exporter,
        PlaceMatch importer,
        double tonnes,
        InputRef from
    )
    {
        Flow flow = At(good.Good, exporter.Place, importer.Place);
        foreach (
            (PlaceMatch end, SortedSet<string> members) in new[]
            {
                (exporter, flow.Exporters),
                (importer, flow.Importers),
            }
        )
        {
            if (joined.Contains(end.Place))
            {
                members.Add(end.Iso3);
            }
        }

        flow.Tonnes += tonnes * good.Share;
        flow.From.Add(from);
        if (good.Share != 1)
        {
            flow.Shares.Add($"{NumberText.Write(good.Share)} of HS {code}");
            flow.Evidence = SourceNames.Weaker(flow.Evidence, SourceNames.Weaker("derived", good.Evidence));
            flow.Sources.UnionWith(
                good.Source.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            );
        }
    }

    /// <summary>Adds what the other side of a flow reports.</summary>
    public void Mirror(CommodityShare good, string exporter, string importer, double tonnes) =>
        At(good.Good, exporter, importer).Mirrored += tonnes * good.Share;

    /// <summary>Remembers that a flow between the places has no quantity, so that the sum says so.</summary>
    public void Missing(string good, string exporter, string importer) => At(good, exporter, importer).Missing++;

    /// <summary>Rows of <c>trade.csv</c> in the order of good, exporter, importer; pairs without any quantity give none.</summary>
    public IReadOnlyList<ImportedRow> Rows(string edition) =>
        [
            .. _flows
                .Where(f => f.Value.From.Count > 0)
                .OrderBy(f => f.Key.Good, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Exporter, StringComparer.Ordinal)
                .ThenBy(f => f.Key.Importer, StringComparer.Ordinal)
                .Select(f => Row(f.Key.Good, f.Key.Exporter, f.Key.Importer, f.Value, names.Id(edition))),
        ];

    private static ImportedRow Row(string good, string exporter, string importer, Flow flow, string source)
    {
        bool sum = flow.From.Count > 1;
        bool members = flow.Exporters.Count + flow.Importers.Count > 0;
        string evidence = sum || members ? SourceNames.Weaker(flow.Evidence, "derived") : flow.Evidence;
        string[] parts =
        [
            .. flow.Shares.Order(StringComparer.Ordinal),
            .. sum ? [Count(flow.From.Count, "sum of {0} rows")] : Array.Empty<string>(),
            .. Members("from", flow.Exporters),
            .. Members("to", flow.Importers),
            .. flow.Missing > 0
                ?
                [
                    Count(
                        flow.Missing,
                        flow.Missing == 1 ? "{0} row without quantity left out" : "{0} rows without quantity left out"
                    ),
                ]
                : Array.Empty<string>(),
        ];
        Dictionary<string, string> cells = new(StringComparer.Ordinal)
        {
            ["good"] = good,
            ["exporter"] = exporter,
            ["importer"] = importer,
            ["quantity_t"] = NumberText.Write(Math.Round(flow.Tonnes, Digits)),
            ["source"] = string.Join(';', new[] { source }.Concat(flow.Sources.Where(s => s != source))),
            ["evidence"] = evidence,
            ["note"] = string.Join("; ", parts),
        };
        if (flow.Mirrored > 0)
        {
            cells["mirror_t"] = NumberText.Write(Math.Round(flow.Mirrored, Digits));
        }

        return new ImportedRow(cells, flow.From);
    }

    private static string[] Members(string word, SortedSet<string> members) =>
        members.Count == 0 ? []
        : members.Count > MostNamed ? [Count(members.Count, word + " {0} countries")]
        : [$"{word} {string.Join(", ", members)}"];

    private static string Count(int count, string format) => string.Format(CultureInfo.InvariantCulture, format, count);

    private Flow At(string good, string exporter, string importer)
    {
        if (!_flows.TryGetValue((good, exporter, importer), out Flow? flow))
        {
            flow = new Flow { Evidence = names.Evidence };
            _flows.Add((good, exporter, importer), flow);
        }

        return flow;
    }

    private sealed class Flow
    {
        public double Tonnes { get; set; }

        public double Mirrored { get; set; }

        public List<InputRef> From { get; } = [];

        public SortedSet<string> Exporters { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Importers { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Shares { get; } = new(StringComparer.Ordinal);

        public SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

        public string Evidence { get; set; } = "";

        public int Missing { get; set; }
    }
}
