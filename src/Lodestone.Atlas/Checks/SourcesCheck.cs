namespace Lodestone.Atlas;

/// <summary>Finds a package whose rows name sources and that has no <c>sources.csv</c> to look them up in.</summary>
internal static class SourcesCheck
{
    public static void Check(PackageDescriptor package, IEnumerable<AtlasTable> tables, FindingLog log)
    {
        if (
            package.Resources.All(r => r.Name != "sources")
            && tables.Any(t => t.Spec is not null && t.UsedRows.Any(r => t.Text(r, "source").Length > 0))
        )
        {
            log.Provenance(
                Position.Of("sources.csv"),
                "",
                "rows name sources and the package has no sources.csv to look them up in",
                $"add it with the columns {string.Join(',', TableCatalog.Find("sources")!.Header)}"
            );
        }
    }
}
