using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>A good that a place takes in, with the other place that most of it passes through.</summary>
/// <param name="Good">The good.</param>
/// <param name="Dependence">Dependence on that place.</param>
internal sealed record PassedGood(Good Good, Exposure.Dependence Dependence)
{
    /// <summary>What passes through there, at the reference price: use · full path · price, USD per year.</summary>
    public double Value => Dependence.Use * Dependence.FullPath * Good.Price;
}
