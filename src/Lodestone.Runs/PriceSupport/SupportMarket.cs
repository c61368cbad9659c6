using Lodestone.Model;

namespace Lodestone.Runs;

/// <summary>The market that a minimum price acts on, and what else of a path is needed to judge it.</summary>
/// <param name="Good">Id of the good with the minimum price.</param>
/// <param name="Place">Id of the place whose producers are supported.</param>
/// <param name="Downstream">Goods made of it at any remove: leakage is looked for there.</param>
/// <param name="Priced">Goods whose price at the place is kept: inputs and joint outputs of projects.</param>
public sealed record SupportMarket(
    string Good,
    string Place,
    IReadOnlyList<string> Downstream,
    IReadOnlyList<string> Priced
)
{
    /// <summary>The market of a good at a place.</summary>
    public static SupportMarket Of(World world, string good, string place)
    {
        List<string> downstream = [];
        var wave = new Queue<string>([good]);
        while (wave.TryDequeue(out string? at))
        {
            foreach (Process process in world.Processes.Where(p => p.Inputs.Any(i => i.Good == at)))
            {
                foreach (string made in process.Outputs.Select(o => o.Good))
                {
                    if (made != good && !downstream.Contains(made))
                    {
                        downstream.Add(made);
                        wave.Enqueue(made);
                    }
                }
            }
        }

        string[] priced =
        [
            .. Makers(world, good)
                .Where(p => world.Projects.Any(q => q.Process == p.Id && q.Place == place))
                .SelectMany(p => p.Inputs.Concat(p.Outputs))
                .Select(a => a.Good)
                .Distinct(StringComparer.Ordinal),
        ];
        return new SupportMarket(good, place, downstream, priced);
    }

    /// <summary>Processes that make a good.</summary>
    public static IEnumerable<Process> Makers(World world, string good) =>
        world.Processes.Where(p => p.Outputs.Any(o => o.Good == good));
}
