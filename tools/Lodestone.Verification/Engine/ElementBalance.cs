using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Sums of one element over the rows of one outcome.</summary>
/// <remarks>
/// Per place and month, with c the content of a good (<see cref="ElementContent"/>): Σ c (in − out) of trade +
/// Σ activity (outputs c − inputs c) + Σ c (release − purchase − final use − dumped) = 0. For the world, month by month,
/// with the levels of stocks instead of what moves in and out of them: stocks before + won = used + lost + dumped +
/// stocks after. Activities meet the tables' own coefficients, not the engine's rows of output and process use.
/// </remarks>
internal sealed class ElementBalance
{
    private readonly Dictionary<(string Place, int Period), double> _net = [];
    private readonly double[] _won;
    private readonly double[] _gone;
    private readonly double[] _stock;

    public ElementBalance(World world, Outcome outcome, ElementContent content, string element)
    {
        Dictionary<string, Process> processes = world.Processes.ToDictionary(process => process.Id);
        int periods = outcome.Scenario.Horizon.Periods;
        _won = new double[periods];
        _gone = new double[periods];
        _stock = new double[periods + 1];
        foreach (OutcomeRow row in outcome.Rows)
        {
            double tonnes = row.Value * content.Of(row.Good, element);
            if (row.Variable is Variables.StockPrivate or Variables.StockGovernment or Variables.StockPipeline)
            {
                _stock[row.Period + 1] += tonnes;
            }

            if (row.Period < 0)
            {
                continue;
            }

            switch (row.Variable)
            {
                case Variables.Flow:
                    Add(row, row.Place, -tonnes);
                    Add(row, row.Partner, tonnes);
                    break;
                case Variables.Activity:
                    double gain = row.Value * content.Gain(processes[row.Process], element);
                    bool wins = content.Wins(processes[row.Process], element);
                    _won[row.Period] += wins ? gain : 0;
                    _gone[row.Period] -= wins ? 0 : gain;
                    Add(row, row.Place, gain);
                    break;
                case Variables.StockRelease:
                    Add(row, row.Place, tonnes);
                    break;
                case Variables.StockPurchase:
                    Add(row, row.Place, -tonnes);
                    break;
                case Variables.Disposal:
                case Variables.Demand when row.Sector.Length > 0:
                    _gone[row.Period] += tonnes;
                    Add(row, row.Place, -tonnes);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>t in stocks and at sea before the first month, and won in all months.</summary>
    public double Sources => _stock[0] + _won.Sum();

    /// <summary>t used, put into goods without a content, lost and dumped in all months, and in stocks and at sea after the last.</summary>
    public double Destinations => _gone.Sum() + _stock[^1];

    /// <summary>Largest gap of the world in a month, over what was there and what was won in it.</summary>
    public double WorstMonth =>
        Enumerable
            .Range(0, _won.Length)
            .Max(month =>
                Math.Abs(_stock[month] + _won[month] - _gone[month] - _stock[month + 1]) / (_stock[month] + _won[month])
            );

    /// <summary>Largest gap of a place in a month, over what is won in the month.</summary>
    public double WorstPlace => _net.Max(net => Math.Abs(net.Value) / _won[net.Key.Period]);

    private void Add(OutcomeRow row, string place, double tonnes) =>
        _net[(place, row.Period)] = _net.GetValueOrDefault((place, row.Period)) + tonnes;
}
