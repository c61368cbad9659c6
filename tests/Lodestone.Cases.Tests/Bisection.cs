namespace Lodestone.Cases.Tests;

/// <summary>Root of an increasing function, to the last bit: the tests' own solver, which shares nothing with the engine.</summary>
internal static class Bisection
{
    public static double Root(Func<double, double> increasing, double low, double high)
    {
        if (!(increasing(low) <= 0) || !(increasing(high) >= 0))
        {
            throw new ArgumentException($"no root between {low} ({increasing(low)}) and {high} ({increasing(high)})");
        }

        for (int halving = 0; halving < 200; halving++)
        {
            double middle = 0.5 * (low + high);
            (low, high) = increasing(middle) < 0 ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
