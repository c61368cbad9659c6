using System.CommandLine;
using Lodestone.Model;
using Lodestone.Peers.Golden;
using Lodestone.Peers.Ipopt;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Verbs;

/// <summary><c>ipopt SCENARIO --period N</c>: one period of a shipped scenario, by the engine and by Ipopt.</summary>
internal static class IpoptVerb
{
    /// <summary>Relative difference of objectives above which the verb fails.</summary>
    public const double Limit = 1e-7;

    public static Command Create()
    {
        Command verb = new(
            "ipopt",
            "Solves one period of a shipped scenario with Ipopt and compares it with the engine."
        );
        Argument<string> scenario = new("scenario") { Description = "Name of a scenario of data/scenarios" };
        Option<int> period = new("--period")
        {
            Description = "Index of the period from 0; the engine plays up to it",
            HelpName = "N",
        };
        Option<string?> write = new("--write")
        {
            Description = "Writes objective, unmet demand and main prices of Ipopt as JSON",
            HelpName = "FILE",
        };
        verb.Arguments.Add(scenario);
        verb.Options.Add(period);
        verb.Options.Add(write);
        verb.SetAction(parsed =>
            Run(parsed.GetRequiredValue(scenario), parsed.GetValue(period), parsed.GetValue(write))
        );
        return verb;
    }

    private static int Run(string name, int period, string? file)
    {
        if (!IpoptSolver.IsInstalled)
        {
            throw new DllNotFoundException(IpoptSolver.Missing);
        }

        (World world, Scenario scenario) = ShippedData.Touched(name);
        if (period < 0 || period >= scenario.Horizon.Periods)
        {
            throw new InvalidDataException(
                $"--period {period} is outside the horizon of {name}: 0 to {scenario.Horizon.Periods - 1}"
            );
        }

        ClearedPeriod cleared = ClearedPeriod.Of(world, scenario, period);
        IpoptResult peer = IpoptSolver.Solve(cleared.Programme);
        Report(cleared, peer, $"{name}, {scenario.Horizon.At(period)}");
        if (!peer.Solved)
        {
            return Guard.Difference;
        }

        if (file is not null)
        {
            GoldenPeriod.Of(cleared, peer, period, IpoptSolver.Version(cleared.Programme), file).Write(file);
        }

        return Difference(cleared, peer) <= Limit ? 0 : Guard.Difference;
    }

    private static double Difference(ClearedPeriod cleared, IpoptResult peer) =>
        Math.Abs(peer.Objective - cleared.Objective) / Math.Abs(cleared.Objective);

    private static void Report(ClearedPeriod cleared, IpoptResult peer, string title)
    {
        double objective = cleared.Objective;
        double difference = Difference(cleared, peer);
        Console.WriteLine(title);
        Console.WriteLine(
            $"programme        {cleared.Programme.Layout.Start.Length} variables, {cleared.Programme.Layout.RowLower.Length} rows"
        );
        Console.WriteLine(
            $"Ipopt            status {peer.Status}, {peer.Iterations} iterations, {peer.Milliseconds:F1} ms"
        );
        Console.WriteLine(
            $"KKT error        balance {peer.Kkt.Balance:0.00e+00}, stationarity {peer.Kkt.Stationarity:0.00e+00}, complementarity {peer.Kkt.Complementarity:0.00e+00}"
        );
        Console.WriteLine(
            $"objective        Ipopt {peer.Objective:R} USD, engine {objective:R} USD, relative {difference:0.00e+00}"
        );
        SortedDictionary<string, double> theirs = cleared.Unmet(peer.Point);
        foreach ((string good, double ours) in cleared.Unmet(cleared.Programme.Point(cleared.Solution)))
        {
            double miss = Math.Abs(theirs[good] - ours) / cleared.Demand(good);
            Console.WriteLine(
                $"unmet {good, -16} Ipopt {theirs[good]:F6} t, engine {ours:F6} t, over demand {miss:0.00e+00}"
            );
        }
    }
}
