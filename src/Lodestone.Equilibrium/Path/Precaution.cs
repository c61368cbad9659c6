using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Equilibrium.Path;

/// <summary>Precautionary buying: private holders who see the price run away want more stock and believe the new price.</summary>
/// <remarks>
/// With ρ the price and r its recent average (both over base): extra target
/// T' = d min(cap, response · 10 [ρ/r − 1]₊), d = base use per day; expected price r + e (ρ − r), e = T' / (T + T'), which
/// takes the place of r in the holder's triggers. Without <c>precaution_response</c> T' = 0 and the expectation is r.
/// Kilian and Murphy (2014) find such shifts of inventory demand in oil; no estimate exists for minor metals.
/// </remarks>
internal sealed class Precaution
{
    private readonly double[] _tonnesPerRise,
        _cap;

    public Precaution(CompiledScenario compiled)
    {
        Holdings holdings = compiled.Program.Holdings;
        _tonnesPerRise = new double[holdings.Count];
        _cap = new double[holdings.Count];
        for (int stock = 0; stock < holdings.Count; stock++)
        {
            if (holdings.Origin[stock].Kind == HoldingKind.Private)
            {
                Node node = compiled.Program.Nodes[holdings.Node[stock]];
                string good = compiled.World.Goods[node.Good].Id;
                double perDay = compiled.Base.Used[node.Good, node.Place] * compiled.Base.PerYear / 365;
                _tonnesPerRise[stock] = 10 * perDay * compiled.Behaviour.Of(good, ParameterNames.PrecautionResponse);
                _cap[stock] = perDay * compiled.Behaviour.Of(good, ParameterNames.PrecautionCapDays);
            }
        }
    }

    /// <summary>Sets the extra stock wanted, from a price and the reference before it moves.</summary>
    public void Want(PathState state, int stock, double price) =>
        state.Extra[stock] = Math.Clamp(
            _tonnesPerRise[stock] * ((price / Math.Max(state.Reference[stock], 1e-6)) - 1),
            0,
            _cap[stock]
        );

    /// <summary>Sets the price that the holder reckons with, after the reference has moved.</summary>
    public static void Expect(PathState state, int stock, double price)
    {
        double extra = state.Extra[stock];
        double weight = extra > 0 ? extra / (state.Target[stock] + extra) : 0;
        state.Expected[stock] = state.Reference[stock] + (weight * Math.Max(price - state.Reference[stock], 0));
    }
}
