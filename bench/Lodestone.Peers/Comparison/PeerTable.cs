using Lodestone.Model;
using Lodestone.Peers.Highs;
using Lodestone.Peers.Ipopt;

namespace Lodestone.Peers.Comparison;

/// <summary>The engine and its peers on one family of static problems, solved in one process one after another.</summary>
internal sealed class PeerTable
{
    private const int WarmUp = 8;

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
            $"  {"solver", -34}{"mean ms", 10}{"median ms", 11}{"per s", 10}{"ratio", 9}  {"objective", 10}  {"magnets short, t (mean)", 24}"
        );
    }

    /// <summary>An engine; the first is what the ratios refer to.</summary>
    public void Engine(string name, Func<World, IReadOnlyList<Scenario>, BatchResult> play)
    {
        Scenario[] scenarios = [.. _instances.Select(instance => instance.Scenario)];
        play(_world, [.. scenarios.Take(WarmUp)]);
        BatchResult batch = play(_world, scenarios);
        double mean = 1e3 * batch.Seconds / scenarios.Length;
        double worst = batch.Objective.Zip(_instances, (own, i) => Relative(own, i.Cleared.Objective)).Max();
        _engine = double.IsNaN(_engine) ? mean : _engine;
        Row($"{name} ({batch.Threads} thread)", mean, null, worst, batch.Unmet.Average());
        if (batch.Failed > 0)
        {
            _out.WriteLine($"  {batch.Failed} of {scenarios.Length} missed the tolerance");
        }
    }

    /// <summary>Ipopt on programme (10).</summary>
    public void Ipopt()
    {
        IpoptSolver.Solve(_instances[0].Cleared.Programme);
        Sample sample = new();
        double worst = 0;
        double kkt = 0;
        double unmet = 0;
        int failed = 0;
        foreach (Instance instance in _instances)
        {
            IpoptResult result = IpoptSolver.Solve(instance.Cleared.Programme);
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

        Row("Ipopt, the same programme (10)", sample.Mean, sample.Median, worst, unmet / (sample.Count - failed));
        _out.WriteLine($"  Ipopt: {failed} of {sample.Count} not solved; largest KKT error {kkt:E1}");
    }

    /// <summary>HiGHS on the linear shadow.</summary>
    public void Highs(string method)
    {
        HighsSolver.Solve(_instances[0].Linear, method);
        Sample sample = new();
        double unmet = 0;
        foreach (Instance instance in _instances)
        {
            HighsResult result = HighsSolver.Solve(instance.Linear, method);
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

        Row($"HiGHS {method}, the linear shadow", sample.Mean, sample.Median, null, unmet / sample.Count);
    }

    private void Row(string name, double mean, double? median, double? objective, double unmet) =>
        _out.WriteLine(
            $"  {name, -34}{mean, 10:F3}{median, 11:F3}{1e3 / mean, 10:F0}{mean / _engine, 9:F1}  {objective, 10:E1}  {unmet, 24:F3}"
        );

    private static double Relative(double a, double b) => Math.Abs(a - b) / Math.Abs(b);
}
