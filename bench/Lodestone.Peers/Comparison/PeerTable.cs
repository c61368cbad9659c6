using Lodestone.Model;
using Lodestone.Peers.Highs;
using Lodestone.Peers.Ipopt;

namespace Lodestone.Peers.Comparison;

/// <summary>The engine and its peers on one family of static problems, solved in one process one after another.</summary>
internal sealed class PeerTable
{
    /// <summary>Solves of a peer before the clock runs.</summary>
    private const int WarmPeerSolves = 4;

    /// <summary>Relative difference of objectives above which two answers to the same problem disagree.</summary>
    private const double Limit = 1e-7;

    private readonly World _world;
    private readonly Instance[] _instances;
    private readonly TextWriter _out;
    private double _engine = double.NaN;

    public PeerTable(World world, IReadOnlyList<Scenario> scenarios, TextWriter output)
    {
        _world = world;
        _out = output;
        _instances = [.. scenarios.Select(scenario => Instance.Of(world, scenario))];
    }

    /// <summary>True while everything that solved the same problem found the same objective.</summary>
    public bool Agrees { get; private set; } = true;

    /// <summary>Prints what the problems are.</summary>
    public void Title(string name)
    {
        Instance largest = _instances.MaxBy(instance => instance.Cleared.Programme.Layout.Start.Length)!;
        _out.WriteLine($"{name}, {_instances.Length} cold static problems");
        _out.WriteLine(
            $"  prices {largest.Cleared.Compiled.Program.Nodes.Length}, routes {largest.Cleared.Compiled.Program.Sources.Routes}; "
                + $"programme (10) {largest.Cleared.Programme.Layout.Start.Length} variables, {largest.Cleared.Programme.Layout.RowLower.Length} rows; "
                + $"linear {largest.Linear.Layout.Start.Length} variables, {largest.Linear.Layout.RowLower.Length} rows"
        );
        _out.WriteLine(
            $"  {"solver", -34}{"cpu ms", 10}{"mean ms", 10}{"median ms", 11}{"per cpu s", 11}{"ratio", 9}  {"objective", 10}  {"magnets short, t (mean)", 24}"
        );
    }

    /// <summary>
    /// An engine, warm, the <see cref="BestRound">best round</see>; the first is what the ratios refer to.
    /// </summary>
    public void Engine(string name, Func<World, IReadOnlyList<Scenario>, BatchResult> play)
    {
        Scenario[] scenarios = [.. _instances.Select(instance => instance.Scenario)];
        BatchResult batch = BestRound.Of(() => play(_world, scenarios));
        double processor = 1e3 * batch.ProcessorSeconds / scenarios.Length;
        double worst = batch.Objective.Zip(_instances, (own, i) => Relative(own, i.Cleared.Objective)).Max();
        _engine = double.IsNaN(_engine) ? processor : _engine;
        double mean = 1e3 * batch.Seconds / scenarios.Length;
        Row($"{name} (threads: {batch.Threads})", processor, mean, null, worst, batch.Unmet.Average());
        double unmet = batch.Unmet.Zip(_instances, UnmetDifference).Max();
        Agrees &= !(worst > Limit) && unmet <= Limit && batch.Failed == 0;
        if (batch.Failed > 0)
        {
            _out.WriteLine($"  {batch.Failed} of {scenarios.Length} missed the tolerance");
        }
    }

    /// <summary>Ipopt on programme (10).</summary>
    public void Ipopt()
    {
        for (int solve = 0; solve < WarmPeerSolves; solve++)
        {
            IpoptSolver.Solve(_instances[0].Cleared.Programme);
        }

        Sample sample = new();
        WorkClock clock = new();
        double worst = 0;
        double kkt = 0;
        double unmet = 0;
        int failed = 0;
        foreach (Instance instance in _instances)
        {
            clock.Start();
            IpoptResult result = IpoptSolver.Solve(instance.Cleared.Programme);
            clock.Stop();
            sample.Add(result.Milliseconds);
            if (!result.Solved)
            {
                failed++;
                continue;
            }

            worst = Math.Max(worst, Relative(instance.Cleared.Objective, result.Objective));
            kkt = Math.Max(kkt, result.Kkt.Largest);
            unmet += Magnets.Unmet(
                instance.Cleared.Compiled,
                instance.Cleared.Programme.Data.Demand,
                instance.Cleared.Programme.Layout.Served,
                result.Point
            );
        }

        Row(
            "Ipopt, the same programme (10)",
            1e3 * clock.Processor.TotalSeconds / sample.Count,
            sample.Mean,
            sample.Median,
            worst,
            unmet / (sample.Count - failed)
        );
        Agrees &= worst <= Limit && failed == 0;
        _out.WriteLine($"  Ipopt: {failed} of {sample.Count} not solved; largest KKT error {kkt:0.0e+00}");
    }

    /// <summary>HiGHS on the linear shadow.</summary>
    public void Highs(string method)
    {
        for (int solve = 0; solve < WarmPeerSolves; solve++)
        {
            HighsSolver.Solve(_instances[0].Linear, method);
        }

        Sample sample = new();
        WorkClock clock = new();
        double unmet = 0;
        foreach (Instance instance in _instances)
        {
            clock.Start();
            HighsResult result = HighsSolver.Solve(instance.Linear, method);
            clock.Stop();
            if (!result.Optimal)
            {
                throw new InvalidOperationException($"HiGHS did not solve {instance.Scenario.Name} by {method}");
            }

            sample.Add(result.Milliseconds);
            unmet += Magnets.Unmet(
                instance.Cleared.Compiled,
                instance.Linear.Demand,
                instance.Linear.Layout.Served,
                result.Point
            );
        }

        Row(
            $"HiGHS {method}, the linear shadow",
            1e3 * clock.Processor.TotalSeconds / sample.Count,
            sample.Mean,
            sample.Median,
            null,
            unmet / sample.Count
        );
    }

    private void Row(string name, double processor, double mean, double? median, double? objective, double unmet) =>
        _out.WriteLine(
            $"  {name, -34}{processor, 10:F3}{mean, 10:F3}{median, 11:F3}{1e3 / processor, 11:F1}{processor / _engine, 9:F1}  {objective, 10:0.0e+00}  {unmet, 24:F3}"
        );

    /// <summary>Difference of the tonnes short to those of the instance, over all demand.</summary>
    private static double UnmetDifference(double unmet, Instance instance)
    {
        double[] demand = instance.Cleared.Programme.Data.Demand;
        double own = Magnets.Unmet(instance.Cleared.Compiled, demand, instance.Cleared.Solution.Served);
        return Math.Abs(unmet - own) / demand.Sum();
    }

    private static double Relative(double a, double b) => Math.Abs(a - b) / Math.Abs(b);
}
