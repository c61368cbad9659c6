using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>Customs codes of which no flow between two places is among the inputs, and what stands in for it; codes with flows that no good has.</summary>
internal static class CodeTable
{
    /// <summary>Markdown: one row for each good and code of <c>hs_codes.csv</c> without a row in <c>trade.csv</c> that states a figure.</summary>
    public static string Of(MineralAtlas minerals)
    {
        HashSet<(string, string)> stated =
        [
            .. minerals
                .Inputs["trade"]
                .Where(row => Evidence.IsFact(row["evidence"]))
                .Select(row => (row["good"], row["hs"])),
        ];
        MarkdownTable table = new(
            "good",
            "HS",
            "#traded in the atlas, t",
            "#published of the code, t of the good",
            "what stands in for its flows",
            "#of trade with a figure",
            "why"
        );
        foreach (InputRow code in minerals.Inputs["hs_codes"].Where(row => !stated.Contains((row["good"], row["hs"]))))
        {
            TradeRow[] abroad =
            [
                .. minerals.Trade.Rows.Where(row => row.Good == code["good"] && row.Exporter != row.Importer),
            ];
            double tonnes = abroad.Sum(row => row.Quantity);
            double known = abroad.Where(row => row.Prior is not null).Sum(row => row.Quantity);
            TradeTotal? total = TradeTotal.Of(minerals.Inputs, code["good"]);
            table.Add(
                code["good"],
                code["hs"],
                Tonnes(tonnes),
                total is null ? "" : Tonnes(total.Quantity),
                StandIn(minerals, code["good"], total),
                tonnes > 0 ? (known / tonnes).ToString("P0", CultureInfo.InvariantCulture) : "",
                Why(code)
            );
        }

        return table.ToString();
    }

    /// <summary>Markdown: codes whose flows are at hand and are used for no good, with the reason.</summary>
    /// <exception cref="InputException">A code of <c>codes_without_good.csv</c> has a good.</exception>
    public static string WithoutGood(MineralAtlas minerals)
    {
        HashSet<string> used = [.. minerals.Inputs["hs_codes"].Select(row => row["hs"])];
        MarkdownTable table = new("HS", "what it holds", "#flows at hand, t", "why no good has it", "source");
        foreach (InputRow code in minerals.Inputs["codes_without_good"])
        {
            if (used.Contains(code["hs"]))
            {
                throw new InputException(
                    $"{code.Where}: code {code["hs"]} has a good in hs_codes.csv; leave the row out here"
                );
            }

            table.Add(code["hs"], code["holds"], Tonnes(code.Number("quantity_t")), code["note"], code["source"]);
        }

        return table.ToString();
    }

    private static string StandIn(MineralAtlas minerals, string good, TradeTotal? total)
    {
        string[] importers =
        [
            .. minerals
                .Sourcing.Columns.Where(column =>
                    column.Good == good && minerals.Sourcing.Of(good, column.Importer)!.Abroad.Count > 0
                )
                .Select(column => column.Importer),
        ];
        string shares =
            importers.Length > 0 ? $"shares of suppliers of {string.Join(" and ", importers)}, elsewhere " : "";
        bool assumed = minerals.Inputs["trade"].Any(row => row["good"] == good);
        return assumed ? "assumed flows"
            : total is not null ? shares + "exports and imports of places"
            : shares + "gravity";
    }

    private static string Why(InputRow code) =>
        code["share"].Length == 0
            ? code["note"]
            : $"no flows of this code were at hand that may be shipped ({code["note"]})";

    private static string Tonnes(double value) =>
        value.ToString(value < 100 ? "#,0.#" : "N0", CultureInfo.InvariantCulture);
}
