using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Gradient and Hessian of Φ against central differences, on the atlas away from its equilibrium.</summary>
/// <remarks>
/// Prices are those of a cleared month times 1 ± 5 %, so that clamps of every kind are on, off and in between. A step of
/// h rounds Φ by 10⁻¹⁶ Φ/h and cuts off terms of h²: at h = 10⁻⁵ of prices both stay below the tolerance.
/// </remarks>
internal static class DerivativeChecks
{
    private const int Directions = 12;
    private const string Source = "central differences";

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach ((string scenario, int month) in ((string, int)[])[("china-switches-off", 3), ("baseline", 0)])
        {
            ClearedMonth cleared = ClearedMonth.Of(shipped, scenario, month);
            double gradient = 0,
                hessian = 0,
                asymmetry = 0;
            for (uint direction = 0; direction < Directions; direction++)
            {
                double[] prices = [.. cleared.Solution.Price];
                double[] step = new double[prices.Length];
                PhiloxStream noise = new(1, direction);
                for (int node = 0; node < prices.Length; node++)
                {
                    double size = Math.Max(Math.Abs(prices[node]), 0.1 * cleared.Program.BasePrice[node]);
                    prices[node] += 0.1 * size * (noise.Uniform(node) - 0.5);
                    step[node] = size * (noise.Uniform(prices.Length + node) - 0.5);
                }

                gradient = Math.Max(gradient, Gradient(cleared, prices, step));
                hessian = Math.Max(hessian, Hessian(cleared, prices, step));
                asymmetry = Math.Max(asymmetry, -Curvature(cleared, prices, step));
            }

            string name = $"atlas, {scenario}, month {month + 1}, {Directions} directions";
            yield return Check.AtMost(name, Source, "∇Φ·d less the slope of Φ, of turnover", gradient, 1e-8);
            yield return Check.AtMost(name, Source, "∇²Φ d less the slope of ∇Φ, of its largest entry", hessian, 1e-7);
            yield return Check.AtMost(name, "Φ is convex", "−dᵀ∇²Φ d, of turnover", asymmetry, 0);
        }
    }

    private static double Gradient(ClearedMonth cleared, double[] prices, double[] step)
    {
        const double h = 1e-5;
        Point<Lane1> point = new(cleared.Program);
        cleared.Evaluate(point, cleared.Coordinates(point, prices));
        double slope = 0;
        for (int node = 0; node < prices.Length; node++)
        {
            slope += point.Gradient[node].Value * step[node];
        }

        double difference =
            (Potential(cleared, point, prices, step, h) - Potential(cleared, point, prices, step, -h)) / (2 * h);
        return Math.Abs(slope - difference) / Turnover(cleared);
    }

    private static double Hessian(ClearedMonth cleared, double[] prices, double[] step)
    {
        const double h = 1e-6;
        Point<Lane1> point = new(cleared.Program);
        cleared.Evaluate(point, cleared.Coordinates(point, prices));
        double[] product = Times(cleared, point, step);
        double[] up = GradientAt(cleared, point, prices, step, h);
        double[] down = GradientAt(cleared, point, prices, step, -h);
        double largest = product.Max(Math.Abs);
        return product.Select((value, node) => Math.Abs(value - ((up[node] - down[node]) / (2 * h)))).Max() / largest;
    }

    private static double Curvature(ClearedMonth cleared, double[] prices, double[] step)
    {
        Point<Lane1> point = new(cleared.Program);
        cleared.Evaluate(point, cleared.Coordinates(point, prices));
        return Times(cleared, point, step).Zip(step, (a, b) => a * b).Sum() / Turnover(cleared);
    }

    private static double Potential(ClearedMonth cleared, Point<Lane1> point, double[] prices, double[] step, double h)
    {
        cleared.Evaluate(point, cleared.Coordinates(point, Shift(prices, step, h)));
        return point.Potential.Value;
    }

    private static double[] GradientAt(
        ClearedMonth cleared,
        Point<Lane1> point,
        double[] prices,
        double[] step,
        double h
    )
    {
        cleared.Evaluate(point, cleared.Coordinates(point, Shift(prices, step, h)));
        return [.. Enumerable.Range(0, prices.Length).Select(node => point.Gradient[node].Value)];
    }

    private static double[] Shift(double[] prices, double[] step, double h) =>
        [.. prices.Zip(step, (price, by) => price + (h * by))];

    /// <summary>∇²Φ times a direction in prices.</summary>
    private static double[] Times(ClearedMonth cleared, Point<Lane1> point, double[] direction)
    {
        double[] result = new double[direction.Length];
        foreach ((int row, int column, double value) in HessianEntries.Of(cleared, point))
        {
            result[row] += value * direction[column];
            if (row != column)
            {
                result[column] += value * direction[row];
            }
        }

        return result;
    }

    private static double Turnover(ClearedMonth cleared) =>
        cleared.Program.BasePrice.Zip(cleared.Program.Throughput, (price, tonnes) => price * tonnes).Sum();
}
