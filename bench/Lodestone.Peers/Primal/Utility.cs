namespace Lodestone.Peers.Primal;

/// <summary>Value of the tonnes served to one use: the integral of its inverse demand curve, equation (7) turned round.</summary>
/// <remarks>
/// With D the tonnes served, D0 the demand at the base price q0, η the elasticity and ρc the choke multiple,
/// <c>q = q0 (D/D0)^(−1/η)</c> between D0 ρc^−η and D0 0.05^−η; below the first quantity
/// <c>q = q0 ρc (1.25 − 0.25 D/Dc)</c>, above the second the tangent of the curve at a twentieth of the base price.
/// Written from the equation, without the engine's own curve.
/// </remarks>
/// <param name="demand">D0, t.</param>
/// <param name="price">q0, USD/t.</param>
/// <param name="elasticity">η above 0.</param>
/// <param name="choke">ρc above 1.</param>
public readonly struct Utility(double demand, double price, double elasticity, double choke)
{
    private const double Ramp = 0.25,
        Low = 0.05;

    private readonly double _atChoke = demand * Math.Pow(choke, -elasticity);
    private readonly double _atLow = demand * Math.Pow(Low, -elasticity);

    /// <summary>Value of <paramref name="served"/> tonnes, USD; zero for none.</summary>
    public double Value(double served)
    {
        if (served <= _atChoke)
        {
            return price * choke * served * (1 + Ramp - (0.5 * Ramp * served / _atChoke));
        }

        double ramp = price * choke * _atChoke * (1 + (0.5 * Ramp));
        double middle = Math.Min(served, _atLow);
        double value = ramp + Between(middle);
        if (served > _atLow)
        {
            // q = q0 (low − (D − Dl) low / (η Dl)) beyond the low end.
            double more = served - _atLow;
            value += price * Low * more * (1 - (0.5 * more / (elasticity * _atLow)));
        }

        return value;
    }

    /// <summary>Price at which just <paramref name="served"/> tonnes are demanded, USD/t.</summary>
    public double Marginal(double served) =>
        served <= _atChoke ? price * choke * (1 + (Ramp * (1 - (served / _atChoke))))
        : served <= _atLow ? price * Math.Pow(served / demand, -1 / elasticity)
        : price * Low * (1 - ((served - _atLow) / (elasticity * _atLow)));

    /// <summary>Slope of <see cref="Marginal"/>, below zero, USD/t per t.</summary>
    public double Slope(double served) =>
        served <= _atChoke ? -price * choke * Ramp / _atChoke
        : served <= _atLow ? -Marginal(served) / (elasticity * served)
        : -price * Low / (elasticity * _atLow);

    /// <summary>∫ of q0 (D/D0)^(−1/η) from Dc to a quantity.</summary>
    private double Between(double to)
    {
        double power = 1 - (1 / elasticity);
        double from = _atChoke / demand;
        double until = to / demand;
        return demand
            * price
            * (
                Math.Abs(power) < 1e-9
                    ? Math.Log(until / from)
                    : (Math.Pow(until, power) - Math.Pow(from, power)) / power
            );
    }
}
