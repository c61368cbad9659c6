using System.CommandLine;
using System.Runtime.InteropServices;
using Lodestone.Model;
using Lodestone.Peers.Comparison;
using Lodestone.Peers.Highs;
using Lodestone.Peers.Ipopt;
using Lodestone.Synthetic;

namespace Lodestone.Peers.Verbs;

/// <summary><c>compare</c>: the engine, Ipopt and HiGHS in one process, on the synthetic chain and on the atlas.</summary>
internal static class CompareVerb
{
    private const string Shock = "china-switches-off";
    private const int Months = 60;

    /// <summary>
    /// The engines that are measured, each a function that clears every period of every scenario; the first is the one
    /// that ratios refer to. Another way to drive the engine is a line here.
    /// </summary>
    private static readonly (string Name, Func<World, IReadOnlyList<Scenario>, BatchResult> Play)[] Engines =
    [
        ("engine, side by side", (world, family) => SideBySide.Play(world, Like(world, family), family, Workers)),
        ("engine, one by one", OneByOne.Play),
    ];

    private static int Workers => Environment.ProcessorCount;

    /// <summary>The scenario whose central path guides a family: the synthetic one's own, else its deepest cut.</summary>
    private static Scenario Like(World world, IReadOnlyList<Scenario> family) =>
        family[0].Name.StartsWith("synthetic", StringComparison.Ordinal)
            ? SyntheticFamily.Scenario(world, family[0].Horizon.Periods)
            : family[^1];

    public static Command Create()
    {
        Command verb = new("compare", "Times the engine and other solvers on the same shocks, in one run.");
        Option<int> instances = new("--instances")
        {
            Description = "Static problems of each chain",
            HelpName = "N",
            DefaultValueFactory = _ => 64,
        };
        Option<int> paths = new("--paths")
        {
            Description = "Paths of 60 months on the synthetic chain",
            HelpName = "N",
            DefaultValueFactory = _ => 8,
        };
        Option<string?> prototype = new("--prototype")
        {
            Description = "Folder of a build of the laboratory prototype, measured in the same run",
            HelpName = "DIR",
        };
        verb.Options.Add(instances);
        verb.Options.Add(paths);
        verb.Options.Add(prototype);
        verb.SetAction(parsed =>
            Run(
                Positive(parsed.GetValue(instances), "--instances"),
                Positive(parsed.GetValue(paths), "--paths"),
                parsed.GetValue(prototype)
            )
        );
        return verb;
    }

    private static int Run(int instances, int paths, string? prototype)
    {
        if (!IpoptSolver.IsInstalled)
        {
            throw new DllNotFoundException(IpoptSolver.Missing);
        }

        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}, {Processor()}, {HighsSolver.Version}"
        );
        World synthetic = SyntheticWorld.Build();
        bool agrees = Table("Synthetic chain", synthetic, ShockFamilies.Synthetic(synthetic, instances, 1));
        World atlas = ShippedData.World();
        agrees &= Table("Atlas", atlas, ShockFamilies.Depths(ShippedData.Scenario(Shock, atlas), instances));

        Console.WriteLine();
        Console.WriteLine($"Synthetic chain, best round of paths of {Months} months with events");
        IReadOnlyList<Scenario> family = ShockFamilies.Synthetic(synthetic, paths, Months);
        foreach ((string name, Func<World, IReadOnlyList<Scenario>, BatchResult> play) in Engines)
        {
            BatchResult batch = BestRound.Of(() => play(synthetic, family));
            Console.WriteLine(
                $"  {name}: {paths / batch.Seconds:F2} paths/s (threads: {batch.Threads}), {paths / batch.ProcessorSeconds:F2} paths and {paths * Months / batch.ProcessorSeconds:F0} months per second of processor time, {batch.Failed} months missed the tolerance"
            );
        }

        foreach (PrototypeFigure figure in prototype is null ? [] : Prototype.Run(prototype))
        {
            string cost = figure.PerProcessorSecond is { } rate ? $", {rate:F0} per second of processor time" : "";
            Console.WriteLine($"  prototype {figure.What}: {figure.PerSecond:F0} /s{cost}");
        }

        Console.WriteLine();
        Console.WriteLine(
            "The same problem: engine and Ipopt. HiGHS solves a smaller one: homogeneous goods, constant costs, demand fixed up to the choke price. The prototype has other rules of stocks and growing plants (see SyntheticDraw)."
        );
        if (!agrees)
        {
            Console.Error.WriteLine("error: two answers to the same problem differ, or one is missing; see the tables");
        }

        return agrees ? 0 : Guard.Difference;
    }

    private static bool Table(string name, World world, IReadOnlyList<Scenario> scenarios)
    {
        Console.WriteLine();
        PeerTable table = new(world, scenarios, Console.Out);
        table.Title(name);
        foreach ((string engine, Func<World, IReadOnlyList<Scenario>, BatchResult> play) in Engines)
        {
            table.Engine(engine, play);
        }

        table.Ipopt();
        table.Highs("simplex");
        table.Highs("ipm");
        return table.Agrees;
    }

    private static int Positive(int value, string option) =>
        value > 0 ? value : throw new InvalidDataException($"{option} {value}: give a number above 0");

    private static string Processor()
    {
        const string file = "/proc/cpuinfo";
        string? line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal))
            : null;
        return $"{line?.Split(':')[1].Trim() ?? "unknown processor"}, {Environment.ProcessorCount} cores";
    }
}
