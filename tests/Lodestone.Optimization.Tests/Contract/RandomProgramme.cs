namespace Lodestone.Optimization.Tests.Contract;

/// <summary>Random linear programmes that have an optimum: a feasible point is drawn first, and every variable is bounded.</summary>
internal static class RandomProgramme
{
    public static Programme Feasible(int seed, int rows, int columns, double whole = 0)
    {
        var random = new Random(seed);
        double Number() => Math.Round((random.NextDouble() * 20) - 10, 2);
        double[] point = [.. Enumerable.Range(0, columns).Select(_ => (double)random.Next(-5, 6))];
        (double, double)[] bounds = [.. point.Select(x => (x - random.Next(0, 8), x + random.Next(0, 8)))];
        var list = new List<(double, double[], double)>();
        for (int i = 0; i < rows; i++)
        {
            double[] a = [.. point.Select(_ => random.NextDouble() < 0.3 ? Number() : 0)];
            double at = Math.Round(a.Zip(point, (c, x) => c * x).Sum(), 4);
            double slack = Math.Round(random.NextDouble() * 5, 2);
            list.Add(
                random.Next(4) switch
                {
                    0 => (at, a, at),
                    1 => (at - slack, a, Small.Inf),
                    2 => (-Small.Inf, a, at + slack),
                    _ => (at - slack, a, at + slack + 1),
                }
            );
        }

        return Small.Of(
            random.Next(2) == 0 ? Sense.Minimise : Sense.Maximise,
            [.. point.Select(_ => Number())],
            bounds,
            [.. list],
            [.. point.Select(_ => random.NextDouble() < whole)]
        );
    }
}
