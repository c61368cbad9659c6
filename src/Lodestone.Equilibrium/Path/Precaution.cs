using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Precautionary buying: private holders who see the price run away want more stock and believe the new price.</summary>
/// <remarks>
/// With ρ the price and r its recent average (both over base): extra target
/// T' = d min(cap, response · 10 [ρ/r − 1]₊), d = base use per day; expected price r + e (ρ − r), e = T' / (T + T'), which
/// takes the place of r in the holder's triggers. Without <c>precaution_response</c> T' = 0 and the expectation is r.
/// Kilian and Murphy (2014) find such shifts of inventory demand in oil; no estimate exists for minor metals.
/// </remarks>
internal static class Precaution
{
    /// <summary>Extra stock wanted, t.</summary>
    /// <param name="price">ρ.</param>
    /// <param name="reference">r before it moves.</param>
    /// <param name="perRise">10 d · response, t.</param>
    /// <param name="cap">d · cap, t.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Extra<T>(T price, T reference, T perRise, T cap)
        where T : struct, ILane<T>
    {
        T rise = (price / T.Max(reference, T.Of(1e-6))) - T.Of(1.0);
        return T.Min(T.Max(perRise * rise, T.Of(0.0)), cap);
    }

    /// <summary>Price that the holder reckons with, over base.</summary>
    /// <param name="price">ρ.</param>
    /// <param name="reference">r after it has moved.</param>
    /// <param name="extra">T'.</param>
    /// <param name="target">T.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Expected<T>(T price, T reference, T extra, T target)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T weight = T.Select(T.Less(zero, extra), extra / (target + extra), zero);
        return reference + (weight * T.Max(price - reference, zero));
    }
}
