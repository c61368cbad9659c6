namespace Lodestone.Model;

/// <summary>A duty, a border levy or a contract for difference that depends on a price and did not come to rest with it.</summary>
/// <param name="What">What it is and what it is on, such as <c>the duty on metal from CHN to OTH</c>.</param>
/// <param name="Change">Its last change over the base price of the good.</param>
public sealed record UnsettledWedge(string What, double Change)
{
    /// <summary>Change below which it has come to rest.</summary>
    public const double Tolerance = 1e-8;
}
