using System.ComponentModel;

namespace Lodestone.Web;

/// <summary>Plans there are.</summary>
/// <param name="Shipped">Plans that ship, to start from.</param>
/// <param name="Stored">Plans at work, waiting and stored, the youngest first.</param>
internal sealed record PlanList(
    [property: Description("Plans that ship: their id is the plan of a request")] IReadOnlyList<ShippedPlan> Shipped,
    [property: Description("Plans at work, waiting, stored; the youngest first, at most 100")]
        IReadOnlyList<PlanTicket> Stored
)
{
    private const int Most = 100;

    /// <summary>The list.</summary>
    public static PlanList Of(AtlasLibrary library, PlanQueue queue, PlanShelf shelf)
    {
        PlanTicket[] working = [.. queue.Working()];
        HashSet<string> known = [.. working.Select(t => t.Id)];
        return new PlanList(
            [.. (library.Reserves?.Plans ?? []).Select(ShippedPlan.Of)],
            [
                .. working,
                .. shelf.List().Where(id => !known.Contains(id)).Take(Most).Select(shelf.Find).OfType<PlanTicket>(),
            ]
        );
    }
}
