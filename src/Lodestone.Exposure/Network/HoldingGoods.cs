using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Which inputs of a process to follow when one good is traced.</summary>
internal sealed class HoldingGoods
{
    private readonly HashSet<string>? _holding;

    private HoldingGoods(HashSet<string>? holding)
    {
        _holding = holding;
    }

    /// <summary>The goods that hold the traced one: itself, and whatever a process makes of a good that holds it.</summary>
    public static HoldingGoods Of(World world, string? traced)
    {
        if (traced is null)
        {
            return new HoldingGoods(null);
        }

        HashSet<string> holding = [traced];
        for (bool more = true; more; )
        {
            more = false;
            foreach (Process process in world.Processes.Where(p => p.Inputs.Any(i => holding.Contains(i.Good))))
            {
                foreach (GoodAmount output in process.Outputs)
                {
                    more |= holding.Add(output.Good);
                }
            }
        }

        return new HoldingGoods(holding);
    }

    /// <summary>Inputs that hold the traced good; all inputs when none does, because the step stands above it.</summary>
    public IReadOnlyList<GoodAmount> Followed(Process process)
    {
        if (_holding is null)
        {
            return process.Inputs;
        }

        GoodAmount[] some = [.. process.Inputs.Where(i => _holding.Contains(i.Good))];
        return some.Length == 0 ? process.Inputs : some;
    }

    /// <summary>True when a good is, or holds, the traced one.</summary>
    public bool Holds(string good) => _holding is null || _holding.Contains(good);
}
