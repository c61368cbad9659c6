using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Peers.Primal;

/// <summary>Objective of programme (10) of one period with exact first and second derivatives, USD and t per period.</summary>
/// <remarks>
/// min Σ x (t + λ(W0 − P0)) + λμ Σ x (ln(x/X) − ln w) + γ/2 ((X − X0)² − X0²) + Σ z (m0 + (z/2 − z0)/β) − Σ U(D)
/// + Σ n (α + n/(2σ)) − Σ m (α' − m/(2σ')) − Σ d (d0 − d/(2s)).
/// With the volume X as a variable of its own, x ln(x/X) is jointly convex in x and X, so that the Hessian is positive
/// semidefinite everywhere and couples a flow with nothing but its volume. Homogeneous goods cost freight and duty only;
/// an infinite slope β is a constant unit cost. At the solution the objective is −Φ.
/// </remarks>
public sealed class PrimalProgramme
{
    /// <summary>Smallest quantity put into a logarithm or a quotient.</summary>
    private const double Tiny = 1e-300;

    private readonly EquilibriumProgram _program;
    private readonly Utility[] _utility;
    private readonly List<int> _hessianRow = [],
        _hessianColumn = [];

    /// <summary>The programme of a period.</summary>
    public PrimalProgramme(EquilibriumProgram program, PeriodData data)
    {
        _program = program;
        Data = data;
        Layout = new PrimalLayout(program, data);
        _utility = new Utility[program.Uses.Count];
        for (int use = 0; use < _utility.Length; use++)
        {
            double price = program.BasePrice[program.Uses.Node[use]];
            _utility[use] = new Utility(data.Demand[use], price, program.Uses.Elasticity[use], program.Uses.Choke[use]);
        }

        for (int variable = 0; variable < Layout.Start.Length; variable++)
        {
            AddHessian(variable, variable);
        }

        Sources sources = program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                if (Layout.Flow[route] >= 0 && Layout.Volume[bundle] >= 0)
                {
                    AddHessian(Layout.Volume[bundle], Layout.Flow[route]);
                }
            }
        }

        HessianRow = [.. _hessianRow];
        HessianColumn = [.. _hessianColumn];
    }

    /// <summary>What is predetermined in the period.</summary>
    public PeriodData Data { get; }

    /// <summary>Variables and constraints.</summary>
    public PrimalLayout Layout { get; }

    /// <summary>Rows of the entries of the lower triangle of the Hessian: first the diagonal, then volume with flow.</summary>
    public int[] HessianRow { get; }

    /// <summary>Columns of the entries.</summary>
    public int[] HessianColumn { get; }

    /// <summary>Objective, USD.</summary>
    public double Value(ReadOnlySpan<double> x)
    {
        double sum = 0;
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            sum += Bundle(x, bundle);
        }

        for (int activity = 0; activity < Layout.Level.Length; activity++)
        {
            if (Layout.Level[activity] >= 0)
            {
                double level = x[Layout.Level[activity]];
                double curve = ((0.5 * level) - Data.Level[activity]) / _program.Activities.Slope[activity];
                sum += level * (Data.Margin[activity] + curve);
            }
        }

        for (int use = 0; use < _utility.Length; use++)
        {
            sum -= Layout.Served[use] >= 0 ? _utility[use].Value(x[Layout.Served[use]]) : 0;
        }

        for (int stock = 0; stock < Layout.Release.Length; stock++)
        {
            if (Layout.Release[stock] >= 0)
            {
                double release = x[Layout.Release[stock]];
                sum += release * (Data.ReleaseTrigger[stock] + (0.5 * release / _program.Holdings.ReleaseSlope[stock]));
            }

            if (Layout.Purchase[stock] >= 0)
            {
                double purchase = x[Layout.Purchase[stock]];
                sum -=
                    purchase
                    * (Data.PurchaseTrigger[stock] - (0.5 * purchase / _program.Holdings.PurchaseSlope[stock]));
            }
        }

        for (int node = 0; node < Layout.Disposal.Length; node++)
        {
            if (Layout.Disposal[node] >= 0)
            {
                double dumped = x[Layout.Disposal[node]];
                sum -= dumped * (DisposalPrice(node) - (0.5 * dumped * DisposalCurve(node)));
            }
        }

        return sum;
    }

    /// <summary>Gradient, USD/t, one entry per variable.</summary>
    public void Gradient(ReadOnlySpan<double> x, Span<double> gradient)
    {
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            GradientOfBundle(x, gradient, bundle);
        }

        for (int activity = 0; activity < Layout.Level.Length; activity++)
        {
            Put(
                gradient,
                Layout.Level[activity],
                x,
                Data.Margin[activity] - (Data.Level[activity] / _program.Activities.Slope[activity]),
                1 / _program.Activities.Slope[activity]
            );
        }

        for (int use = 0; use < _utility.Length; use++)
        {
            if (Layout.Served[use] >= 0)
            {
                gradient[Layout.Served[use]] = -_utility[use].Marginal(x[Layout.Served[use]]);
            }
        }

        for (int stock = 0; stock < Layout.Release.Length; stock++)
        {
            double up = 1 / _program.Holdings.ReleaseSlope[stock];
            double down = 1 / _program.Holdings.PurchaseSlope[stock];
            Put(gradient, Layout.Release[stock], x, Data.ReleaseTrigger[stock], up);
            Put(gradient, Layout.Purchase[stock], x, -Data.PurchaseTrigger[stock], down);
        }

        for (int node = 0; node < Layout.Disposal.Length; node++)
        {
            Put(gradient, Layout.Disposal[node], x, -DisposalPrice(node), DisposalCurve(node));
        }
    }

    /// <summary>Entries of the lower triangle of the Hessian times <paramref name="factor"/>, USD/t per t.</summary>
    public void Hessian(ReadOnlySpan<double> x, double factor, Span<double> values)
    {
        values.Clear();
        Sources sources = _program.Sources;
        int cross = x.Length;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            int own = Layout.Volume[bundle];
            if (own < 0)
            {
                continue;
            }

            double volume = Math.Max(x[own], Tiny);
            double dispersion = Data.Scale[bundle] * sources.Dispersion[bundle];
            double sum = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                if (Layout.Flow[route] >= 0)
                {
                    double flow = x[Layout.Flow[route]];
                    values[Layout.Flow[route]] = factor * dispersion / Math.Max(flow, Tiny);
                    values[cross++] = -factor * dispersion / volume;
                    sum += flow;
                }
            }

            values[own] = factor * ((dispersion * sum / (volume * volume)) + sources.LinkSlope[bundle]);
        }

        for (int activity = 0; activity < Layout.Level.Length; activity++)
        {
            Put(values, Layout.Level[activity], factor / _program.Activities.Slope[activity]);
        }

        for (int use = 0; use < _utility.Length; use++)
        {
            if (Layout.Served[use] >= 0)
            {
                values[Layout.Served[use]] = -factor * _utility[use].Slope(Math.Max(x[Layout.Served[use]], Tiny));
            }
        }

        for (int stock = 0; stock < Layout.Release.Length; stock++)
        {
            Put(values, Layout.Release[stock], factor / _program.Holdings.ReleaseSlope[stock]);
            Put(values, Layout.Purchase[stock], factor / _program.Holdings.PurchaseSlope[stock]);
        }

        for (int node = 0; node < Layout.Disposal.Length; node++)
        {
            Put(values, Layout.Disposal[node], factor * DisposalCurve(node));
        }
    }

    /// <summary>The quantities of a cleared period as a point of this programme.</summary>
    public double[] Point(PeriodSolution solution)
    {
        double[] x = new double[Layout.Start.Length];
        Sources sources = _program.Sources;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double volume = 0;
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                Put(x, Layout.Flow[route], solution.Flow[route]);
                volume += solution.Flow[route];
            }

            Put(x, Layout.Volume[bundle], volume);
        }

        Put(x, Layout.Level, solution.Level);
        Put(x, Layout.Served, solution.Served);
        Put(x, Layout.Release, solution.Release);
        Put(x, Layout.Purchase, solution.Purchase);
        Put(x, Layout.Disposal, solution.Disposed);
        return x;
    }

    private double Bundle(ReadOnlySpan<double> x, int bundle)
    {
        Sources sources = _program.Sources;
        int own = Layout.Volume[bundle];
        double volume = own >= 0 ? x[own] : 0;
        double cost = own >= 0 ? sources.LinkSlope[bundle] * volume * ((0.5 * volume) - sources.BaseVolume[bundle]) : 0;
        double dispersion = Data.Scale[bundle] * sources.Dispersion[bundle];
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            double flow = Layout.Flow[route] >= 0 ? x[Layout.Flow[route]] : 0;
            if (flow > 0)
            {
                double entropy = own >= 0 ? Math.Log(flow / Math.Max(volume, Tiny)) - Data.LogWeight[route] : 0;
                cost += flow * (Freight(bundle, route) + (dispersion * entropy));
            }
        }

        return cost;
    }

    private void GradientOfBundle(ReadOnlySpan<double> x, Span<double> gradient, int bundle)
    {
        Sources sources = _program.Sources;
        int own = Layout.Volume[bundle];
        double volume = own >= 0 ? Math.Max(x[own], Tiny) : 1;
        double dispersion = Data.Scale[bundle] * sources.Dispersion[bundle];
        double sum = 0;
        for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
        {
            if (Layout.Flow[route] < 0)
            {
                continue;
            }

            double flow = x[Layout.Flow[route]];
            double entropy = own >= 0 ? Math.Log(Math.Max(flow, Tiny) / volume) - Data.LogWeight[route] + 1 : 0;
            gradient[Layout.Flow[route]] = Freight(bundle, route) + (dispersion * entropy);
            sum += flow;
        }

        if (own >= 0)
        {
            gradient[own] =
                (sources.LinkSlope[bundle] * (x[own] - sources.BaseVolume[bundle])) - (dispersion * sum / volume);
        }
    }

    /// <summary>Cost per t of a route beside the producer's price: t + λ(W0 − P0); t alone where homogeneous.</summary>
    private double Freight(int bundle, int route) =>
        Layout.IsHomogeneous(bundle)
            ? Data.RouteCost[route]
            : Data.RouteCost[route]
                + (Data.Scale[bundle] * (_program.Sources.BaseIndex[bundle] - _program.Sources.BaseDelivered[route]));

    private double DisposalPrice(int node) => _program.FreeDisposal[node] ? 0 : _program.DisposalPrice[node];

    private double DisposalCurve(int node) =>
        _program.FreeDisposal[node] || _program.DisposalPrice[node] <= 0 ? 0 : 1 / _program.DisposalSlope(node);

    private static void Put(Span<double> to, int variable, ReadOnlySpan<double> x, double constant, double slope)
    {
        if (variable >= 0)
        {
            to[variable] = constant + (slope * x[variable]);
        }
    }

    private static void Put(Span<double> to, int variable, double value)
    {
        if (variable >= 0)
        {
            to[variable] = value;
        }
    }

    private static void Put(double[] x, int[] variables, double[] values)
    {
        for (int i = 0; i < variables.Length; i++)
        {
            Put(x, variables[i], values[i]);
        }
    }

    private void AddHessian(int row, int column)
    {
        _hessianRow.Add(row);
        _hessianColumn.Add(column);
    }
}
