namespace Lodestone.AtlasCompiler;

/// <summary>The files of the package in the order of the descriptor.</summary>
internal static class PackageFiles
{
    /// <summary>Name and text of each file.</summary>
    public static IReadOnlyDictionary<string, string> All(AtlasCompilation atlas)
    {
        ChainTables chain = new(atlas);
        ListedTables listed = new(atlas.Inputs);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["places.csv"] = listed.Places().ToString(),
            ["goods.csv"] = chain.Goods().ToString(),
            ["processes.csv"] = chain.Processes().ToString(),
            ["process_io.csv"] = chain.ProcessIo().ToString(),
            ["capacity.csv"] = chain.Capacity().ToString(),
            ["demand.csv"] = chain.Demand().ToString(),
            ["trade.csv"] = chain.Trade().ToString(),
            ["links.csv"] = chain.Links().ToString(),
            ["stocks.csv"] = chain.Stocks().ToString(),
            ["prices.csv"] = PriceTable.Build(atlas).ToString(),
            ["projects.csv"] = listed.Projects().ToString(),
            ["hs_codes.csv"] = listed.HsCodes().ToString(),
            ["products.csv"] = listed.Products().ToString(),
            ["product_content.csv"] = listed.ProductContent().ToString(),
            ["governance.csv"] = listed.Governance().ToString(),
            ["ownership.csv"] = listed.Ownership().ToString(),
            ["sectors.csv"] = listed.Sectors().ToString(),
            ["elasticities.csv"] = listed.Elasticities().ToString(),
            ["controls.csv"] = listed.Controls().ToString(),
            ["sources.csv"] = listed.Sources().ToString(),
        };
        files["datapackage.json"] = DataPackage.Describe(atlas, files);
        return files;
    }
}
