namespace Lodestone.AtlasCompiler;

/// <summary>
/// Groups of places that can trade a good with each other. Goods open to all form one group; a good that moves only on listed
/// routes falls into the connected parts of those routes, and each part must balance by itself.
/// </summary>
internal static class TradePattern
{
    /// <summary>Groups of a good, each place in one group.</summary>
    public static IReadOnlyList<IReadOnlySet<string>> Groups(CompileInputs inputs, InputRow goodRow)
    {
        string good = goodRow["good"];
        if (goodRow.Number("open_weight") > 0 || good == "ndfeb-magnet")
        {
            return [inputs.PlaceIds.ToHashSet()];
        }

        List<HashSet<string>> groups = [.. inputs.PlaceIds.Select(place => new HashSet<string> { place })];
        foreach (InputRow row in inputs["flows"].Where(row => row["good"] == good && row["kind"] != "zero"))
        {
            HashSet<string> from = groups.First(group => group.Contains(row["exporter"]));
            HashSet<string> to = groups.First(group => group.Contains(row["importer"]));
            if (from != to)
            {
                from.UnionWith(to);
                _ = groups.Remove(to);
            }
        }

        return groups;
    }
}
