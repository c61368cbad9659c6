using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;

namespace Lodestone.Equilibrium.Newton;

/// <summary>Damping δ of each lane: which steps are taken, and how δ follows (6.2).</summary>
/// <remarks>
/// A step is taken when Φ falls by 10⁻⁴ of what was predicted, or the residual falls below 0.3 of the old one, or where
/// rounding hides how Φ moves: it may then lead over a kink, behind which the next step sees the true slope. After a
/// rejection δ grows eightfold and the next step that is taken keeps it. Where the residual is below one per cent its
/// least values shrink with it: a market that is off by g moves by about g/δ of its price, so that the last digits of thin
/// markets are not damped away. The δ that the first step of a period needed is remembered for the next period of the
/// same path.
/// </remarks>
/// <typeparam name="T">Lane.</typeparam>
internal sealed class StepControl<T>
    where T : struct, ILane<T>
{
    /// <summary>Residual below which the least δ shrinks with it.</summary>
    private const double Near = 0.01;

    private T _remembered = T.Of(0.0);
    private T _rejected = T.FromBits(0);
    private T _untaken = T.FromBits(0);

    /// <summary>δ.</summary>
    public T Damping { get; private set; } = T.Of(0.0);

    /// <summary>Starts a period in some lanes with a given δ.</summary>
    public void Start(T lanes, T damping)
    {
        Damping = T.Select(lanes, damping, Damping);
        _untaken |= lanes;
        _rejected &= ~lanes;
    }

    /// <summary>Starts a period in some lanes with the δ remembered from the period before.</summary>
    public void StartRemembered(T lanes) => Start(lanes, _remembered);

    /// <summary>Forgets what earlier periods of some lanes needed.</summary>
    public void Forget(T lanes) => _remembered = T.Select(lanes, T.Of(0.0), _remembered);

    /// <summary>Takes back what the last trial of some lanes said of δ: their step was not that of the model.</summary>
    public void Restore(T lanes, T damping)
    {
        Damping = T.Select(lanes, damping, Damping);
        _rejected &= ~lanes;
    }

    /// <summary>Judges a trial; returns the lanes that take it.</summary>
    public T Judge(Point<T> current, Point<T> trial, T predicted, T moving)
    {
        T actual = current.Potential - trial.Potential;
        T rounding = T.Less(predicted, T.Abs(current.Potential) * T.Of(1e-12));
        T digit = T.Abs(current.Potential) * T.Of(1e-15);
        T accept =
            T.LessOrEqual(predicted * T.Of(1e-4), actual)
            | (rounding & T.LessOrEqual(trial.Residual, current.Residual))
            | (T.LessOrEqual(predicted, digit) & T.LessOrEqual(-digit, actual))
            | T.Less(trial.Residual, current.Residual * T.Of(0.3));
        T good = T.Less(predicted * T.Of(0.7), actual) | rounding;
        T poor = T.Less(actual, predicted * T.Of(0.25)) & ~rounding;
        T unit = T.Min(current.Residual * T.Of(1 / Near), T.Of(1.0));
        Damping = T.Select(moving, Next(accept, good, poor, moving, unit), Damping);
        return accept | ~moving;
    }

    private T Next(T accept, T good, T poor, T moving, T unit)
    {
        T damping = Damping;
        T first = accept & _untaken & moving;
        T easy = T.Select(T.Less(damping, T.Of(1e-3)), T.Of(0.0), damping * T.Of(0.1));
        _remembered = T.Select(first, T.Select(_rejected, damping * T.Of(0.125), easy), _remembered);
        T keep = _rejected;
        _untaken &= ~(accept & moving);
        _rejected = T.Select(moving, ~accept, _rejected);

        T less = T.Select(T.Less(damping, T.Of(1e-3) * unit), T.Of(0.0), damping * T.Of(0.05));
        T more = T.Max(damping * T.Of(2.0), T.Of(5e-3) * unit);
        T taken = T.Select(good & ~keep, less, T.Select(poor, more, damping));
        return T.Select(accept, taken, T.Max(damping * T.Of(8.0), T.Of(3e-2) * unit));
    }
}
