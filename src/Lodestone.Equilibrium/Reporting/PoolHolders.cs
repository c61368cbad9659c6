using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Whose stock is sold through a holding: where it is shared, what is sold is of every holder's part alike.</summary>
internal sealed class PoolHolders
{
    private readonly CompiledScenario _compiled;
    private readonly ScenarioItem[] _items;

    public PoolHolders(CompiledScenario compiled)
    {
        _compiled = compiled;
        _items = [.. compiled.Scenario.Items];
    }

    /// <summary>User node of each holder behind a holding of the state, and its share.</summary>
    public (int Node, double Share)[] Of(int stock)
    {
        HoldingOrigin origin = _compiled.Program.Holdings.Origin[stock];
        return origin.Kind switch
        {
            HoldingKind.Pool => Of(_compiled.Pools[origin.Index].Reserves),
            HoldingKind.Answer => Of(_compiled.Answers[origin.Index].Reserves),
            _ => [(_compiled.Program.Holdings.Node[stock], 1)],
        };
    }

    /// <summary>User node of the holder of each reserve, and its share of them all.</summary>
    public (int Node, double Share)[] Of(int[] items)
    {
        Reserve[] reserves = [.. items.Select(item => (Reserve)_items[item])];
        double all = reserves.Sum(reserve => reserve.Tonnes);
        return
        [
            .. reserves.Select(reserve => (NodeOf(reserve), all > 0 ? reserve.Tonnes / all : 1.0 / reserves.Length)),
        ];
    }

    /// <summary>User node of the holder of a reserve.</summary>
    public int NodeOf(Reserve reserve) =>
        _compiled.Nodes.FindUser(_compiled.Index.Good(reserve.Good), _compiled.Index.Place(reserve.Place));
}
