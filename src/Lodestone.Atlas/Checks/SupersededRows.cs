namespace Lodestone.Atlas;

/// <summary>Sets rows aside that say themselves that another row replaces them.</summary>
internal static class SupersededRows
{
    /// <summary>A row is superseded when its column <c>superseded_by</c> is filled or its column <c>preferred</c> is 0, no or false.</summary>
    public static void Mark(AtlasTable table)
    {
        if (table.IndexOf("superseded_by") < 0 && table.IndexOf("preferred") < 0)
        {
            return;
        }

        foreach (AtlasRow row in table.UsedRows)
        {
            if (table.Text(row, "superseded_by").Length > 0 || table.Text(row, "preferred") is "0" or "no" or "false")
            {
                row.Status = RowStatus.Superseded;
            }
        }
    }
}
