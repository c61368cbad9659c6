using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads the data package of reserve planning, checks every row and builds the data.</summary>
public static class ReserveReader
{
    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    public static ReserveReading Read(string directory)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of a package for reserves, such as --reserves data/reserves"
            );
            return new ReserveReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var read = SpecifiedTables.Read(directory, package, ReserveCatalog.All, log);
        if (log.Errors == 0)
        {
            Check(read.Tables["parameters"], "value", log);
            Check(read.Tables["disruptions"], "chance_per_year", log);
            Check(read.Tables["rates"], "usd_per_unit", log);
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. ReserveCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0 ? new ReserveReading(null, findings) : new ReserveReading(Build(read, package), findings);
    }

    private static void Check(AtlasTable table, string central, FindingLog log)
    {
        foreach (AtlasRow row in table.UsedRows)
        {
            double value = table.Number(row, central)!.Value;
            if (table.Number(row, "low") > value || table.Number(row, "high") < value)
            {
                log.Error(
                    table.At(row, central),
                    central,
                    $"{NumberText.Write(value)} is not between low and high",
                    "low ≤ value ≤ high must hold"
                );
            }
        }
    }

    private static ReserveData Build(SpecifiedTables read, PackageDescriptor package) =>
        new()
        {
            Name = package.Name,
            Version = read.Version,
            Aliases = Rows(read, "goods")
                .GroupBy(r => r.Text("alias"), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(
                    g => g.Key,
                    g => (IReadOnlyList<string>)[.. g.Select(r => r.Text("good"))],
                    StringComparer.OrdinalIgnoreCase
                ),
            Parameters =
            [
                .. Rows(read, "parameters")
                    .Select(r => new ReserveParameter(
                        r.Text("parameter"),
                        r.Text("good"),
                        r.Text("place"),
                        r.Number("low"),
                        r.Number("value"),
                        r.Number("high"),
                        r.Text("unit"),
                        r.Provenance
                    )),
            ],
            Disruptions =
            [
                .. Rows(read, "disruptions")
                    .Select(r => new ReserveDisruption(
                        r.Text("scenario"),
                        r.Number("low"),
                        r.Number("chance_per_year"),
                        r.Number("high"),
                        r.Provenance
                    )),
            ],
            Rates =
            [
                .. Rows(read, "rates")
                    .Select(r => new ExchangeRate(
                        r.Text("currency"),
                        r.Text("date"),
                        r.Number("low"),
                        r.Number("usd_per_unit"),
                        r.Number("high"),
                        r.Provenance
                    )),
            ],
            Plans =
            [
                .. Rows(read, "plans")
                    .Select(r => new NamedReservePlan(
                        r.Text("plan"),
                        r.Text("title"),
                        Listed(r.Text("members")),
                        Listed(r.Text("serves")),
                        Listed(r.Text("goods")),
                        r.Optional("budget"),
                        r.Text("currency"),
                        r.Optional("days"),
                        r.Text("note"),
                        r.Provenance
                    )),
            ],
        };

    private static string[] Listed(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<RowView> Rows(SpecifiedTables read, string table) =>
        read.Tables[table].UsedRows.Select(row => new RowView(read.Tables[table], row));
}
