namespace Lodestone.Atlas;

/// <summary>Checks places: groups may not bear the name of a place, ISO codes have three capitals.</summary>
internal static class PlaceCheck
{
    public static IReadOnlyList<string> Groups(string cell) =>
        cell.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static void Check(AtlasTable table, KnownKeys keys, FindingLog log)
    {
        foreach (AtlasRow row in table.UsedRows)
        {
            int errors = log.Errors;
            foreach (string group in Groups(table.Text(row, "groups")).Where(g => keys.Has("places", g) || g == "*"))
            {
                log.Error(
                    table.At(row, "groups"),
                    "groups",
                    $"the group '{group}' has the name of a place",
                    "rename the group: a scenario could not tell them apart"
                );
            }

            string iso = table.Text(row, "iso3");
            if (iso.Length > 0 && (iso.Length != 3 || !iso.All(char.IsAsciiLetterUpper)))
            {
                log.Warning(
                    table.At(row, "iso3"),
                    "iso3",
                    $"'{iso}' is not an ISO 3166-1 alpha-3 code",
                    "write three capitals, such as JPN; leave it empty for blocs"
                );
            }

            if (log.Errors > errors)
            {
                row.Status = RowStatus.Refused;
            }
        }
    }
}
