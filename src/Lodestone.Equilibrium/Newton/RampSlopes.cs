using System.Runtime.CompilerServices;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;

namespace Lodestone.Equilibrium.Newton;

/// <summary>What a step has crossed: slopes of ramps that the Hessian at a point does not show, because the point lies beside them.</summary>
/// <remarks>
/// A stock that releases between two prices close to each other, or a plant that fills up between two margins, is a short
/// steep ramp between two plateaus. A Newton step from one plateau does not see it and lands on the other, and the next one
/// goes back. The step after one that moved an amount z by Δz for Δm of price or margin therefore takes Δz/Δm for its
/// curvature where that is more than the slope at the point: the chord of the ramp (regula falsi; Ortega and
/// Rheinboldt 1970, 7.2; Φ is convex, so the chord is what the gradient did on the way). Chords are of the last step
/// only and of steps far from the solution, so the last steps are plain Newton steps.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class RampSlopes<T>(EquilibriumProgram program)
    where T : struct, ILane<T>
{
    /// <summary>Residual above which a step is looked at.</summary>
    private const double Far = 0.1;

    /// <summary>Chord over slope below which they are the same.</summary>
    private const double Steeper = 1.001;

    private readonly ChordList<T> _stocks = new(program.Holdings.Count);
    private readonly ChordList<T> _plants = new(program.Activities.Count);

    /// <summary>Lanes with a chord.</summary>
    public T Lanes { get; private set; } = T.FromBits(0);

    /// <summary>Forgets the last step of some lanes.</summary>
    public void Forget(T lanes)
    {
        if (T.Bits(Lanes & lanes) == 0)
        {
            return;
        }

        _stocks.Keep(~lanes);
        _plants.Keep(~lanes);
        Lanes &= ~lanes;
    }

    /// <summary>Looks at a step; what was known of the one before is forgotten, in lanes that did not move too.</summary>
    /// <param name="parameters">The period.</param>
    /// <param name="from">Where the step began.</param>
    /// <param name="to">Where it led.</param>
    /// <param name="taken">Lanes that take it: the next step begins there.</param>
    /// <param name="moving">Lanes of the step.</param>
    public void Learn(PeriodParameters<T> parameters, Point<T> from, Point<T> to, T taken, T moving)
    {
        _stocks.Clear();
        _plants.Clear();
        Lanes = T.FromBits(0);
        T far = moving & T.Less(T.Of(Far), from.Residual);
        if (T.Bits(far) != 0)
        {
            Lanes = Stocks(parameters, from, to, taken, far) | Plants(parameters, from, to, taken, far);
        }
    }

    /// <summary>Adds the chords to the Hessian in its places of the factor.</summary>
    public void AddTo(Raw<T> values)
    {
        Raw<int> diagonal = new(program.Symbolic.Diagonal);
        Raw<int> nodes = new(program.Holdings.Node);
        ReadOnlySpan<int> stocks = _stocks.Numbers;
        for (int at = 0; at < stocks.Length; at++)
        {
            values[diagonal[nodes[stocks[at]]]] += _stocks[at];
        }

        Activities activities = program.Activities;
        ReadOnlySpan<int> plants = _plants.Numbers;
        for (int at = 0; at < plants.Length; at++)
        {
            int plant = plants[at];
            int pair = program.Pattern.ActivityPairStart[plant];
            for (int i = activities.Start[plant]; i < activities.Start[plant + 1]; i++)
            {
                T scaled = _plants[at] * T.Of(activities.Coefficient[i]);
                for (int j = activities.Start[plant]; j <= i; j++)
                {
                    ref T target = ref values[program.Pattern.ActivityPair[pair++]];
                    target = T.MultiplyAdd(scaled, T.Of(activities.Coefficient[j]), target);
                }
            }
        }
    }

    /// <summary>dᵀ C d of the chords C along a direction of prices.</summary>
    public T Along(LaneArray<T> direction)
    {
        T sum = T.Of(0.0);
        Raw<T> moves = direction.Raw;
        ReadOnlySpan<int> stocks = _stocks.Numbers;
        for (int at = 0; at < stocks.Length; at++)
        {
            T move = moves[program.Holdings.Node[stocks[at]]];
            sum = T.MultiplyAdd(_stocks[at] * move, move, sum);
        }

        Activities activities = program.Activities;
        ReadOnlySpan<int> plants = _plants.Numbers;
        for (int at = 0; at < plants.Length; at++)
        {
            T margin = T.Of(0.0);
            for (int i = activities.Start[plants[at]]; i < activities.Start[plants[at] + 1]; i++)
            {
                margin = T.MultiplyAdd(T.Of(activities.Coefficient[i]), moves[activities.Node[i]], margin);
            }

            sum = T.MultiplyAdd(_plants[at] * margin, margin, sum);
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Stocks(PeriodParameters<T> parameters, Point<T> from, Point<T> to, T taken, T far)
    {
        Raw<int> nodes = new(program.Holdings.Node);
        Raw<T> oldPrice = from.Price.Raw;
        Raw<T> newPrice = to.Price.Raw;
        Raw<T> oldRelease = from.Release.Raw;
        Raw<T> newRelease = to.Release.Raw;
        Raw<T> oldPurchase = from.Purchase.Raw;
        Raw<T> newPurchase = to.Purchase.Raw;
        Raw<T> releaseLimit = parameters.ReleaseLimit.Raw;
        Raw<T> releaseSlope = parameters.Draw.ReleaseSlope.Raw;
        Raw<T> purchaseLimit = parameters.PurchaseLimit.Raw;
        Raw<T> purchaseSlope = parameters.Draw.PurchaseSlope.Raw;
        T found = T.FromBits(0);
        for (int stock = 0; stock < nodes.Length; stock++)
        {
            T given = newRelease[stock] - oldRelease[stock] + (oldPurchase[stock] - newPurchase[stock]);
            T moves = (T.Less(given, T.Of(0.0)) | T.Less(T.Of(0.0), given)) & far;
            if (T.Bits(moves) == 0)
            {
                continue;
            }

            int node = nodes[stock];
            T released = T.Select(taken, newRelease[stock], oldRelease[stock]);
            T bought = T.Select(taken, newPurchase[stock], oldPurchase[stock]);
            T slope =
                (releaseSlope[stock] & Inside(released, releaseLimit[stock]))
                + (purchaseSlope[stock] & Inside(bought, purchaseLimit[stock]));
            found |= _stocks.Add(stock, Excess(given, newPrice[node] - oldPrice[node], slope, moves));
        }

        return found;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private T Plants(PeriodParameters<T> parameters, Point<T> from, Point<T> to, T taken, T far)
    {
        Raw<int> starts = new(program.Activities.Start);
        Raw<int> nodes = new(program.Activities.Node);
        Raw<double> coefficients = new(program.Activities.Coefficient);
        Raw<T> oldPrice = from.Price.Raw;
        Raw<T> newPrice = to.Price.Raw;
        Raw<T> oldLevel = from.Level.Raw;
        Raw<T> newLevel = to.Level.Raw;
        Raw<T> capacity = parameters.Capacity.Raw;
        Raw<T> slopes = parameters.Draw.Slope.Raw;
        T found = T.FromBits(0);
        for (int plant = 0; plant < slopes.Length; plant++)
        {
            T made = newLevel[plant] - oldLevel[plant];
            T moves = (T.Less(made, T.Of(0.0)) | T.Less(T.Of(0.0), made)) & far;
            if (T.Bits(moves) == 0)
            {
                continue;
            }

            T margin = T.Of(0.0);
            for (int at = starts[plant]; at < starts[plant + 1]; at++)
            {
                int node = nodes[at];
                margin = T.MultiplyAdd(T.Of(coefficients[at]), newPrice[node] - oldPrice[node], margin);
            }

            T level = T.Select(taken, newLevel[plant], oldLevel[plant]);
            found |= _plants.Add(plant, Excess(made, margin, slopes[plant] & Inside(level, capacity[plant]), moves));
        }

        return found;
    }

    /// <summary>By how much the chord is steeper than the slope; zero where it is not, or where rounding turned its sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Excess(T amount, T price, T slope, T lanes)
    {
        lanes &= T.Less(T.Of(0.0), amount * price);
        T chord = amount / T.Select(lanes, price, T.Of(1.0));
        return (chord - slope) & lanes & T.Less(slope * T.Of(Steeper), chord);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Inside(T amount, T limit) => T.Less(T.Of(0.0), amount) & T.Less(amount, limit);
}
