using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Path;

/// <summary>Moves what holders have and believe to the next period: stock, recent average price, extra stock, expected price.</summary>
/// <param name="rules">Rules of the path.</param>
/// <param name="state">Its state.</param>
/// <param name="solution">The cleared period.</param>
/// <param name="loaded">Of the purchases, what is on its way and not yet in store, by holding, t.</param>
/// <param name="price">Price over base price by holding, not below 0.</param>
internal readonly struct HoldingStep(
    PathRules rules,
    PathState state,
    PeriodSolution solution,
    double[] loaded,
    double[] price
) : IElementwise
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Step<T>(int at)
        where T : struct, ILane<T>
    {
        T bought = Elementwise.Load<T>(solution.Purchase, at) - Elementwise.Load<T>(loaded, at);
        T left = Elementwise.Load<T>(state.Stock, at) - Elementwise.Load<T>(solution.Release, at) + bought;
        Elementwise.Store(state.Stock, at, T.Max(left, T.Of(0.0)));
        T now = Elementwise.Load<T>(price, at);
        T reference = Elementwise.Load<T>(state.Reference, at);
        T extra = Precaution.Extra(
            now,
            reference,
            Elementwise.Load<T>(rules.ExtraPerRise, at),
            Elementwise.Load<T>(rules.ExtraCap, at)
        );
        reference += Elementwise.Load<T>(rules.ReferenceRate, at) * (now - reference);
        Elementwise.Store(state.Extra, at, extra);
        Elementwise.Store(state.Reference, at, reference);
        T target = Elementwise.Load<T>(state.Target, at);
        Elementwise.Store(state.Expected, at, Precaution.Expected(now, reference, extra, target));
    }
}
