using Lodestone.Model;

namespace Lodestone.Verification.Worlds;

/// <summary>Tonnes in and out of every good at every place and period, added up from the rows of an outcome alone.</summary>
/// <remarks>
/// In: supply, arrivals, releases. Out: departures, demand, purchases, dumped tonnes. In = out for every good, place and
/// period, whatever the engine says about itself. A gap counts against the larger of the period's throughput and a
/// ten-thousandth of that of the world's tables: what is left of a market that is shut off is rounding. Dumped tonnes have a row from
/// a billionth of that throughput on, so a surplus below that is no gap.
/// </remarks>
internal static class RowBalance
{
    private const double Dust = 1e-4;
    private const double Unreported = 1e-9;

    /// <summary>Largest relative gap of the periods from 0 on.</summary>
    public static double Worst(World world, Outcome outcome) =>
        Gaps(world, outcome).Where(gap => gap.Period >= 0).Select(gap => gap.Relative).DefaultIfEmpty(0).Max();

    /// <summary>Gap of every good, place and period, −1 being the base year.</summary>
    public static IEnumerable<(int Period, double Relative, string Text)> Gaps(World world, Outcome outcome)
    {
        Dictionary<(string Good, string Place), double> tables = Throughput(world, outcome.Scenario.Horizon.PerYear);
        Dictionary<(string Good, string Place, int Period), (double In, double Out)> sums = [];
        foreach (OutcomeRow row in outcome.Rows)
        {
            switch (row.Variable)
            {
                case Variables.Flow:
                    Add(row, row.Place, 0, row.Value);
                    Add(row, row.Partner, row.Value, 0);
                    break;
                case Variables.Supply or Variables.StockRelease:
                    Add(row, row.Place, row.Value, 0);
                    break;
                case Variables.Demand or Variables.StockPurchase or Variables.Disposal:
                    Add(row, row.Place, 0, row.Value);
                    break;
                default:
                    break;
            }
        }

        foreach (((string good, string place, int period), (double into, double outOf)) in sums)
        {
            double year = tables.GetValueOrDefault((good, place));
            double scale = Math.Max(Math.Max(into, outOf), Dust * year);
            double gap = into > outOf ? Math.Max(0, into - outOf - (Unreported * year)) : outOf - into;
            double relative = gap == 0 ? 0 : gap / scale;
            yield return (
                period,
                relative,
                $"{good} at {place} in period {period} receives {into:R} t and gives {outOf:R} t"
            );
        }

        void Add(OutcomeRow row, string place, double into, double outOf)
        {
            (string, string, int) key = (row.Good, place, row.Period);
            (double In, double Out) sum = sums.GetValueOrDefault(key);
            sums[key] = (sum.In + into, sum.Out + outOf);
        }
    }

    /// <summary>Tonnes a period that the tables let into or out of a good at a place, whichever is more.</summary>
    private static Dictionary<(string Good, string Place), double> Throughput(World world, double perYear)
    {
        Dictionary<(string Good, string Place), double> made = [],
            used = [];
        foreach (FinalDemand use in world.Demands)
        {
            Add(used, use.Good, use.Place, use.QuantityPerYear);
        }

        Dictionary<string, Process> processes = world.Processes.ToDictionary(process => process.Id);
        foreach (Capacity plant in world.Capacities)
        {
            foreach (GoodAmount output in processes[plant.Process].Outputs)
            {
                Add(made, output.Good, plant.Place, output.Coefficient * plant.ActivityPerYear);
            }

            foreach (GoodAmount input in processes[plant.Process].Inputs)
            {
                Add(used, input.Good, plant.Place, input.Coefficient * plant.ActivityPerYear);
            }
        }

        return made
            .Keys.Union(used.Keys)
            .ToDictionary(key => key, key => Math.Max(made.GetValueOrDefault(key), used.GetValueOrDefault(key)));

        void Add(Dictionary<(string, string), double> sums, string good, string place, double tonnes) =>
            sums[(good, place)] = sums.GetValueOrDefault((good, place)) + (tonnes / perYear);
    }
}
