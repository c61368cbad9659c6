using System.Runtime.CompilerServices;
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Combine(Point<T> point, T damping)
    {
        Raw<T> added = Added.Raw;
        Raw<T> sales = _sales.Raw;
        Raw<T> spreads = _spread.Raw;
        Raw<T> switching = _switching.Raw;
        Raw<T> price = point.Price.Raw;
        Raw<T> gradient = point.Gradient.Raw;
        Raw<T> hessian = point.Hessian.Raw;
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        Raw<double> throughput = new(program.Throughput);
        Raw<double> basePrice = new(program.BasePrice);
        T zero = T.Of(0.0);
        for (int node = 0; node < added.Length; node++)
        {
            T size = T.Max(T.Abs(price[node]), T.Of(0.1 * basePrice[node]));
            T excess = T.Abs(gradient[node]);
            T own = hessian[diagonal[node]];
            T floor = zero;
            if (program.QuotaOfNode[node] < 0)
            {
                floor = T.Max(excess / size, own);
                T sold = sales[node];
                T supply = gradient[node] + sold;
                T uneven = T.Less(zero, sold) & T.Less(T.Of(Calm * throughput[node]), excess);
                if (T.Bits(uneven) != 0)
                {
                    T least = T.Max(supply, T.Of(Calm * throughput[node]));
                    T log = T.Abs(LaneMath.Log(least / T.Select(uneven, sold, T.Of(1.0))));
                    T curve = excess * sold / (spreads[node] * log);
                    uneven &= T.Less(T.Of(1e-3), log);
                    floor = T.Select(uneven, T.Max(floor, curve), floor);
                }

                floor -= own;
            }

            T weight = T.Of(throughput[node]) / size + switching[node];
            added[node] = T.MultiplyAdd(damping, weight, floor);
        }
    }
}
