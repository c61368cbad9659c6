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
    private readonly NumericFactor<Lane1> _factor = new(program.Symbolic);
    private readonly LaneArray<Lane1> _multipliers = new(program.Nodes.Length);

    /// <summary>Changes the quantities where a balance is open.</summary>
    /// <param name="parameters">Parameters of the period: what is injected.</param>
    /// <param name="solution">Quantities, changed in place.</param>
    public void Close(PeriodParameters<Lane1> parameters, PeriodSolution solution)
    {
        double[] values = Quantities.Read(solution);
        for (int pass = 0; pass < Passes; pass++)
        {
            double[] residual = Residuals(parameters, values, out bool isOpen);
            if (!isOpen)
            {
                break;
            }

            if (pass == 0)
            {
                values = [.. values.Select((value, quantity) => IsRounding(quantity, value) ? 0 : value)];
                residual = Residuals(parameters, values, out _);
            }

            Solve(values, residual);
            double[] changed = Changed(values, out double largest);
            if (!(largest <= Most))
            {
                return;
            }

            values = changed;
        }

        Quantities.Write(values, solution);
    }

    private bool IsRounding(int quantity, double value) =>
        Array.TrueForAll(
            _quantities.Columns[quantity],
            term => Math.Abs(term.Coefficient * value) < Rounding * program.Throughput[term.Node]
        );

    /// <summary>Residual of each node whose balance is open, 0 elsewhere.</summary>
    private double[] Residuals(PeriodParameters<Lane1> parameters, double[] values, out bool isOpen)
    {
        double[] residual = new double[program.Nodes.Length];
        double[] trade = new double[program.Nodes.Length];
        for (int quantity = 0; quantity < values.Length; quantity++)
        {
            foreach ((int node, double coefficient) in _quantities.Columns[quantity])
            {
                residual[node] += coefficient * values[quantity];
                trade[node] += Math.Abs(coefficient * values[quantity]);
            }
        }

        isOpen = false;
        for (int node = 0; node < residual.Length; node++)
        {
            double injected = program.QuotaOfNode[node] >= 0 ? 0 : parameters.Injection[node].Value;
            residual[node] += injected;
            double scale = Math.Max((trade[node] + Math.Abs(injected)) / 2, Dust * program.Throughput[node]);
            residual[node] = Math.Abs(residual[node]) > Open * scale ? residual[node] : 0;
            isOpen |= residual[node] != 0;
        }

        return residual;
    }

    /// <summary>(A Q² Aᵀ) λ = −r; a node where nothing is traded keeps λ = 0.</summary>
    private void Solve(double[] values, double[] residual)
    {
        _factor.Values.Clear();
        for (int quantity = 0; quantity < values.Length; quantity++)
        {
            double square = values[quantity] * values[quantity];
            (int Node, double Coefficient)[] column = square > 0 ? _quantities.Columns[quantity] : [];
            for (int i = 0; i < column.Length; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    int at = program.Symbolic.PositionOf(column[i].Node, column[j].Node);
                    _factor.Values[at] += Lane1.Of(square * column[i].Coefficient * column[j].Coefficient);
                }
            }
        }

        for (int node = 0; node < residual.Length; node++)
        {
            int diagonal = program.Symbolic.PositionOf(node, node);
            bool traded = _factor.Values[diagonal].Value > 0;
            _factor.Values[diagonal] = traded ? _factor.Values[diagonal] : Lane1.Of(1);
            _multipliers[node] = Lane1.Of(traded ? -residual[node] : 0);
        }

        _factor.Factorise();
        _factor.Solve(_multipliers, _multipliers);
    }

    private double[] Changed(double[] values, out double largest)
    {
        double[] changed = new double[values.Length];
        largest = 0;
        for (int quantity = 0; quantity < values.Length; quantity++)
        {
            double share = 0;
            foreach ((int node, double coefficient) in values[quantity] > 0 ? _quantities.Columns[quantity] : [])
            {
                share += coefficient * _multipliers[node].Value * values[quantity];
            }

            largest = double.IsNaN(share) ? double.NaN : Math.Max(largest, Math.Abs(share));
            changed[quantity] = values[quantity] * (1 + share);
        }

        return changed;
    }
}
