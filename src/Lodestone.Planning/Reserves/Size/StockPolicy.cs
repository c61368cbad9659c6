namespace Lodestone.Planning;

/// <summary>The best policy of a reserve over time.</summary>
/// <param name="Target">Stock that calm fills up to, t.</param>
/// <param name="AtEnd">True when the target is the largest stock that was looked at: it may be more.</param>
/// <param name="Release">Of a full cut: the least stock at which each tier is served at all, t; best tier first, null where it never is.</param>
/// <param name="Value">Value of the empty reserve in calm: loss avoided less all cost, for ever, present value, USD.</param>
/// <param name="Residual">Largest change of the value function in the last round over its size.</param>
/// <param name="Rounds">Rounds of value iteration.</param>
public sealed record StockPolicy(
    double Target,
    bool AtEnd,
    IReadOnlyList<double?> Release,
    double Value,
    double Residual,
    int Rounds
);
