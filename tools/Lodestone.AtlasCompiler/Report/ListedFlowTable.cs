using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>What became of the flows between places that are listed in <c>trade.csv</c> on a figure.</summary>
internal static class ListedFlowTable
{
    /// <summary>A flow this close to its figure is said to agree with it.</summary>
    private const double Close = 0.25;

    /// <summary>Markdown: one row for each good with listed flows.</summary>
    public static string Of(MineralAtlas minerals)
    {
        MarkdownTable table = new(
            "good",
            "#listed pairs",
            "#listed, t",
            "#pairs within 25 %",
            "#their share of the tonnes",
            "#from places that make none, t",
            "#other pairs without a flow",
            "#their tonnes",
            "largest of those"
        );
        foreach (InputRow good in minerals.Inputs["goods"])
        {
            string id = good["good"];
            var listed = MineralFlow
                .Of(minerals.Inputs, id)
                .Where(flow => flow.Evidence != "assumption")
                .GroupBy(flow => (flow.Exporter, flow.Importer))
                .Select(pair => (pair.Key.Exporter, pair.Key.Importer, Tonnes: pair.Sum(flow => flow.Quantity)))
                .ToArray();
            if (listed.Length > 0)
            {
                table.Add(Row(minerals, id, listed));
            }
        }

        return table.ToString();
    }

    private static string[] Row(
        MineralAtlas minerals,
        string good,
        (int Exporter, int Importer, double Tonnes)[] listed
    )
    {
        var atlas = minerals.Trade.Rows.Where(row => row.Good == good).ToDictionary(r => (r.Exporter, r.Importer));
        double all = listed.Sum(flow => flow.Tonnes);
        var close = listed.Where(f => Math.Abs((At(f) / f.Tonnes) - 1) <= Close).ToArray();
        var passing = listed
            .Where(f => minerals.Production.Supply(good, minerals.Inputs.Places[f.Exporter]) <= 0)
            .ToArray();
        var gone = listed.Except(passing).Where(f => At(f) <= 0).OrderByDescending(f => f.Tonnes).ToArray();
        return
        [
            good,
            Count(listed.Length),
            Tonnes(all),
            Count(close.Length),
            (close.Sum(f => f.Tonnes) / all).ToString("P0", CultureInfo.InvariantCulture),
            Tonnes(passing.Sum(f => f.Tonnes)),
            Count(gone.Length),
            Tonnes(gone.Sum(f => f.Tonnes)),
            gone is [var largest, ..]
                ? $"{minerals.Inputs.Places[largest.Exporter]} → {minerals.Inputs.Places[largest.Importer]} {Tonnes(largest.Tonnes)} t"
                : "",
        ];

        double At((int Exporter, int Importer, double Tonnes) flow) =>
            atlas.TryGetValue(
                (minerals.Inputs.Places[flow.Exporter], minerals.Inputs.Places[flow.Importer]),
                out TradeRow? row
            )
                ? row.Quantity
                : 0;
    }

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Tonnes(double value) =>
        value.ToString(value < 100 ? "#,0.#" : "N0", CultureInfo.InvariantCulture);
}
