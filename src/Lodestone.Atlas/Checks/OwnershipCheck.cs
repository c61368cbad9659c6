namespace Lodestone.Atlas;

/// <summary>Checks that the owners of a process at a place hold no more than all of it.</summary>
internal static class OwnershipCheck
{
    private const double Rounding = 1e-9;

    public static void Check(AtlasTable table, FindingLog log)
    {
        var held = new Dictionary<(string Place, string Process), double>();
        foreach (AtlasRow row in table.UsedRows.ToList())
        {
            (string, string) plant = (table.Text(row, "place"), table.Text(row, "process"));
            double sum = held.GetValueOrDefault(plant) + (table.Number(row, "share") ?? 0);
            held[plant] = sum;
            if (sum > 1 + Rounding)
            {
                row.Status = RowStatus.Refused;
                log.Error(
                    table.At(row, "share"),
                    "share",
                    $"the owners of '{plant.Item2}' at {plant.Item1} hold {NumberText.Write(sum)} of it",
                    "make the shares of a process at a place add up to 1 or less; the rest stays with the place"
                );
            }
        }
    }
}
