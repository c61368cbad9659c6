using System.Globalization;

namespace Lodestone.Atlas;

/// <summary>
/// CEPII BACI, one row per year, exporter, importer and six-digit customs code: <c>t,i,j,k,v,q</c>, value in thousand USD
/// (FOB), quantity in t. <c>q</c> is <c>NA</c> where it is not known; that is not zero.
/// </summary>
internal static class BaciImporter
{
    public static IReadOnlyList<ImportedRow> Read(ImportContext context)
    {
        if (
            SourceNames.Read(context) is not { } names
            || CountryMap.Read(context, "comtrade-m49", TableCatalog.Find("places")!) is not { } countries
            || CommodityMap.Read(context) is not { } codes
            || OriginalCsv.Open(context) is not { } file
        )
        {
            return [];
        }

        int t = file.Need("year", "t");
        int i = file.Need("exporter", "i");
        int j = file.Need("importer", "j");
        int k = file.Need("customs code", "k");
        int v = file.Need("value, thousand USD", "v");
        int q = file.Need("quantity, t", "q");
        if (context.Log.Errors > 0)
        {
            return [];
        }

        string name = Path.GetFileName(context.Request.File);
        string edition = SourceNames.Part(name, @"V(\d{4})\d\d");
        context.Revision(codes, SourceNames.Part(name, @"(HS\d\d)"));
        var sum = new FlowSum(names, countries.Joined);
        var trade = new TradeRows(context, countries, codes, sum);
        string year = context.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        HashSet<(string Year, string Exporter, string Importer, string Code)> seen = [];
        foreach (CsvRecord row in file.Rows())
        {
            IReadOnlyList<CsvField> cells = row.Fields;
            string quantity = cells[q].Text.Trim();
            if (year.Length > 0 && cells[t].Text.Trim() != year)
            {
                context.Ledger.Refuse(new InputRef(row.Line), $"the year is not {year}", cells[t].Text.Trim());
                continue;
            }

            // A row without a readable quantity does not make a later one a repetition.
            var tonnes = TradeQuantity.Read(quantity, "quantity", "tonnes");
            if (
                tonnes.Problem.Length == 0
                && !seen.Add((cells[t].Text.Trim(), cells[i].Text.Trim(), cells[j].Text.Trim(), cells[k].Text.Trim()))
            )
            {
                context.Ledger.Refuse(
                    new InputRef(row.Line),
                    "the same flow a second time",
                    $"{cells[i].Text.Trim()} to {cells[j].Text.Trim()}, {cells[k].Text.Trim()}"
                );
                continue;
            }

            trade.Add(new InputRef(row.Line), cells[k].Text, cells[i].Text, cells[j].Text, tonnes);
        }

        context.Sources.Add(names.Row(edition));
        return sum.Rows(edition);
    }
}
