using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Every row of a path: markets, uses, plants, stocks, welfare, balances, period by period.</summary>
internal sealed class PathReport
{
    private readonly Rows _rows = new();
    private readonly MarketRows _markets;
    private readonly UseRows _uses;
    private readonly PlantRows _plants;
    private readonly StockRows _stocks;
    private readonly WelfareRows _welfare;
    private readonly BalanceRows _balances;

    /// <summary>Names the series of a scenario.</summary>
    public PathReport(CompiledScenario compiled)
    {
        ReportNames names = new(compiled);
        PoolHolders holders = new(compiled);
        _markets = new MarketRows(_rows, compiled, names);
        _uses = new UseRows(_rows, compiled, names);
        _plants = new PlantRows(_rows, compiled.Program, names);
        _stocks = new StockRows(_rows, compiled, holders);
        _welfare = new WelfareRows(_rows, compiled, names, holders);
        _balances = new BalanceRows(_rows, compiled);
    }

    /// <summary>Reports a period.</summary>
    /// <param name="view">What was solved.</param>
    /// <param name="period">Zero-based index of the horizon; -1 = the base year, whose welfare is zero and left out.</param>
    /// <returns>The largest balance residual relative to the throughput of its node.</returns>
    public double Add(PeriodView view, int period)
    {
        _rows.Begin(period);
        _markets.Add(view);
        _uses.Add(view);
        _plants.Add(view);
        _stocks.Add(view);
        if (period >= 0)
        {
            _welfare.Add(view);
        }

        return _balances.Add(view);
    }

    /// <summary>The rows so far.</summary>
    public OutcomeTable Table() => _rows.Table();
}
