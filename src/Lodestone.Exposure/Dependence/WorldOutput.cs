namespace Lodestone.Exposure;

/// <summary>
/// A supplier's part of what the world makes at a stage, with every good counted by what it comes to of one good g: the traced
/// one, or the one asked about where everything is followed. Tonnes of unlike goods are never added.
/// </summary>
/// <remarks>
/// <code>
/// up to g      Σ_p m(p,g) u(p,g) / Σ_p m(p,g) c(p,g)        m = t of g made at p; u, c = parts of it whose last work at the
///                                                        stage was done by the supplier, by anybody
/// beyond g     Σ_k q_k e_k o_k / Σ_k q_k e_k              q = t that step k makes; e = t of g that went into each (CarriedContent);
///                                                        o = part of the step that is the supplier's
/// </code>
/// A stage counts as one up to g when most of g went through it: recycling brings some of g back to stages beyond.
/// </remarks>
internal sealed class WorldOutput
{
    private const double Most = 0.5;

    private readonly DependenceStudy _study;
    private readonly Lazy<CarriedContent?> _content;
    private readonly (int Node, double Tonnes)[] _made;

    /// <summary>World output of a chain.</summary>
    /// <param name="study">The study.</param>
    /// <param name="place">Id of the place that takes it in; null = every place.</param>
    /// <param name="asked">Id of the good asked about.</param>
    public WorldOutput(DependenceStudy study, string? place, string asked)
    {
        _study = study;
        SupplyNetwork network = study.Network;
        bool traced = network.Traced is { } one && PassedGoods.Of(network, place, asked).Contains(one);
        string good = traced ? network.Traced! : asked;
        _content = new(() => traced ? new CarriedContent(network, good) : null);
        var flows = new GoodFlows(network.World, good);
        _made =
        [
            .. flows
                .Places.Where(p => flows.Made(p) > 0)
                .Select(p => (network.IndexOf(ChainNodeKind.Output, p, good), flows.Made(p))),
        ];
    }

    /// <summary>The supplier's part, 0–1; 0 when nothing of the good goes through the stage.</summary>
    public double Share(ReachedStage stage, string supplier)
    {
        double all = _made.Sum(m => m.Tonnes);
        double through = _study.Network.World.Places.Sum(p => Worked(stage.Name, p.Id));
        if (through < Most * all && _content.Value is { } content)
        {
            double carried = stage.Steps.Sum(s => s.Tonnes * content.PerTonne[s.Node]);
            if (carried > 0)
            {
                return stage.Steps.Sum(s => s.Tonnes * content.PerTonne[s.Node] * _study.Owned(s.Node, supplier))
                    / carried;
            }
        }

        return through > 0 ? Worked(stage.Name, supplier) / through : 0;
    }

    /// <summary>t per year of the good whose last work at the stage was done by a supplier.</summary>
    private double Worked(string stage, string supplier)
    {
        IReadOnlyList<double> shares = _study.AtStage(stage, supplier);
        return _made.Sum(m => m.Tonnes * shares[m.Node]);
    }
}
