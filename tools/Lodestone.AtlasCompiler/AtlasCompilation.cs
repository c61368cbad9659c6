namespace Lodestone.AtlasCompiler;

/// <summary>From inputs to a balanced atlas, in memory: recipes, prices, stage balance, trade, sectors.</summary>
internal sealed class AtlasCompilation
{
    /// <summary>Compiles a package folder that holds <c>compile/*.csv</c>.</summary>
    public AtlasCompilation(string package)
    {
        Inputs = CompileInputs.Read(Path.Combine(package, "compile"));
        Recipes = new RecipeBook(Inputs);
        Prices = new ReferencePrices(Inputs, Recipes);
        Balance = new StageBalance(Inputs, Recipes);
        Trade = new TradeMatrices(Inputs, Balance);
        Sectors = new SectorSplit(Inputs, Balance);
        Minerals = new MineralAtlas(package, Inputs);
    }

    /// <summary>Input files.</summary>
    public CompileInputs Inputs { get; }

    /// <summary>Recipes.</summary>
    public RecipeBook Recipes { get; }

    /// <summary>Reference prices.</summary>
    public ReferencePrices Prices { get; }

    /// <summary>Activities and uses.</summary>
    public StageBalance Balance { get; }

    /// <summary>Bilateral trade.</summary>
    public TradeMatrices Trade { get; }

    /// <summary>Final use by sector.</summary>
    public SectorSplit Sectors { get; }

    /// <summary>Every mineral beside the magnet chain.</summary>
    public MineralAtlas Minerals { get; }

    /// <summary>Activity of a plant, zero when idle.</summary>
    public double Activity(string process, string place)
    {
        for (int at = 0; at < Balance.Unknowns.Count; at++)
        {
            if (Balance.Unknowns[at].Process == process && Balance.Unknowns[at].Place == place)
            {
                return Balance.Values[at];
            }
        }

        return 0;
    }

    /// <summary>Base margin of a process at a place, USD per tonne of activity.</summary>
    public double Margin(string process, string place) => Margins.Of(Recipes[process], place, Prices, [.. Trade.Rows]);

    /// <summary>
    /// Cost beside inputs at which an idle recipe is just not run: its margin at base prices plus the entry threshold, so it
    /// starts when prices make it better by more than the threshold.
    /// </summary>
    public double EntryCost(string process, string place) =>
        Math.Round(Margin(process, place) + Inputs.Settings["threshold:" + process], 2);

    /// <summary>Every file of the package, by name.</summary>
    public IReadOnlyDictionary<string, string> Files() => PackageFiles.All(this);
}
