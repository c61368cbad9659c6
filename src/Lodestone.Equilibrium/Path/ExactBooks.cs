using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Sparse;

namespace Lodestone.Equilibrium.Path;

/// <summary>
/// Closes the balances of a cleared period to rounding by the smallest relative changes of its quantities. Where a market has
/// all but died, a residual far below the solver's tolerance, which is relative to the base year, is large against what is
/// still traded.
/// </summary>
/// <remarks>
/// Quantities q with balances A q + injection = r: minimise Σ (δ/q)² subject to A δ = −r, hence δ = Q² Aᵀ λ with
/// (A Q² Aᵀ) λ = −r, Q = diag(q). The matrix couples the nodes that a route or an activity joins, which the pattern of the
/// Hessian holds. What is rounding at every node it touches is dropped first. What is zero stays zero, what is positive stays positive. Balances that are closed already keep the
/// residual they have.
/// </remarks>
/// <param name="program">Markets.</param>
internal sealed class ExactBooks(EquilibriumProgram program)
{
    /// <summary>Imbalance against a node's own trade that is left alone: a tenth of what a certificate allows.</summary>
    private const double Open = 1e-10;

    /// <summary>Share of base throughput below which trade is dust, as a certificate counts it.</summary>
    private const double Dust = 1e-4;

    /// <summary>Share of base throughput below which a quantity is rounding: a tenth of the tolerance of a solve.</summary>
    private const double Rounding = 1e-11;

    /// <summary>Largest relative change of a quantity; a period that needs more is left as it is.</summary>
    private const double Most = 1e-6;

    private const int Passes = 3;

    private readonly Quantities _quantities = new(program);
    private readonly Lazy<NumericFactor<Lane1>> _workspace = new(() => new NumericFactor<Lane1>(program.Symbolic));
    private readonly LaneArray<Lane1> _multipliers = new(program.Nodes.Length);
    private readonly double[] _residual = new double[program.Nodes.Length];
    private readonly double[] _trade = new double[program.Nodes.Length];
    private double[] _values = [];
    private double[] _changed = [];

    /// <summary>Changes the quantities where a balance is open.</summary>
    /// <param name="parameters">Parameters of the period: what is injected.</param>
    /// <param name="solution">Quantities, changed in place.</param>
    /// <returns>True when every balance is closed.</returns>
    public bool Close(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        if (_values.Length == 0)
        {
            _values = new double[_quantities.Count];
            _changed = new double[_quantities.Count];
        }

        Quantities.Read(solution, _values);
        bool open = true;
        for (int pass = 0; pass < Passes; pass++)
        {
            open = Residuals(parameters);
            if (!open)
            {
                break;
            }

            if (pass == 0)
            {
                DropRounding();
                Residuals(parameters);
            }

            Solve();
            if (!(Change() <= Most))
            {
                return false;
            }

            (_values, _changed) = (_changed, _values);
        }

        Quantities.Write(_values, solution);
        return !open || !Residuals(parameters);
    }

    /// <summary>Drops what is rounding at every node it touches.</summary>
    private void DropRounding()
    {
        for (int quantity = 0; quantity < _values.Length; quantity++)
        {
            bool rounding = true;
            for (int at = _quantities.Start[quantity]; rounding && at < _quantities.Start[quantity + 1]; at++)
            {
                rounding =
                    Math.Abs(_quantities.Coefficient[at] * _values[quantity])
                    < Rounding * program.Throughput[_quantities.Node[at]];
            }

            _values[quantity] = rounding ? 0 : _values[quantity];
        }
    }

    /// <summary>Residual of each node whose balance is open, 0 elsewhere; true when one is open.</summary>
    private bool Residuals(PeriodParameters<Lane1> parameters)
    {
        Array.Clear(_residual);
        Array.Clear(_trade);
        ReadOnlySpan<int> starts = _quantities.Start;
        ReadOnlySpan<int> nodes = _quantities.Node;
        ReadOnlySpan<double> coefficients = _quantities.Coefficient;
        for (int quantity = 0; quantity < _values.Length; quantity++)
        {
            double value = _values[quantity];
            for (int at = starts[quantity]; at < starts[quantity + 1]; at++)
            {
                double tonnes = coefficients[at] * value;
                _residual[nodes[at]] += tonnes;
                _trade[nodes[at]] += Math.Abs(tonnes);
            }
        }

        bool isOpen = false;
        for (int node = 0; node < _residual.Length; node++)
        {
            double injected = program.QuotaOfNode[node] >= 0 ? 0 : parameters.Injection[node].Value;
            double residual = _residual[node] + injected;
            double scale = Math.Max((_trade[node] + Math.Abs(injected)) / 2, Dust * program.Throughput[node]);
            _residual[node] = Math.Abs(residual) > Open * scale ? residual : 0;
            isOpen |= _residual[node] != 0;
        }

        return isOpen;
    }

    /// <summary>(A Q² Aᵀ) λ = −r; a node where nothing is traded keeps λ = 0.</summary>
    private void Solve()
    {
        NumericFactor<Lane1> factor = _workspace.Value;
        factor.Values.Clear();
        for (int quantity = 0; quantity < _values.Length; quantity++)
        {
            double square = _values[quantity] * _values[quantity];
            int first = _quantities.Start[quantity];
            int end = square > 0 ? _quantities.Start[quantity + 1] : first;
            for (int i = first; i < end; i++)
            {
                for (int j = first; j <= i; j++)
                {
                    int at = program.Symbolic.PositionOf(_quantities.Node[i], _quantities.Node[j]);
                    factor.Values[at] += Lane1.Of(square * _quantities.Coefficient[i] * _quantities.Coefficient[j]);
                }
            }
        }

        for (int node = 0; node < _residual.Length; node++)
        {
            int diagonal = program.Symbolic.PositionOf(node, node);
            bool traded = factor.Values[diagonal].Value > 0;
            factor.Values[diagonal] = traded ? factor.Values[diagonal] : Lane1.Of(1);
            _multipliers[node] = Lane1.Of(traded ? -_residual[node] : 0);
        }

        factor.Factorise();
        factor.Solve(_multipliers, _multipliers);
    }

    /// <summary>Changes the quantities; returns the largest relative change, NaN where one is not a number.</summary>
    private double Change()
    {
        double largest = 0;
        for (int quantity = 0; quantity < _values.Length; quantity++)
        {
            double value = _values[quantity];
            double share = 0;
            int first = _quantities.Start[quantity];
            int end = value > 0 ? _quantities.Start[quantity + 1] : first;
            for (int at = first; at < end; at++)
            {
                share += _quantities.Coefficient[at] * _multipliers[_quantities.Node[at]].Value * value;
            }

            largest = double.IsNaN(share) ? double.NaN : Math.Max(largest, Math.Abs(share));
            _changed[quantity] = value * (1 + share);
        }

        return largest;
    }
}
