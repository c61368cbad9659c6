using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Reporting;

/// <summary>Whose stock is sold through a holding: where it is shared, what is sold is of every holder's part alike.</summary>
internal static class PoolHolders
{
    /// <summary>User node of each holder behind a holding of the state, and its share.</summary>
    public static IEnumerable<(int Node, double Share)> Of(PeriodView view, int stock)
    {
        HoldingOrigin origin = view.Program.Holdings.Origin[stock];
        return origin.Kind switch
        {
            HoldingKind.Pool => Of(view, view.Compiled.Pools[origin.Index].Reserves),
            HoldingKind.Answer => Of(view, view.Compiled.Answers[origin.Index].Reserves),
            _ => [(view.Program.Holdings.Node[stock], 1)],
        };
    }

    /// <summary>User node of the holder of each reserve, and its share of them all.</summary>
    public static IEnumerable<(int Node, double Share)> Of(PeriodView view, IEnumerable<int> items)
    {
        Reserve[] reserves = [.. items.Select(item => (Reserve)view.Compiled.Scenario.Items.ElementAt(item))];
        double all = reserves.Sum(reserve => reserve.Tonnes);
        return reserves.Select(reserve =>
            (
                view.Compiled.Nodes.FindUser(
                    view.Compiled.Index.Good(reserve.Good),
                    view.Compiled.Index.Place(reserve.Place)
                ),
                all > 0 ? reserve.Tonnes / all : 1.0 / reserves.Length
            )
        );
    }
}
