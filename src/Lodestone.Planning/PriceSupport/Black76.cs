using Lodestone.Model;

namespace Lodestone.Planning;

/// <summary>Value of a European option on a lognormal price by its forward.</summary>
/// <remarks>
/// put = e^(−rT) [K N(−d2) − F N(−d1)], call = e^(−rT) [F N(d1) − K N(d2)], d1 = [ln(F/K) + σ²T/2]/(σ√T), d2 = d1 − σ√T;
/// call − put = e^(−rT) (F − K). In the limits σ → 0, T → 0, F → 0 and K → 0 the discounted intrinsic value. The side out
/// of the money is computed and the other follows from parity, so that parity holds to rounding.
/// <b>Source</b> F. Black (1976), The pricing of commodity contracts, Journal of Financial Economics 3, 167-179.
/// </remarks>
public readonly record struct Black76
{
    private Black76(double put, double call, double below)
    {
        Put = put;
        Call = call;
        Below = below;
    }

    /// <summary>Value of the right to sell at the strike: what a floor is worth on a unit.</summary>
    public double Put { get; }

    /// <summary>Value of the right to buy at the strike: what the whole of the upside is worth on a unit.</summary>
    public double Call { get; }

    /// <summary>Probability N(−d2) that the price ends below the strike.</summary>
    public double Below { get; }

    /// <summary>Values both options.</summary>
    /// <param name="strike">K, ≥ 0.</param>
    /// <param name="forward">F, the expected price at the date, ≥ 0.</param>
    /// <param name="volatility">σ, standard deviation of the log price over a year, ≥ 0.</param>
    /// <param name="rate">r, discount rate a year with continuous compounding.</param>
    /// <param name="years">T, years to the date, ≥ 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative or not a number.</exception>
    public static Black76 Of(double strike, double forward, double volatility, double rate, double years)
    {
        Require(strike, nameof(strike));
        Require(forward, nameof(forward));
        Require(volatility, nameof(volatility));
        Require(years, nameof(years));
        if (!double.IsFinite(rate))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "a rate is a finite number");
        }

        double discount = Math.Exp(-rate * years);
        double deviation = volatility * Math.Sqrt(years);
        double parity = discount * (forward - strike);
        if (deviation == 0 || strike == 0 || forward == 0)
        {
            return new Black76(Math.Max(0, -parity), Math.Max(0, parity), forward < strike ? 1 : 0);
        }

        double d1 = (Math.Log(forward / strike) / deviation) + (0.5 * deviation);
        double d2 = d1 - deviation;
        double below = NormalDistribution.Probability(-d2);
        if (forward >= strike)
        {
            double put = Math.Max(0, discount * ((strike * below) - (forward * NormalDistribution.Probability(-d1))));
            return new Black76(put, put + parity, below);
        }

        double call = Math.Max(
            0,
            discount * ((forward * NormalDistribution.Probability(d1)) - (strike * NormalDistribution.Probability(d2)))
        );
        return new Black76(call - parity, call, below);
    }

    private static void Require(double value, string name)
    {
        if (!(value >= 0) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "a finite number of 0 or more is needed");
        }
    }
}
