using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>The part of a process that counts as a supplier's: all or nothing by territory, shares by ownership.</summary>
internal sealed class StepControl
{
    private readonly ILookup<(string Place, string Process), OwnershipShare> _owners;

    public StepControl(World world, Counting counting)
    {
        IEnumerable<OwnershipShare> rows = counting == Counting.Ownership ? world.Ownership : [];
        _owners = rows.ToLookup(o => (o.Place, o.Process));
    }

    /// <summary>Part of the process at the place that is the supplier's, 0–1.</summary>
    public double Share(string place, string process, string supplier)
    {
        double claimed = 0;
        double own = 0;
        foreach (OwnershipShare row in _owners[(place, process)])
        {
            claimed += row.Share;
            own += row.Owner == supplier ? row.Share : 0;
        }

        return Math.Clamp(own + (place == supplier ? 1 - Math.Min(1, claimed) : 0), 0, 1);
    }
}
