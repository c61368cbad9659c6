namespace Lodestone.AtlasCompiler;

/// <summary>One input or output of a process.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Coefficient">Tonnes per tonne of the reference good.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Evidence">Grade.</param>
/// <param name="Note">What a reader should know.</param>
internal sealed record RecipeTerm(string Good, double Coefficient, string Source, string Evidence, string Note)
{
    /// <summary>Low end of the coefficient; null where it is a definition.</summary>
    public double? Low { get; init; }

    /// <summary>High end of the coefficient; null where it is a definition.</summary>
    public double? High { get; init; }

    /// <summary>Rows of the inputs it was read from, joined by semicolons.</summary>
    public string Origin { get; init; } = "";

    /// <summary>Terms of a process on one side, from rows of a <c>recipes.csv</c>.</summary>
    public static List<RecipeTerm> Of(IEnumerable<InputRow> rows, string process, string role) =>
        [
            .. rows.Where(row => row["process"] == process && row["role"] == role)
                .Select(row => new RecipeTerm(
                    row["good"],
                    row.Number("value"),
                    row["source"],
                    row["evidence"],
                    row["note"]
                )
                {
                    Low = row.OptionalNumber("low"),
                    High = row.OptionalNumber("high"),
                    Origin = row.Origin,
                }),
        ];
}
