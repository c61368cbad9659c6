namespace Lodestone.AtlasCompiler;

/// <summary>A stated world total beside what the atlas has.</summary>
/// <param name="Good">Good; several that the source counts together are joined by <c>+</c>.</param>
/// <param name="Stated">World total as printed, t.</param>
/// <param name="Rounding">Half a unit of its last printed digit, t.</param>
/// <param name="Atlas">Output of the atlas, all processes together, without the countries that the total leaves out, t.</param>
/// <param name="Countries">Number of country figures behind it; 0 in the magnet chain, whose plants follow from its balance.</param>
/// <param name="Withheld">Countries whose figure the source withholds.</param>
/// <param name="Row">Row of <c>world_totals.csv</c>.</param>
internal sealed record WorldTotal(
    string Good,
    double Stated,
    double Rounding,
    double Atlas,
    int Countries,
    IReadOnlyList<string> Withheld,
    InputRow Row
)
{
    /// <summary>True when the two agree to the rounding of the total. That of the country figures it adds up is left to the note.</summary>
    public bool Agrees => Math.Abs(Atlas - Stated) <= Rounding * (1 + 1e-9);

    /// <summary>Stated totals of the magnet chain, in file order.</summary>
    public static IEnumerable<WorldTotal> OfChain(AtlasCompilation atlas) =>
        atlas
            .Inputs["world_totals"]
            .Select(row => new WorldTotal(
                row["good"],
                row.Number("value"),
                row.Number("rounding"),
                TargetExpression.Value(row["expression"], atlas),
                0,
                [],
                row
            ));

    /// <summary>Every stated total of the other minerals, in file order.</summary>
    public static IEnumerable<WorldTotal> All(MineralAtlas minerals)
    {
        foreach (InputRow row in minerals.Inputs["world_totals"])
        {
            string good = row["good"];
            string[] goods = good.Split('+');
            InputRow[] figures =
            [
                .. minerals
                    .Inputs["production"]
                    .Where(figure => goods.Any(part => minerals.Recipes[figure["process"]].Yield(part) > 0)),
            ];
            string[] outside = row["excludes"].Split(';', StringSplitOptions.RemoveEmptyEntries);
            double beyond = figures.Where(f => outside.Contains(f["country"])).Sum(f => f.Number("value"));
            yield return new WorldTotal(
                good,
                row.Number("value"),
                row.Number("rounding"),
                goods.Sum(part => minerals.Inputs.Places.Sum(place => minerals.Production.Supply(part, place)))
                    - beyond,
                figures.Length,
                [.. figures.Where(figure => figure["state"] == "withheld").Select(figure => figure["country"])],
                row
            );
        }
    }
}
