using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Newton;

/// <summary>What is added to the diagonal of the Hessian before a step: damping by node, and floors where a step would run away.</summary>
/// <remarks>
/// Damping δ acts on (throughput/|π| + 0.001 Σ X/(λμ)): the second term is large where many buyers would switch at once,
/// so that δ holds back the prices that flip a market and hardly any other (a majorising curvature of the logit, Böhning
/// and Lindsay 1988). Two floors vanish with the imbalance g, so the last steps are plain Newton steps: a price moves at
/// most by its own size on account of its own imbalance, and a producer whose sales E are far from its supply S moves by
/// λμ |ln(S/E)|, the step that would be exact on the exponential flank of the logit.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class StepWeights<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    /// <summary>Share of the steepest curvature of the logit that δ weighs.</summary>
    private const double Switching = 1e-3;

    /// <summary>Imbalance below which no floor is needed.</summary>
    private const double Calm = 1e-6;

    private readonly LaneArray<T> _sales = new(program.Nodes.Length);
    private readonly LaneArray<T> _spread = new(program.Nodes.Length);
    private readonly LaneArray<T> _switching = new(program.Nodes.Length);

    /// <summary>Added diagonal by node, t per period per USD/t.</summary>
    public LaneArray<T> Added { get; } = new(program.Nodes.Length);

    /// <summary>What producers sell at the point last looked at, by node, t per period.</summary>
    public LaneArray<T> Sales => _sales;

    /// <summary>The same, each sale times the spread λμ of its buyer.</summary>
    public LaneArray<T> Spreads => _spread;

    /// <summary>Computes the added diagonal at a point; true when sales were looked at for it.</summary>
    public bool Compute(PeriodParameters<T> parameters, Point<T> point, T damping)
    {
        bool damped = T.Bits(T.Less(T.Of(0.0), damping)) != 0;
        bool far = T.Bits(T.Less(T.Of(Calm), point.Residual)) != 0;
        if (!damped && !far)
        {
            Added.Clear();
            return false;
        }

        AddSales(parameters, point);
        Combine(point, damping);
        return true;
    }

    /// <summary>Looks at the sales of a point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddSales(PeriodParameters<T> parameters, Point<T> point)
    {
        _sales.Clear();
        _spread.Clear();
        _switching.Clear();
        Raw<int> starts = new(program.Sources.Start);
        Raw<int> origins = new(program.Sources.Origin);
        Raw<T> sales = _sales.Raw;
        Raw<T> spreads = _spread.Raw;
        Raw<T> switching = _switching.Raw;
        Raw<T> shares = point.Share.Raw;
        Raw<T> volumes = point.Volume.Raw;
        Raw<T> scale = parameters.Scale.Raw;
        Raw<T> dispersion = parameters.Draw.Dispersion.Raw;
        for (int bundle = 0; bundle < volumes.Length; bundle++)
        {
            T volume = volumes[bundle];
            T spread = scale[bundle] * dispersion[bundle] * parameters.Smoothing;
            int first = starts[bundle];
            int end = starts[bundle + 1];
            T curve = end - first > 1 ? volume / spread * T.Of(Switching) : T.Of(0.0);
            for (int route = first; route < end; route++)
            {
                int origin = origins[route];
                T flow = volume * shares[route];
                sales[origin] += flow;
                ref T weighted = ref spreads[origin];
                weighted = T.MultiplyAdd(flow, spread, weighted);
                switching[origin] += curve & T.Less(T.Of(0.0), shares[route]);
                for (int at = program.Quotas.RouteStart[route]; at < program.Quotas.RouteStart[route + 1]; at++)
                {
                    switching[program.Quotas.RouteNode[at]] += curve;
                }
            }
        }
    }

    private void Combine(Point<T> point, T damping)
    {
        int done = 0;
        if (T.Width == 1 && Vector512.IsHardwareAccelerated)
        {
            done = CombineSideBySide(point, Lane8.Of(T.Get(damping, 0)));
        }

        CombineFrom(done, point, damping);
    }

    /// <summary>Nodes from one on, one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CombineFrom(int first, Point<T> point, T damping)
    {
        Raw<T> added = Added.Raw;
        Raw<T> own = point.Curvature.Raw;
        Raw<T> sales = _sales.Raw;
        Raw<T> spreads = _spread.Raw;
        Raw<T> switching = _switching.Raw;
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<double> throughput = new(program.Throughput);
        Raw<double> basePrice = new(program.BasePrice);
        Raw<int> quotas = new(program.QuotaOfNode);
        for (int node = first; node < added.Length; node++)
        {
            T floor = T.FromBits(0);
            T size = T.Max(T.Abs(price[node]), T.Of(0.1 * basePrice[node]));
            T through = T.Of(throughput[node]);
            if (quotas[node] < 0)
            {
                floor = Floor(gradient[node], size, own[node], sales[node], spreads[node], through);
            }

            added[node] = T.MultiplyAdd(damping, through / size + switching[node], floor);
        }
    }

    /// <summary>Nodes of a single scenario, eight at a time; returns how many are done. The bits are those of one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int CombineSideBySide(Point<T> point, Lane8 damping)
    {
        Raw<Lane8> added = Added.Wide<Lane8>();
        Raw<Lane8> own = point.Curvature.Wide<Lane8>();
        Raw<Lane8> sales = _sales.Wide<Lane8>();
        Raw<Lane8> spreads = _spread.Wide<Lane8>();
        Raw<Lane8> switching = _switching.Wide<Lane8>();
        Raw<Lane8> price = point.Price.Wide<Lane8>();
        Raw<Lane8> gradient = point.Gradient.Wide<Lane8>();
        for (int i = 0; i < added.Length; i++)
        {
            int node = i * Lane8.Width;
            Lane8 basePrice = Elementwise.Load<Lane8>(program.BasePrice, node);
            Lane8 through = Elementwise.Load<Lane8>(program.Throughput, node);
            Lane8 size = Lane8.Max(Lane8.Abs(price[i]), Lane8.Of(0.1) * basePrice);
            Lane8 floor = Floor(gradient[i], size, own[i], sales[i], spreads[i], through);
            floor &= ~Lane8.FromBits(Quotas(node));
            added[i] = Lane8.MultiplyAdd(damping, through / size + switching[i], floor);
        }

        return added.Length * Lane8.Width;
    }

    /// <summary>Nodes from one on that are quotas: a bit each.</summary>
    private uint Quotas(int first)
    {
        uint bits = 0;
        for (int node = first; node < first + Lane8.Width; node++)
        {
            bits |= program.QuotaOfNode[node] >= 0 ? 1u << (node - first) : 0;
        }

        return bits;
    }

    /// <summary>What keeps a price from moving by more than its size, and sales from overshooting their exponential flank.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TNodes Floor<TNodes>(
        TNodes gradient,
        TNodes size,
        TNodes own,
        TNodes sold,
        TNodes spread,
        TNodes through
    )
        where TNodes : struct, ILane<TNodes>
    {
        TNodes zero = TNodes.Of(0.0);
        TNodes excess = TNodes.Abs(gradient);
        TNodes floor = TNodes.Max(excess / size, own);
        TNodes supply = gradient + sold;
        TNodes calm = TNodes.Of(Calm) * through;
        TNodes uneven = TNodes.Less(zero, sold) & TNodes.Less(calm, excess);
        if (TNodes.Bits(uneven) != 0)
        {
            TNodes least = TNodes.Max(supply, calm);
            TNodes log = TNodes.Abs(LaneMath.Log(least / TNodes.Select(uneven, sold, TNodes.Of(1.0))));
            TNodes curve = excess * sold / (spread * log);
            uneven &= TNodes.Less(TNodes.Of(1e-3), log);
            floor = TNodes.Select(uneven, TNodes.Max(floor, curve), floor);
        }

        return floor - own;
    }
}
