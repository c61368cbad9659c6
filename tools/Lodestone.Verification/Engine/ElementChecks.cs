using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Contained elements through the chain: what is mined is used, alloyed, lost, dumped or stored.</summary>
/// <remarks>
/// Per element e, place r and month, with c the content of a good (<see cref="ElementContent"/>):
/// Σ c (in − out) of trade + Σ activity (outputs c − inputs c) + Σ c (release − purchase − final use − dumped) = 0.
/// Activities meet the tables' own coefficients here, not the engine's rows of output and process use.
/// </remarks>
internal static class ElementChecks
{
    private static readonly string[] Scenarios = ["china-switches-off", "april-2025-controls", "lynas-malaysia-outage"];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        World world = shipped.Magnets;
        ElementContent content = new(shipped.Root, world);
        foreach (string element in content.Elements)
        {
            yield return Check.AtMost(
                "recipes of the atlas",
                "no process makes an element",
                $"most that a process adds of {element}, t per t",
                world
                    .Processes.Where(process => process.Inputs.Count > 0)
                    .Max(process => Math.Max(content.Gain(process, element), 0)),
                1e-6
            );
        }

        foreach (string scenario in Scenarios)
        {
            Outcome outcome = shipped.Outcome("data/atlas", scenario);
            foreach (string element in content.Elements)
            {
                Balance balance = new(world, outcome, content, element);
                yield return Check.Relative(
                    $"atlas, {scenario}",
                    "used + alloyed + lost + dumped + stored",
                    $"{element} mined over the horizon, t",
                    balance.Destinations,
                    balance.Mined,
                    1e-9,
                    most: 4
                );
                yield return Check.AtMost(
                    $"atlas, {scenario}",
                    "balance of the element",
                    $"{element}, any place and month, of what is mined in it",
                    balance.WorstGap,
                    1e-9
                );
            }
        }
    }

    /// <summary>Sums of one element over one outcome.</summary>
    private sealed class Balance
    {
        private readonly Dictionary<(string Place, int Period), double> _net = [];

        public Balance(World world, Outcome outcome, ElementContent content, string element)
        {
            Dictionary<string, Process> processes = world.Processes.ToDictionary(process => process.Id);
            Dictionary<int, double> mined = [];
            foreach (OutcomeRow row in outcome.Rows.Where(row => row.Period >= 0))
            {
                double tonnes = row.Value * content.Of(row.Good, element);
                switch (row.Variable)
                {
                    case Variables.Flow:
                        Add(row, row.Place, -tonnes);
                        Add(row, row.Partner, tonnes);
                        break;
                    case Variables.Activity:
                        double gain = row.Value * content.Gain(processes[row.Process], element);
                        bool mine = processes[row.Process].Inputs.Count == 0;
                        mined[row.Period] = mined.GetValueOrDefault(row.Period) + (mine ? gain : 0);
                        Destinations -= mine ? 0 : gain;
                        Add(row, row.Place, gain);
                        break;
                    case Variables.StockRelease:
                        Destinations -= tonnes;
                        Add(row, row.Place, tonnes);
                        break;
                    case Variables.StockPurchase or Variables.Disposal:
                    case Variables.Demand when row.Sector.Length > 0:
                        Destinations += tonnes;
                        Add(row, row.Place, -tonnes);
                        break;
                    default:
                        break;
                }
            }

            Mined = mined.Values.Sum();
            WorstGap = _net.Max(net => Math.Abs(net.Value) / mined[net.Key.Period]);
        }

        /// <summary>t of oxide in what is mined.</summary>
        public double Mined { get; }

        /// <summary>t of oxide used, alloyed, lost, dumped and added to stocks.</summary>
        public double Destinations { get; }

        /// <summary>Largest imbalance of a place and month over what is mined in the month.</summary>
        public double WorstGap { get; }

        private void Add(OutcomeRow row, string place, double tonnes) =>
            _net[(place, row.Period)] = _net.GetValueOrDefault((place, row.Period)) + tonnes;
    }
}
