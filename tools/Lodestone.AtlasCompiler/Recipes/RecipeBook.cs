namespace Lodestone.AtlasCompiler;

/// <summary>
/// Recipes of all processes. A separation takes one tonne of the mixed compound of its ore and gives of each oxide
/// <c>split x recovery</c>; samarium and heavier elements that are not parted leave as one concentrate, and the process
/// that takes that concentrate sees the split of the ore over the elements in it.
/// </summary>
internal sealed class RecipeBook
{
    private const string HeavyConcentrate = "seg-concentrate";
    private static readonly string[] LightOxides = ["ndpr-oxide", "lace-oxide"];
    private readonly Dictionary<string, Recipe> _recipes = [];
    private readonly Dictionary<(string Ore, string Good), (double Low, double High)> _splitRange = [];

    /// <summary>Builds all recipes.</summary>
    public RecipeBook(CompileInputs inputs)
    {
        Splits = inputs["splits"].ToDictionary(row => (row["ore"], row["good"]), row => row.Number("value"));
        foreach (InputRow row in inputs["splits"].Where(row => row.Number("value") > 0))
        {
            double value = row.Number("value");
            _splitRange[(row["ore"], row["good"])] = (
                (row.OptionalNumber("low") ?? value) / value,
                (row.OptionalNumber("high") ?? value) / value
            );
        }

        foreach (InputRow row in inputs["processes"])
        {
            string process = row["process"];
            IReadOnlyList<RecipeTerm> inputTerms = Listed(inputs, process, "input");
            IReadOnlyList<RecipeTerm> outputTerms = Listed(inputs, process, "output");
            if (row["form"].Length > 0)
            {
                inputTerms =
                [
                    new RecipeTerm(row["reference_good"], 1, "lodestone-derived", "derived", "one tonne REO fed"),
                ];
                outputTerms = Separated(inputs, process, row["ore"], row["form"]);
            }

            _recipes.Add(
                process,
                new Recipe(process, row["name"], row["stage"], row["reference_good"], inputTerms, outputTerms)
            );
        }
    }

    /// <summary>Share of REO by ore and oxide.</summary>
    public IReadOnlyDictionary<(string Ore, string Good), double> Splits { get; }

    /// <summary>Recipes in file order.</summary>
    public IEnumerable<Recipe> All => _recipes.Values;

    /// <summary>Recipe of a process.</summary>
    public Recipe this[string process] =>
        _recipes.TryGetValue(process, out Recipe? recipe)
            ? recipe
            : throw new InputException($"there is no process '{process}' in processes.csv");

    private static List<RecipeTerm> Listed(CompileInputs inputs, string process, string role) =>
        RecipeTerm.Of(inputs["recipes"], process, role);

    private List<RecipeTerm> Separated(CompileInputs inputs, string process, string ore, string form)
    {
        double heavy = HeavyShare(ore);
        List<RecipeTerm> terms = [];
        foreach (InputRow row in inputs["recoveries"].Where(row => row["process"] == process))
        {
            string good = row["good"];
            double share = good == HeavyConcentrate ? heavy : Splits[(ore, good)];
            double fed = form == "seg" ? share / heavy : share;
            if (fed > 0)
            {
                (double low, double high) = good == HeavyConcentrate ? (1, 1) : _splitRange[(ore, good)];
                terms.Add(
                    new RecipeTerm(good, fed * row.Number("value"), row["source"], row["evidence"], row["note"])
                    {
                        // Ends of the split times ends of the recovery: wider than either alone.
                        Low = row.OptionalNumber("low") * low * fed,
                        High = row.OptionalNumber("high") * high * fed,
                        Origin = InputRow.Origins([row, .. SplitRows(inputs, ore, good)]),
                    }
                );
            }
        }

        return terms;
    }

    private static IEnumerable<InputRow> SplitRows(CompileInputs inputs, string ore, string good) =>
        inputs["splits"].Where(row => row["ore"] == ore && (good == HeavyConcentrate || row["good"] == good));

    private double HeavyShare(string ore) =>
        Splits.Where(split => split.Key.Ore == ore && !LightOxides.Contains(split.Key.Good)).Sum(split => split.Value);
}
