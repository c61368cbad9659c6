using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>The way of a good from the mines to its uses, ready to be written for people or programs.</summary>
public sealed class ChainAnswer
{
    private ChainAnswer(World world, MaterialChain chain)
    {
        World = world;
        Names = new WorldNames(world);
        Chain = chain;
        Output = MarketConcentration.OfOutput(world, new GoodFlows(world, chain.Good));
    }

    /// <summary>The world.</summary>
    public World World { get; }

    /// <summary>Its names.</summary>
    public WorldNames Names { get; }

    /// <summary>The chain.</summary>
    public MaterialChain Chain { get; }

    /// <summary>Concentration of world output of the good; null when nobody makes it.</summary>
    public MarketConcentration? Output { get; }

    /// <summary>Id of the good that is followed.</summary>
    public string Good => Chain.Good;

    /// <summary>Follows a good.</summary>
    /// <param name="world">World.</param>
    /// <param name="good">Id or name of the good.</param>
    /// <param name="prefix">What the names of options begin with in messages.</param>
    /// <exception cref="AskingException">There is no such good, or its flows go round with nothing that feeds them.</exception>
    public static ChainAnswer Of(World world, string good, string prefix = "")
    {
        string id = KnownName.Good(world, $"{prefix}good", good)!;
        try
        {
            var answer = new ChainAnswer(world, MaterialChain.Of(world, id));
            return answer.Chain.Flows.Count > 0
                ? answer
                : throw new AskingException(
                    $"the base year states no flow of {id}",
                    world.Goods.First(g => g.Id == id).IsHomogeneous
                        ? "the good is homogeneous (sigma inf): its flows are computed by the engine; state them in trade.csv"
                        : "choose another good"
                );
        }
        catch (UnfedCircleException e)
        {
            throw new AskingException(e.Message, "give the circle a source: a flow or a process that feeds it")
            {
                WithoutSolution = true,
            };
        }
    }

    /// <summary>Name of a column: <c>separated</c>, <c>separated 2</c> for the second time, <c>use</c>, <c>sector</c>.</summary>
    public string ColumnName(int column) =>
        Chain.Columns[column] switch
        {
            { Kind: ChainColumnKind.Use } => "use",
            { Kind: ChainColumnKind.Sector } => "sector",
            { Round: 0 } work => work.Stage,
            var again => $"{again.Stage} {Figure.Whole(again.Round + 1)}",
        };

    /// <summary>Name of a point as a heading.</summary>
    public string PointName(int column, string id) =>
        Chain.Columns[column].Kind == ChainColumnKind.Sector
            ? Phrase.Sentence(Names.Sector(id).Replace('-', ' '))
            : Names.Heading(id);

    /// <summary>Index of the column of a name; null when there is none.</summary>
    public int? ColumnOf(string name)
    {
        int at = Enumerable.Range(0, Chain.Columns.Count).FirstOrDefault(c => ColumnName(c) == name, -1);
        return at < 0 ? null : at;
    }

    /// <summary>
    /// Value of what leaves the points of a column, or of what comes into the last one, at the reference prices of the base
    /// year: USD of that year, per year.
    /// </summary>
    public double Value(int column) =>
        Chain
            .Flows.Where(f =>
                !f.IsReturn && (column == Chain.Columns.Count - 1 ? f.ToColumn == column : f.FromColumn == column)
            )
            .Sum(f => f.Value);

    /// <summary>Index of the column where most of the good is made; null when no process makes it.</summary>
    public int? Making
    {
        get
        {
            var network = Chain.Study.Network;
            HashSet<string> makers =
            [
                .. World.Processes.Where(p => p.Outputs.Any(o => o.Good == Good)).Select(p => p.Id),
            ];
            return Chain
                .Points.SelectMany(p => p.Parts.Select(part => (p.Column, network.Nodes[part.Node], part.Content)))
                .Where(p => p.Item2.Kind == ChainNodeKind.Step && makers.Contains(p.Item2.Item))
                .GroupBy(p => p.Column)
                .OrderByDescending(g => g.Sum(p => p.Content))
                .FirstOrDefault()
                ?.Key;
        }
    }
}
