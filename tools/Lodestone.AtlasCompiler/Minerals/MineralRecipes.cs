namespace Lodestone.AtlasCompiler;

/// <summary>Recipes of the minerals, by process, checked against the goods.</summary>
internal sealed class MineralRecipes
{
    private readonly Dictionary<string, Recipe> _recipes = new(StringComparer.Ordinal);

    /// <summary>Reads processes and their terms.</summary>
    public MineralRecipes(MineralInputs inputs)
    {
        HashSet<string> goods = [.. inputs["goods"].Select(row => row["good"])];
        foreach (InputRow row in inputs["recipes"].Where(row => !goods.Contains(row["good"])))
        {
            throw new InputException($"{row.Where}: good '{row["good"]}' is not in goods.csv");
        }

        foreach (InputRow row in inputs["processes"])
        {
            Recipe recipe = new(
                row["process"],
                row["name"],
                row["stage"],
                row["reference_good"],
                RecipeTerm.Of(inputs["recipes"], row["process"], "input"),
                RecipeTerm.Of(inputs["recipes"], row["process"], "output")
            )
            {
                Feed = row["feed"],
            };
            if (!recipe.Outputs.Any(term => term.Good == recipe.ReferenceGood && term.Coefficient == 1))
            {
                throw new InputException(
                    $"{row.Where}: '{row["process"]}' does not make 1 t of its reference good '{recipe.ReferenceGood}'; add the row to recipes.csv"
                );
            }

            if (!_recipes.TryAdd(row["process"], recipe))
            {
                throw new InputException($"{row.Where}: process '{row["process"]}' appears twice");
            }
        }
    }

    /// <summary>Recipes in file order.</summary>
    public IReadOnlyCollection<Recipe> All => _recipes.Values;

    /// <summary>Recipe of a process.</summary>
    public Recipe this[string process] => _recipes[process];

    /// <summary>True for a process that is known.</summary>
    public bool Has(string process) => _recipes.ContainsKey(process);
}
