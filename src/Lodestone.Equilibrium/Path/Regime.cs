using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Which items are in force on a path, and since when: where nothing has begun or ended lately, prices move on steadily.</summary>
internal sealed class Regime
{
    /// <summary>Periods after a change of what is in force from which prices are taken to move on steadily.</summary>
    private const int Quiet = 2;

    /// <summary>Mark of the items in force.</summary>
    public ulong InForce { get; private set; }

    /// <summary>Period in which they came into force together.</summary>
    public int Since { get; private set; }

    /// <summary>Mark of the items in force in a period: one bit each, folded where there are more than 64.</summary>
    public static ulong Mark(IReadOnlyList<ScenarioItem> items, int period)
    {
        ulong mark = 0;
        for (int item = 0; item < items.Count; item++)
        {
            if (Moves(items[item]) && items[item].When.Covers(period))
            {
                mark ^= ulong.RotateLeft(1, item % 64) * (1 + ((ulong)(item / 64) * 2));
            }
        }

        return mark;
    }

    /// <summary>Before the first period of a path.</summary>
    public void Reset() => (InForce, Since) = (0, 0);

    /// <summary>A period begins.</summary>
    public void Enter(IReadOnlyList<ScenarioItem> items, int period)
    {
        ulong now = Mark(items, period);
        if (now != InForce)
        {
            (InForce, Since) = (now, period);
        }
    }

    /// <summary>Whether a period lies far enough from the last change that its solution is looked for straight on from the two before it.</summary>
    public bool IsSteady(int period) => period - Since >= Quiet;

    /// <summary>Events and duties move prices when they begin and end; reserves, pools, floors and projects stand by.</summary>
    private static bool Moves(ScenarioItem item) => item is not (Reserve or Pool or PriceFloor or FundedProject);
}
