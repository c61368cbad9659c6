namespace Lodestone.AtlasCompiler;

/// <summary>A listed flow in tonnes of the good: tonnes of the customs code times its content.</summary>
/// <param name="Exporter">Position of the exporter among the places.</param>
/// <param name="Importer">Position of the importer.</param>
/// <param name="Quantity">t of the good.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Evidence">derived, or assumption where no source states the flow.</param>
/// <param name="Origin">Rows of the inputs, joined by semicolons.</param>
internal readonly record struct MineralFlow(
    int Exporter,
    int Importer,
    double Quantity,
    string Source,
    string Evidence,
    string Origin
)
{
    /// <summary>Flows of a good between places; flows within one are left out.</summary>
    public static IEnumerable<MineralFlow> Of(MineralInputs inputs, string good)
    {
        Dictionary<string, InputRow> content = inputs["hs_codes"]
            .Where(row => row["good"] == good && row["share"].Length > 0)
            .ToDictionary(row => row["hs"]);
        foreach (InputRow row in inputs["trade"].Where(row => row["good"] == good))
        {
            if (!content.TryGetValue(row["hs"], out InputRow? code))
            {
                throw new InputException($"{row.Where}: code {row["hs"]} of '{good}' has no share in hs_codes.csv");
            }

            (int exporter, int importer) = (inputs.At(row, "exporter"), inputs.At(row, "importer"));
            if (exporter != importer)
            {
                yield return new MineralFlow(
                    exporter,
                    importer,
                    code.Number("share") * row.Number("quantity_t"),
                    row["source"],
                    AtlasCompiler.Evidence.Weaker(row["evidence"], "derived"),
                    InputRow.Origins(row, code)
                );
            }
        }
    }
}
