namespace Lodestone.AtlasCompiler;

/// <summary>From inputs to balanced chains of every mineral beside the magnet chain: recipes, prices, output, use, trade.</summary>
internal sealed class MineralAtlas
{
    /// <summary>Compiles <c>compile/minerals/*.csv</c> of a package folder.</summary>
    public MineralAtlas(string package, CompileInputs chain)
    {
        Inputs = MineralInputs.Read(Path.Combine(package, "compile", "minerals"), chain);
        Recipes = new MineralRecipes(Inputs);
        Prices = new MineralPrices(Inputs, Recipes);
        Production = new MineralProduction(Inputs, Recipes);
        Uses = new MineralUses(Inputs, Production);
        Sourcing = new MineralSourcing(Inputs);
        Trade = new MineralTrade(Inputs, Sourcing, Production, Uses);
    }

    /// <summary>Input files.</summary>
    public MineralInputs Inputs { get; }

    /// <summary>Recipes.</summary>
    public MineralRecipes Recipes { get; }

    /// <summary>Reference prices.</summary>
    public MineralPrices Prices { get; }

    /// <summary>Output of every plant.</summary>
    public MineralProduction Production { get; }

    /// <summary>Final uses.</summary>
    public MineralUses Uses { get; }

    /// <summary>Published shares of suppliers.</summary>
    public MineralSourcing Sourcing { get; }

    /// <summary>Bilateral trade.</summary>
    public MineralTrade Trade { get; }

    /// <summary>Base margin of a plant, USD per tonne of activity; an error when it does not earn anything.</summary>
    public double Margin(Plant plant)
    {
        Recipe recipe = Recipes[plant.Process];
        double margin =
            recipe.Outputs.Sum(term => term.Coefficient * Prices[term.Good])
            - recipe.Inputs.Sum(term =>
                term.Coefficient * Margins.Landed(Trade.Rows, term.Good, plant.Place, Prices[term.Good])
            );
        return margin > 0
            ? margin
            : throw new InputException(
                $"processes.csv: {plant.Process} in {plant.Place} earns {margin:#,0.##} USD/t at base prices; "
                    + "lower the payability of its input or check prices and recipe"
            );
    }
}
