namespace Lodestone.AtlasCompiler;

/// <summary>
/// Activities of the minerals. Published output is taken as it is. Where the feed of a refining process is short of what its
/// total output needs, the same share of it everywhere,
/// <c>1 - min(1, feed / need)</c>, is made by its secondary process, from scrap and feed that nobody reports.
/// </summary>
internal sealed class MineralProduction
{
    private readonly MineralInputs _inputs;
    private readonly MineralRecipes _recipes;
    private readonly Dictionary<string, List<Plant>> _plants = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = [];

    /// <summary>Adds the figures up by place, then splits what is short of feed.</summary>
    public MineralProduction(MineralInputs inputs, MineralRecipes recipes)
    {
        _inputs = inputs;
        _recipes = recipes;
        foreach (InputRow row in inputs["production"].Where(row => !recipes.Has(row["process"])))
        {
            throw new InputException($"{row.Where}: process '{row["process"]}' is not in processes.csv");
        }

        foreach (Recipe recipe in recipes.All)
        {
            _plants[recipe.Process] = [.. PlantFigures.Of(inputs, recipe.Process)];
        }

        foreach (Recipe recipe in FeedFirst())
        {
            Split(recipe);
            _ = _settled.Add(recipe.Process);
        }
    }

    /// <summary>Plants, processes and places in file order.</summary>
    public IEnumerable<Plant> All => _plants.Values.SelectMany(plants => plants);

    /// <summary>t made of a good at a place.</summary>
    public double Supply(string good, string place) =>
        All.Where(plant => plant.Place == place).Sum(plant => plant.Activity * _recipes[plant.Process].Yield(good));

    /// <summary>t of a good that processes take at a place.</summary>
    public double Need(string good, string place) =>
        All.Where(plant => plant.Place == place).Sum(plant => plant.Activity * Input(plant.Process, good));

    private double Input(string process, string good) =>
        _recipes[process].Inputs.Where(term => term.Good == good).Sum(term => term.Coefficient);

    private double World(Func<string, string, double> amount, string good) =>
        _inputs.Places.Sum(place => amount(good, place));

    /// <summary>Processes in an order in which whatever makes an input stands before what uses it.</summary>
    private List<Recipe> FeedFirst()
    {
        List<Recipe> left = [.. _recipes.All];
        List<Recipe> order = [];
        while (left.Count > 0)
        {
            Recipe? next = left.FirstOrDefault(recipe =>
                recipe.Inputs.All(term => left.All(other => other == recipe || other.Yield(term.Good) == 0))
            );
            if (next is null)
            {
                throw new InputException(
                    $"recipes.csv: {string.Join(", ", left.Select(recipe => recipe.Process))} feed each other in a circle"
                );
            }

            order.Add(next);
            _ = left.Remove(next);
        }

        return order;
    }

    private void Split(Recipe recipe)
    {
        double share = recipe.Inputs.Select(term => FeedShare(recipe, term)).DefaultIfEmpty(1).Min();
        if (share >= 1)
        {
            return;
        }

        InputRow partner =
            _inputs["processes"].FirstOrDefault(row => row["secondary_of"] == recipe.Process)
            ?? throw new InputException(
                $"production.csv: the feed covers {share:P1} of what {recipe.Process} needs; "
                    + "mend the figures or the recipe, or add a process with secondary_of = "
                    + recipe.Process
            );
        List<Plant> whole = _plants[recipe.Process];
        _plants[recipe.Process] = [.. whole.Select(plant => Part(plant, recipe.Process, share, ""))];
        _plants[partner["process"]] =
        [
            .. whole.Select(plant => Part(plant, partner["process"], 1 - share, partner["note"])),
        ];
    }

    /// <summary>Share of the need of a process that its feed covers: in the world, or where the good stays home at the scarcest place.</summary>
    private double FeedShare(Recipe recipe, RecipeTerm term)
    {
        bool home = _inputs["goods"].First(row => row["good"] == term.Good)["trade"] == "home";
        if (!home)
        {
            double taken = _settled.Sum(process => Input(process, term.Good) * _plants[process].Sum(p => p.Activity));
            double need = World(Need, term.Good);
            return need > taken ? (World(Supply, term.Good) - taken) / (need - taken) : 1;
        }

        foreach (Plant plant in _plants[recipe.Process])
        {
            double supply = Supply(term.Good, plant.Place);
            double wanted = Need(term.Good, plant.Place);
            if (wanted > supply)
            {
                throw new InputException(
                    $"production.csv: {recipe.Process} in {plant.Place} needs {wanted:0.###} t of {term.Good}, its host yields {supply:0.###} t; "
                        + "raise the yield with a source, or give that output a process without this input"
                );
            }
        }

        return 1;
    }

    private static Plant Part(Plant plant, string process, double share, string note) =>
        plant with
        {
            Process = process,
            Activity = plant.Activity * share,
            Low = plant.Low * share,
            High = plant.High * share,
            Published = null,
            Evidence = AtlasCompiler.Evidence.Weaker(plant.Evidence, "derived"),
            State = plant.State == "published" ? "share" : plant.State,
            Source = plant.Source + ";lodestone-derived",
            Note = string.Join(
                "; ",
                new[]
                {
                    $"{share:P1} of the output of {plant.Activity:#,0.###} t, as the world's feed parts it",
                    plant.Note,
                    note,
                }.Where(text => text.Length > 0)
            ),
        };
}
