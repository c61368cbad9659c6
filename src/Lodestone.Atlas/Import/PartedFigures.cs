using System.Globalization;
using System.Text.RegularExpressions;

namespace Lodestone.Atlas;

/// <summary>
/// Parts a figure as the package does where several processes at a place are made of the same input row (refined copper of ore
/// and of scrap): put whole on one of them it would count the others twice. An import leaves the parting in the note.
/// </summary>
internal sealed partial class PartedFigures
{
    private const int Digits = 6;

    private readonly Dictionary<(string Place, string Process), (double Tonnes, string[] Parted)> _held = [];

    public PartedFigures(ImportContext context)
    {
        if (context.Present(TableCatalog.Find("capacity")!) is not { } table)
        {
            return;
        }

        var origins = new OriginRows(context.Request.Package, source => source);
        foreach (IGrouping<string, AtlasRow> place in table.UsedRows.GroupBy(r => table.Text(r, "place")))
        {
            AtlasRow[] rows = [.. place];
            ILookup<string, string> made = rows.SelectMany(r =>
                    Origins(table, r).Select(o => (Origin: o, Process: table.Text(r, "process")))
                )
                .ToLookup(o => o.Origin, o => o.Process, StringComparer.Ordinal);
            foreach (AtlasRow row in rows)
            {
                string[] parted =
                [
                    .. Origins(table, row)
                        .Where(o => origins.Cell(o, "country", "place").Length > 0)
                        .SelectMany(o => made[o])
                        .Concat(Noted().Match(table.Text(row, "note")).Groups["parts"].Value.Split(", "))
                        .Where(p => p.Length > 0)
                        .Distinct()
                        .Order(StringComparer.Ordinal),
                ];
                _held[(place.Key, table.Text(row, "process"))] = (table.Number(row, "activity_t") ?? 0, parted);
            }
        }
    }

    /// <summary>The row as it is, or one for each process that the package parts the figure among.</summary>
    public IEnumerable<ImportedRow> Of(ImportedRow row)
    {
        string place = row["place"];
        string[] parted = row.IsWithheld ? [] : _held.GetValueOrDefault((place, row["process"])).Parted ?? [];
        double whole = parted.Sum(p => _held.GetValueOrDefault((place, p)).Tonnes);
        if (parted.Length < 2 || !(whole > 0))
        {
            return [row];
        }

        return parted.Select(process =>
        {
            double share = _held.GetValueOrDefault((place, process)).Tonnes / whole;
            string part = string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.##} %");
            var cells = new Dictionary<string, string>(row.Cells, StringComparer.Ordinal)
            {
                ["process"] = process,
                ["activity_t"] = Part(row["activity_t"], share),
                ["capacity_t"] = Part(row["capacity_t"], share),
                ["evidence"] = SourceNames.Weaker(row["evidence"], "derived"),
            };
            string note =
                $"{part} of {(row["activity_t"].Length > 0 ? row["activity_t"] : row["capacity_t"])} t, parted as before among {string.Join(", ", parted)}";
            cells["note"] = row["note"].Length > 0 ? $"{row["note"]}; {note}" : note;
            return row with { Cells = cells };
        });
    }

    private static string Part(string text, double share) =>
        NumberText.TryRead(text, false, out double tonnes, out _, out _)
            ? NumberText.Write(Math.Round(tonnes * share, Digits))
            : "";

    private static string[] Origins(AtlasTable table, AtlasRow row) =>
        table
            .Text(row, OriginRows.Column)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("parted as before among (?<parts>[^;]+)")]
    private static partial Regex Noted();
}
