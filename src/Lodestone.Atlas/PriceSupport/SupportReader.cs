using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads the data package of price support and checks every row.</summary>
public static class SupportReader
{
    private const double KilogramsPerTonne = 1000;
    private const double Million = 1e6;

    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static SupportReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of a package of price support, such as --support data/support"
            );
            return new SupportReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var read = SpecifiedTables.Read(directory, package, SupportCatalog.All, log);
        if (log.Errors == 0)
        {
            CheckParameters(read.Tables["parameters"], log);
            CheckAgreement(read.Tables[SupportCatalog.Agreement], log);
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. SupportCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new SupportReading(null, findings)
            : new SupportReading(Build(read.Tables, package.Name, read.Version), findings);
    }

    private static void CheckParameters(AtlasTable table, FindingLog log)
    {
        foreach (AtlasRow row in table.UsedRows)
        {
            double value = table.Number(row, "value") ?? 0;
            if (!(table.Number(row, "low") <= value && value <= table.Number(row, "high")))
            {
                log.Error(
                    table.At(row, "value"),
                    "value",
                    $"{table.Text(row, "parameter")}: the value does not lie between low and high",
                    "write low ≤ value ≤ high"
                );
            }
            else if (SupportParameter.Shares.Contains(table.Text(row, "parameter")) && table.Number(row, "high") > 1)
            {
                log.Error(
                    table.At(row, "high"),
                    "high",
                    $"{table.Text(row, "parameter")}: a share above 1",
                    "write 1 or less"
                );
            }
        }

        HashSet<string> known = [.. table.UsedRows.Select(r => table.Text(r, "parameter"))];
        foreach (string name in SupportParameter.Names.Where(n => !known.Contains(n)))
        {
            log.Error(Position.Of(table.File), "parameter", $"there is no row for {name}", "add it with its range");
        }
    }

    private static void CheckAgreement(AtlasTable table, FindingLog log)
    {
        ILookup<string, AtlasRow> rows = table.UsedRows.ToLookup(r => table.Text(r, "item"));
        foreach (string item in SupportCatalog.Single.Where(i => rows[i].Count() != 1))
        {
            log.Error(Position.Of(table.File), "item", $"{rows[item].Count()} rows for {item}", "write exactly one");
        }

        foreach (string item in SupportCatalog.Many.Where(i => !rows[i].Any()))
        {
            log.Error(Position.Of(table.File), "item", $"there is no row for {item}", "write one or more");
        }
    }

    private static SupportData Build(IReadOnlyDictionary<string, AtlasTable> tables, string name, string version)
    {
        ILookup<string, double> items = Rows(tables[SupportCatalog.Agreement])
            .ToLookup(
                r => r.Text("item"),
                r =>
                    r.Number("value")
                    * r.Text("unit") switch
                    {
                        "USD/kg" => KilogramsPerTonne,
                        "USD m" => Million,
                        _ => 1,
                    }
            );
        return new SupportData(
            name,
            version,
            [
                .. Rows(tables["parameters"])
                    .Select(r => new SupportParameter(
                        r.Text("parameter"),
                        r.Number("value"),
                        r.Number("low"),
                        r.Number("high"),
                        r.Text("unit"),
                        r.Provenance
                    )),
            ],
            new PriceAgreement(
                items["strike"].Single(),
                items["term"].Single(),
                items["upside_share"].Single(),
                items["quarter_output"].Single(),
                items["quarter_sales"].Single(),
                items["quarter_payment"].Single(),
                [.. items["tonnes"]],
                [.. items["price"]],
                [.. items["reference_price"]]
            )
            {
                Rows =
                [
                    .. Rows(tables[SupportCatalog.Agreement])
                        .Select(r => new SupportParameter(
                            r.Text("item"),
                            r.Number("value"),
                            r.Number("value"),
                            r.Number("value"),
                            r.Text("unit"),
                            r.Provenance
                        )),
                ],
            }
        );
    }

    private static IEnumerable<RowView> Rows(AtlasTable table) => table.UsedRows.Select(row => new RowView(table, row));
}
