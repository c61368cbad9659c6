using System.Globalization;

namespace Lodestone.AtlasCompiler;

/// <summary>Published sourcing of importers beside what balanced supplies and uses leave of it.</summary>
internal static class SourcingTable
{
    private const int Shown = 4;

    /// <summary>Markdown: one row for each good and importer, largest suppliers first.</summary>
    public static string Of(MineralAtlas minerals)
    {
        MarkdownTable table = new("good", "importer", "published, from abroad", "atlas, from abroad", "source");
        foreach ((string good, string importer) in minerals.Sourcing.Columns)
        {
            MineralSuppliers published = minerals.Sourcing.Of(good, importer)!;
            TradeRow[] abroad =
            [
                .. minerals.Trade.Rows.Where(row =>
                    row.Good == good && row.Importer == importer && row.Exporter != importer
                ),
            ];
            double total = abroad.Sum(row => row.Quantity);
            if (total > 0)
            {
                table.Add(
                    good,
                    importer,
                    published.Abroad.Count > 0
                        ? Listed(published.Abroad.Select(supplier => (supplier.Key, supplier.Value)))
                        : Home(published, importer),
                    Listed(abroad.Select(row => (row.Exporter, row.Quantity / total))),
                    published.Source
                );
            }
        }

        return table.ToString();
    }

    /// <summary>Published suppliers that all lie within the importer: nothing is published of what comes from abroad.</summary>
    private static string Home(MineralSuppliers published, string importer) =>
        $"none: suppliers named are members alone ({Listed(published.Rows[importer].Select(row => (row["exporter"], row.Number("share"))))} of all)";

    private static string Listed(IEnumerable<(string Place, double Share)> shares) =>
        string.Join(
            ", ",
            shares
                .OrderByDescending(supplier => supplier.Share)
                .Take(Shown)
                .Select(supplier => $"{supplier.Place} {supplier.Share.ToString("P0", CultureInfo.InvariantCulture)}")
        );
}
