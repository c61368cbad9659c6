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
    /// <summary>Sets the extra stock wanted, from a price and the reference before it moves.</summary>
    public static void Want(PathRules rules, PathState state, int stock, double price) =>
        state.Extra[stock] = Math.Clamp(
            rules.ExtraPerRise[stock] * ((price / Math.Max(state.Reference[stock], 1e-6)) - 1),
            0,
            rules.ExtraCap[stock]
        );

    /// <summary>Sets the price that the holder reckons with, after the reference has moved.</summary>
    public static void Expect(PathState state, int stock, double price)
    {
        double extra = state.Extra[stock];
        double weight = extra > 0 ? extra / (state.Target[stock] + extra) : 0;
        state.Expected[stock] = state.Reference[stock] + (weight * Math.Max(price - state.Reference[stock], 0));
    }
}
