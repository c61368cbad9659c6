namespace Lodestone.Model;

/// <summary>Who controls a process at a place: the part of it that an owner from another place holds.</summary>
/// <param name="Place">Id of the place where the process stands.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="Owner">Id of the place the owner is from.</param>
/// <param name="Share">Part of the activity counted as the owner's, 0–1; what no row claims stays with the place.</param>
/// <param name="Provenance">Row of <c>ownership.csv</c>.</param>
public sealed record OwnershipShare(string Place, string Process, string Owner, double Share, Provenance Provenance)
{
    /// <summary>What the row says of owner and plants; empty where it says nothing.</summary>
    public string Note { get; init; } = "";
}
