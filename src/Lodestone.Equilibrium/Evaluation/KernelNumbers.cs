using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>The numbers of one draw that the kernel reads, one scenario; starts as the program's own.</summary>
/// <remarks>Axes as in <see cref="EquilibriumProgram"/>.</remarks>
public sealed class KernelNumbers
{
    private readonly EquilibriumProgram _program;

    /// <summary>The program's own numbers.</summary>
    public KernelNumbers(EquilibriumProgram program)
    {
        _program = program;
        Dispersion = [.. program.Sources.Dispersion];
        LinkSlope = [.. program.Sources.LinkSlope];
        Slope = [.. program.Activities.Slope];
        Elasticity = [.. program.Uses.Elasticity];
        Choke = [.. program.Uses.Choke];
        ReleaseSlope = [.. program.Holdings.ReleaseSlope];
        PurchaseSlope = [.. program.Holdings.PurchaseSlope];
        DisposalPrice = [.. program.DisposalPrice];
    }

    /// <summary>Counts up when the numbers are changed, so that a reader knows whether it has them.</summary>
    public int Version { get; internal set; }

    /// <summary>Dispersion μ by bundle, USD/t.</summary>
    public double[] Dispersion { get; }

    /// <summary>Slope γ of the import link by bundle, USD/t per t.</summary>
    public double[] LinkSlope { get; }

    /// <summary>Slope β by activity, t per period per USD/t.</summary>
    public double[] Slope { get; }

    /// <summary>Elasticity η &gt; 0 by use.</summary>
    public double[] Elasticity { get; }

    /// <summary>Choke multiple ρc by use.</summary>
    public double[] Choke { get; }

    /// <summary>Slope of release by stock.</summary>
    public double[] ReleaseSlope { get; }

    /// <summary>Slope of purchase by stock.</summary>
    public double[] PurchaseSlope { get; }

    /// <summary>Price below which a surplus is dumped, by node, USD/t; 0 = no disposal.</summary>
    public double[] DisposalPrice { get; }

    /// <summary>Slope of the disposal tranche of a node, t per period per USD/t.</summary>
    public double DisposalSlope(int node) => 20 * _program.Throughput[node] / DisposalPrice[node];
}
