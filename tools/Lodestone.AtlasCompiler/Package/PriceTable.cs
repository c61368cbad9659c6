namespace Lodestone.AtlasCompiler;

/// <summary>prices.csv: observed prices as published, and the reference price of each good with the rule behind it.</summary>
internal static class PriceTable
{
    /// <summary>The table.</summary>
    public static CsvText Build(AtlasCompilation atlas)
    {
        CsvText csv = new(
            "good",
            "market",
            "period",
            "low",
            "price",
            "high",
            "unit",
            "kind",
            "source",
            "evidence",
            "note"
        );
        foreach (InputRow row in atlas.Inputs["prices"].Where(row => row["good"].Length > 0))
        {
            csv.Add(
                row["good"],
                row["market"],
                row["period"],
                row["low"],
                row.Number("price"),
                row["high"],
                row["unit"],
                row["kind"],
                row["source"],
                row["evidence"],
                row["note"]
            );
        }

        foreach (InputRow row in atlas.Inputs["goods"].Where(row => row["price_rule"] != "given"))
        {
            csv.Add(
                row["good"],
                "reference",
                "2024",
                null,
                atlas.Prices[row["good"]],
                null,
                "USD/t",
                "derived: " + row["price_rule"],
                row["source"],
                row["evidence"],
                row["note"]
            );
        }

        return csv;
    }
}
