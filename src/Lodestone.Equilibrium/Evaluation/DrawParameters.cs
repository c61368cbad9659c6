using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Evaluation;

/// <summary>What differs between draws and stays over the horizon, for every lane: slopes and elasticities of the kernel.</summary>
/// <remarks>Structure of arrays; axes as in <see cref="EquilibriumProgram"/>. Slopes t per period per USD/t.</remarks>
/// <typeparam name="T">Lane.</typeparam>
public sealed class DrawParameters<T>
    where T : struct, ILane<T>
{
    private readonly DemandCurves _curves;
    private readonly KernelNumbers[] _numbers;
    private readonly int[] _versions;

    /// <summary>The program's own numbers in every lane.</summary>
    public DrawParameters(EquilibriumProgram program)
    {
        _curves = program.Curves;
        Dispersion = new LaneArray<T>(program.Sources.Bundles);
        LinkSlope = new LaneArray<T>(program.Sources.Bundles);
        Slope = new LaneArray<T>(program.Activities.Count);
        InverseSlope = new LaneArray<T>(program.Activities.Count);
        Demand = new DemandConstants<T>(T.Width == 1 ? program.Uses.Count : program.Curves.First.Length);
        ReleaseSlope = new LaneArray<T>(program.Holdings.Count);
        PurchaseSlope = new LaneArray<T>(program.Holdings.Count);
        DisposalPrice = new LaneArray<T>(program.Nodes.Length);
        DisposalSlope = new LaneArray<T>(program.Nodes.Length);
        _numbers = new KernelNumbers[T.Width];
        _versions = new int[T.Width];
        KernelNumbers numbers = new(program);
        for (int lane = 0; lane < T.Width; lane++)
        {
            Put(lane, numbers);
        }
    }

    /// <summary>Dispersion μ by bundle, USD/t.</summary>
    public LaneArray<T> Dispersion { get; }

    /// <summary>1/γ by bundle, the slope of the import link.</summary>
    public LaneArray<T> LinkSlope { get; }

    /// <summary>Slope β by activity.</summary>
    public LaneArray<T> Slope { get; }

    /// <summary>1/β by activity.</summary>
    public LaneArray<T> InverseSlope { get; }

    /// <summary>Demand curves, by <see cref="DemandCurves"/>; of a single scenario by use.</summary>
    public DemandConstants<T> Demand { get; }

    /// <summary>Slope σ of release by stock.</summary>
    public LaneArray<T> ReleaseSlope { get; }

    /// <summary>Slope σ' of purchase by stock.</summary>
    public LaneArray<T> PurchaseSlope { get; }

    /// <summary>Price below which a surplus is dumped, by node, USD/t; 0 = no disposal.</summary>
    public LaneArray<T> DisposalPrice { get; }

    /// <summary>Slope of the disposal tranche, by node.</summary>
    public LaneArray<T> DisposalSlope { get; }

    /// <summary>The numbers of the draw that a lane plays.</summary>
    public KernelNumbers Of(int lane) => _numbers[lane];

    /// <summary>Writes the numbers of a draw into a lane.</summary>
    public void Put(int lane, KernelNumbers numbers)
    {
        if (ReferenceEquals(_numbers[lane], numbers) && _versions[lane] == numbers.Version)
        {
            return;
        }

        (_numbers[lane], _versions[lane]) = (numbers, numbers.Version);
        for (int bundle = 0; bundle < Dispersion.Length; bundle++)
        {
            Dispersion.Put(bundle, lane, numbers.Dispersion[bundle]);
            LinkSlope.Put(bundle, lane, 1 / numbers.LinkSlope[bundle]);
        }

        for (int activity = 0; activity < Slope.Length; activity++)
        {
            Slope.Put(activity, lane, numbers.Slope[activity]);
            InverseSlope.Put(activity, lane, 1 / numbers.Slope[activity]);
        }

        PutDemand(lane, numbers);
        for (int stock = 0; stock < ReleaseSlope.Length; stock++)
        {
            ReleaseSlope.Put(stock, lane, numbers.ReleaseSlope[stock]);
            PurchaseSlope.Put(stock, lane, numbers.PurchaseSlope[stock]);
        }

        for (int node = 0; node < DisposalPrice.Length; node++)
        {
            double price = numbers.DisposalPrice[node];
            DisposalPrice.Put(node, lane, price);
            DisposalSlope.Put(node, lane, price > 0 ? numbers.DisposalSlope(node) : 0);
        }
    }

    /// <summary>One curve for all uses that share it; a single scenario reads those of its uses side by side and has one for each.</summary>
    private void PutDemand(int lane, KernelNumbers numbers)
    {
        for (int curve = 0; curve < _curves.First.Length; curve++)
        {
            int use = _curves.First[curve];
            Demand.Put(T.Width == 1 ? use : curve, lane, numbers.Elasticity[use], numbers.Choke[use]);
        }

        for (int use = 0; use < numbers.Elasticity.Length && T.Width == 1; use++)
        {
            Demand.Copy(_curves.First[_curves.OfUse[use]], use);
        }
    }
}
