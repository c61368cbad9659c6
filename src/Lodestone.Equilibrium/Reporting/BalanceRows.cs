using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Balance residual of every good at every place.</summary>
internal sealed class BalanceRows
{
    private readonly Rows _rows;
    private readonly Ledger _ledger;

    /// <summary>Market of each node in the order of goods and places; -1 for a quota.</summary>
    private readonly int[] _market;

    private readonly int[] _series;
    private readonly double[] _residual;

    public BalanceRows(Rows rows, CompiledScenario compiled)
    {
        _rows = rows;
        _ledger = new Ledger(compiled.Program);
        Markets markets = new(compiled.Program.Nodes.Where(node => node.Kind != NodeKind.Quota));
        _market = [.. compiled.Program.Nodes.Select(node => node.Kind == NodeKind.Quota ? -1 : markets.Of(node))];
        _series =
        [
            .. markets.All.Select(market =>
                rows.Series(
                    Variables.BalanceResidual,
                    "t",
                    market.Place < 0 ? "" : compiled.World.Places[market.Place].Id,
                    compiled.World.Goods[market.Good].Id
                )
            ),
        ];
        _residual = new double[_series.Length];
    }

    /// <summary>Adds the rows; returns the largest residual relative to the throughput of its node.</summary>
    public double Add(PeriodView view)
    {
        _ledger.Load(view);
        Array.Clear(_residual);
        double worst = 0;
        for (int node = 0; node < _market.Length; node++)
        {
            if (_market[node] >= 0)
            {
                worst = Math.Max(worst, _ledger.Relative(node));
                _residual[_market[node]] += _ledger.Residual(node);
            }
        }

        for (int market = 0; market < _series.Length; market++)
        {
            _rows.Add(_series[market], _residual[market]);
        }

        return worst;
    }
}
