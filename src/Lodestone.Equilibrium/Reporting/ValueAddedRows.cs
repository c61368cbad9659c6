using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Value added lost by place and sector: shortfall of final uses × value added per tonne, for sectors that have one.</summary>
internal sealed class ValueAddedRows
{
    private readonly Rows _rows;

    /// <summary>Uses that count: their value added per tonne and the loss they add to.</summary>
    private readonly (int Use, double Value, int Loss)[] _uses;

    private readonly int[] _series;
    private readonly double[] _loss;

    public ValueAddedRows(Rows rows, CompiledScenario compiled)
    {
        _rows = rows;
        Dictionary<string, double> accounts = [];
        foreach (SectorAccount sector in compiled.World.Sectors)
        {
            if (sector.ValueAddedPerTonne is { } value)
            {
                accounts[sector.Sector] = value;
            }
        }

        (int Use, double Value, (int Place, string Sector) Key)[] uses =
        [
            .. compiled
                .Program.Uses.Row.Index()
                .Select(use => (use.Index, compiled.World.Demands[use.Item]))
                .Where(use => accounts.ContainsKey(use.Item2.Sector))
                .Select(use =>
                    (use.Index, accounts[use.Item2.Sector], (compiled.Index.Place(use.Item2.Place), use.Item2.Sector))
                ),
        ];
        (int Place, string Sector)[] keys = [.. uses.Select(use => use.Key).Distinct().Order()];
        Dictionary<(int, string), int> numbers = keys.Index().ToDictionary(key => key.Item, key => key.Index);
        _uses = [.. uses.Select(use => (use.Use, use.Value, numbers[use.Key]))];
        _series =
        [
            .. keys.Select(key =>
                rows.Series(Variables.GdpLoss, "USD", compiled.World.Places[key.Place].Id, sector: key.Sector)
            ),
        ];
        _loss = new double[_series.Length];
    }

    public void Add(PeriodView view)
    {
        Array.Clear(_loss);
        foreach ((int use, double value, int loss) in _uses)
        {
            _loss[loss] += Shortfall.Of(view.Need[use], view.Solution.Served[use]) * value;
        }

        for (int loss = 0; loss < _loss.Length; loss++)
        {
            _rows.Add(_series[loss], _loss[loss]);
        }
    }
}
