namespace Lodestone.AtlasCompiler;

/// <summary>The files of the package in the order of the descriptor.</summary>
internal static class PackageFiles
{
    /// <summary>Name and text of each file.</summary>
    public static IReadOnlyDictionary<string, string> All(AtlasCompilation atlas)
    {
        ChainTables chain = new(atlas);
        ListedTables listed = new(atlas.Inputs);
        MineralTables minerals = new(atlas.Minerals, atlas.Inputs.Settings);
        InputRow freight = atlas.Inputs["settings"].First(row => row["setting"] == "freight_spread");
        SortedDictionary<string, string> files = new(StringComparer.Ordinal)
        {
            ["places.csv"] = ListedTables.Places(atlas.Minerals.Inputs.PlaceRows).ToString(),
            ["goods.csv"] = With(chain.Goods(), minerals.AddGoods),
            ["processes.csv"] = With(chain.Processes(), minerals.AddProcesses),
            ["process_io.csv"] = With(chain.ProcessIo(), minerals.AddProcessIo),
            ["capacity.csv"] = With(chain.Capacity(), minerals.AddCapacity),
            ["demand.csv"] = With(chain.Demand(), minerals.AddDemand),
            ["trade.csv"] = With(
                chain.Trade(),
                csv => minerals.AddTrade(csv, freight.Number("low"), freight.Number("high"))
            ),
            ["links.csv"] = chain.Links().ToString(),
            ["stocks.csv"] = With(chain.Stocks(), minerals.AddStocks),
            ["prices.csv"] = With(PriceTable.Build(atlas), minerals.AddPrices),
            ["projects.csv"] = listed.Projects().ToString(),
            ["hs_codes.csv"] = With(listed.HsCodes(), csv => minerals.AddListed(csv, "hs_codes", csv.Columns)),
            ["products.csv"] = listed.Products().ToString(),
            ["product_content.csv"] = listed.ProductContent().ToString(),
            ["governance.csv"] = listed.Governance().ToString(),
            ["ownership.csv"] = listed.Ownership().ToString(),
            ["sectors.csv"] = With(listed.Sectors(), csv => minerals.AddListed(csv, "sectors", csv.Columns)),
            ["elasticities.csv"] = With(
                listed.Elasticities(),
                csv => minerals.AddListed(csv, "elasticities", csv.Columns)
            ),
            ["controls.csv"] = listed.Controls().ToString(),
            ["sources.csv"] = With(listed.Sources(), csv => minerals.AddListed(csv, "sources", csv.Columns)),
        };
        files["datapackage.json"] = DataPackage.Describe(atlas, files);
        return files;
    }

    private static string With(CsvText csv, Action<CsvText> add)
    {
        add(csv);
        return csv.ToString();
    }
}
