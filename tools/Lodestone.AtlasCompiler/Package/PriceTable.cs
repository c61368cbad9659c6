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
            "note",
            "origin"
        );
        foreach (InputRow row in atlas.Inputs["prices"].Where(row => row["good"].Length > 0))
        {
            AddObserved(csv, row);
        }

        foreach (InputRow row in atlas.Inputs["goods"].Where(row => row["price_rule"] != "given"))
        {
            AddReference(csv, row, atlas.Prices[row["good"]]);
        }

        return csv;
    }

    /// <summary>A price as published.</summary>
    public static void AddObserved(CsvText csv, InputRow row) =>
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
            row["note"],
            row.Origin
        );

    /// <summary>The reference price of a good that follows from a rule.</summary>
    public static void AddReference(CsvText csv, InputRow good, double price) =>
        csv.Add(
            good["good"],
            "reference",
            "2024",
            null,
            price,
            null,
            "USD/t",
            "derived: " + good["price_rule"],
            good["source"],
            good["evidence"],
            good["note"],
            good.Origin
        );
}
