using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>At what prices private holders and makers sell and buy in a period, and how much at most — equation (8).</summary>
/// <remarks>
/// Private holders sell above (1 + premium) times the price they reckon with; depleted ones pay up to half the premium to
/// refill, full ones wait for the discount. Makers store when their price is low, not when it comes back from a peak. Every
/// other holding neither sells nor buys until the scenario says so.
/// </remarks>
internal readonly ref struct HoldingOffers(
    PathRules rules,
    PathState state,
    HoldingKinds kinds,
    PeriodParameters<Lane1> parameters
) : IElementwise
{
    /// <summary>Trigger of a holding that does not sell.</summary>
    private const double Never = double.MaxValue / 1e200;

    private readonly Span<double> _releaseTrigger = parameters.ReleaseTrigger.Numbers;
    private readonly Span<double> _releaseLimit = parameters.ReleaseLimit.Numbers;
    private readonly Span<double> _purchaseTrigger = parameters.PurchaseTrigger.Numbers;
    private readonly Span<double> _purchaseLimit = parameters.PurchaseLimit.Numbers;

    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<T>(int at)
        where T : struct, ILane<T>
    {
        T zero = T.Of(0.0);
        T one = T.Of(1.0);
        T holder = Elementwise.Load<T>(kinds.Private, at);
        T maker = Elementwise.Load<T>(kinds.Producer, at);
        T price = Elementwise.Load<T>(kinds.BasePrice, at);
        T stock = Elementwise.Load<T>(state.Stock, at);
        T rate = Elementwise.Load<T>(rules.PurchaseRate, at);

        T target = Elementwise.Load<T>(state.Target, at) + Elementwise.Load<T>(state.Extra, at);
        T fill = T.Select(T.Less(zero, target), stock / target, one);
        T expected = Elementwise.Load<T>(state.Expected, at) * price;
        T premium = Elementwise.Load<T>(rules.Premium, at);
        T refill = one - (Elementwise.Load<T>(rules.Discount, at) * fill) + (T.Of(0.5) * premium * (one - fill));

        T average = T.Min(Elementwise.Load<T>(state.Reference, at), one) * price;
        T low = (one - Elementwise.Load<T>(rules.StorageDiscount, at)) * average;
        T room = Elementwise.Load<T>(rules.StoragePeriods, at) * rate;

        T sold = T.Min(stock, Elementwise.Load<T>(rules.ReleaseRate, at));
        T wanted = T.Select(holder, target, room) - stock;
        T bought = T.Min(T.Max(wanted, zero), rate);
        T active = holder | maker;
        T sells = T.Select(holder, (one + premium) * expected, T.Select(maker, average, T.Of(Never)));
        Elementwise.Store(_releaseTrigger, at, sells);
        Elementwise.Store(_releaseLimit, at, sold & active);
        Elementwise.Store(_purchaseTrigger, at, T.Select(holder, refill * expected, low) & active);
        Elementwise.Store(_purchaseLimit, at, bought & active);
    }
}
