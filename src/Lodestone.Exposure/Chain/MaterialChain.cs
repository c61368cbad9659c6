using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>The way of one good from the mines to the sectors that use it, in tonnes of that good at every stage.</summary>
public sealed class MaterialChain
{
    private MaterialChain(
        DependenceStudy study,
        string good,
        IReadOnlyList<ChainColumn> columns,
        IReadOnlyList<ChainFlow> flows,
        IReadOnlyList<ChainPoint> points
    )
    {
        Study = study;
        Good = good;
        Columns = columns;
        Flows = flows;
        Points = points;
    }

    /// <summary>The study of the network in which the good alone is traced.</summary>
    public DependenceStudy Study { get; }

    /// <summary>Id of the good.</summary>
    public string Good { get; }

    /// <summary>Columns, mines first; the last two are the places and the sectors of final use.</summary>
    public IReadOnlyList<ChainColumn> Columns { get; }

    /// <summary>Ribbons.</summary>
    public IReadOnlyList<ChainFlow> Flows { get; }

    /// <summary>Points of all columns, largest first within a column.</summary>
    public IReadOnlyList<ChainPoint> Points { get; }

    /// <summary>Follows a good.</summary>
    /// <param name="world">World with the flows of its base year.</param>
    /// <param name="good">Id of the good.</param>
    /// <exception cref="ArgumentException">The world has no good of that id.</exception>
    /// <exception cref="UnfedCircleException">Goods go round in a circle that nothing feeds.</exception>
    public static MaterialChain Of(World world, string good)
    {
        var network = SupplyNetwork.Of(world, InputWeighting.Mass, good);
        var tracing = new ChainTracing(network, good);
        return new MaterialChain(
            new DependenceStudy(network),
            good,
            tracing.Columns,
            tracing.Flows(),
            tracing.Points()
        );
    }

    /// <summary>Concentration of a column of work: HHI = Σ s² of the tonnes by place, and the largest place; null when empty.</summary>
    public (double Index, string Largest, double Share)? Concentration(int column)
    {
        ChainPoint[] points = [.. Points.Where(p => p.Column == column)];
        IReadOnlyList<double> shares = Herfindahl.Shares([.. points.Select(p => p.Content)]);
        return shares.Count == 0 ? null : (Herfindahl.Index(shares), points[0].Id, shares[0]);
    }

    /// <summary>Part of what a point handles that passed through a supplier at some stage up to it, 0–1; null for sectors.</summary>
    public double? PassedThrough(ChainPoint point, string supplier)
    {
        double total = point.Parts.Sum(p => p.Content);
        if (total <= 0)
        {
            return null;
        }

        IReadOnlyList<double> shares = Study.FullPath(supplier);
        return point.Parts.Sum(p => p.Content * shares[p.Node]) / total;
    }
}
