using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Reads a data package of chances of disruption and checks every row.</summary>
public static class DisruptionChanceReader
{
    private const string Everyone = "*";

    /// <summary>Reads a package. Bad data never throws: it is reported in the findings.</summary>
    /// <param name="directory">Folder that holds <c>datapackage.json</c> and its CSV files.</param>
    /// <param name="world">The world whose places and goods the rules may name.</param>
    public static DisruptionChanceReading Read(string directory, World world)
    {
        var log = new FindingLog();
        if (!Directory.Exists(directory))
        {
            log.Error(
                Position.Of(directory),
                "",
                "the folder does not exist",
                "give the folder of a package of chances, such as --chances data/criticality/disruption-chances"
            );
            return new DisruptionChanceReading(null, log.All);
        }

        PackageDescriptor package = new PackageReader(directory, log).Read();
        var read = SpecifiedTables.Read(directory, package, DisruptionChanceCatalog.All, log);
        if (log.Errors == 0)
        {
            Check(read.Tables["chances"], world, log);
        }

        IReadOnlyList<Finding> findings = log.Sorted([.. DisruptionChanceCatalog.All.Select(t => t.Name + ".csv")]);
        return log.Errors > 0
            ? new DisruptionChanceReading(null, findings)
            : new DisruptionChanceReading(Build(read.Tables["chances"], package, read.Version), findings);
    }

    /// <summary>Names are known, and a chance lies in its range.</summary>
    private static void Check(AtlasTable table, World world, FindingLog log)
    {
        HashSet<string> places = [.. world.Places.Select(p => p.Id), Everyone];
        HashSet<string> goods = [.. world.Goods.Select(g => g.Id), Everyone];
        foreach (AtlasRow row in table.UsedRows)
        {
            Known(table, row, "place", places, log);
            Known(table, row, "good", goods, log);
            var view = new RowView(table, row);
            (double low, double chance, double high) = (view.Number("low"), view.Number("chance"), view.Number("high"));
            if (!(low <= chance && chance <= high))
            {
                log.Error(
                    table.At(row, "chance"),
                    "chance",
                    $"the chance of {view.Text("rule")} is {NumberText.Write(chance)}, its range {NumberText.Write(low)} to {NumberText.Write(high)}",
                    "make low ≤ chance ≤ high"
                );
            }
        }
    }

    private static void Known(AtlasTable table, AtlasRow row, string column, HashSet<string> known, FindingLog log)
    {
        string id = table.Text(row, column);
        if (!known.Contains(id))
        {
            log.Error(
                table.At(row, column),
                column,
                $"unknown {column} '{id}'",
                NearestName.Remedy(id, known, $"write the id of a {column} of the atlas, or {Everyone} for all")
            );
        }
    }

    private static DisruptionChances Build(AtlasTable table, PackageDescriptor package, string version) =>
        new(
            package.Name,
            version,
            [
                .. table
                    .UsedRows.Select(row => new RowView(table, row))
                    .Select(r => new DisruptionChance(
                        r.Text("rule"),
                        Named(r.Text("place")),
                        Named(r.Text("good")),
                        r.Optional("governance_below"),
                        r.Number("low"),
                        r.Number("chance"),
                        r.Number("high"),
                        r.Text("note"),
                        r.Provenance
                    )),
            ]
        );

    private static string? Named(string text) => text == Everyone ? null : text;
}
