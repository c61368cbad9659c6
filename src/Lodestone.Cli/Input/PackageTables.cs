using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary>The tables of a data package as queries and exports see them.</summary>
internal static class PackageTables
{
    /// <summary>Reads the package; one without any table ends the verb with exit code 3.</summary>
    public static IReadOnlyList<QueryTable> Of(Session session, string? data)
    {
        AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, data));
        return reading.Tables.Count == 0
            ? throw new Failure(ExitCode.CheckFailed, reading.Findings)
            : [.. reading.Tables.Select(table => Table(reading, table))];
    }

    private static QueryTable Table(AtlasReading reading, AtlasTable table)
    {
        HashSet<string> numbers =
        [
            .. reading
                .Package.Resources.Where(r => r.Name == table.Name)
                .SelectMany(r => r.Fields)
                .Where(f => f.Type is "number" or "integer")
                .Select(f => f.Name),
        ];
        return new QueryTable(
            table.Name,
            $"{Figure.Count(table.Rows.Count)} rows of the atlas",
            Path.Combine(reading.Directory, table.File),
            [.. table.Columns.Select(c => (c.Name, numbers.Contains(c.Name) || table.HoldsNumbers(c.Name)))]
        );
    }
}
