using System.Globalization;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>One, four and eight scenarios side by side: the same bits of every price, whatever the neighbours play.</summary>
internal static class LaneChecks
{
    public static IEnumerable<Check> Play(Shipped shipped)
    {
        ClearedMonth shock = ClearedMonth.Of(shipped, "china-switches-off", 0);
        ClearedMonth neighbour = ClearedMonth.Of(shipped, "china-switches-off", 7);
        (double[] price, double[] gradient, int steps) = Solve<Lane1>(shock, neighbour, 0);
        foreach ((string width, (double[] Price, double[] Gradient, int Steps) wide) in Wide(shock, neighbour))
        {
            string name = $"atlas, china-switches-off, month 1, lane {width}";
            const string source = "one lane alone";
            yield return Check.Same(
                name,
                source,
                "prices that differ in a bit after the solve",
                "0",
                Differing(price, wide.Price)
            );
            yield return Check.Same(
                name,
                source,
                "imbalances that differ in a bit",
                "0",
                Differing(gradient, wide.Gradient)
            );
            yield return Check.Same(
                name,
                source,
                "steps of the lane are those of the lane alone or more for its neighbours",
                "true",
                wide.Steps >= steps ? "true" : "false"
            );
        }
    }

    private static IEnumerable<(string Width, (double[] Price, double[] Gradient, int Steps) Answer)> Wide(
        ClearedMonth shock,
        ClearedMonth neighbour
    ) =>
        [
            ("1 of 4", Solve<Lane4>(shock, neighbour, 0)),
            ("3 of 4", Solve<Lane4>(shock, neighbour, 2)),
            ("2 of 8", Solve<Lane8>(shock, neighbour, 1)),
            ("8 of 8", Solve<Lane8>(shock, neighbour, 7)),
        ];

    /// <summary>Solves a month from base prices in one lane and another month in all the others.</summary>
    private static (double[] Price, double[] Gradient, int Steps) Solve<T>(
        ClearedMonth shock,
        ClearedMonth neighbour,
        int lane
    )
        where T : struct, ILane<T>
    {
        EquilibriumProgram program = shock.Program;
        PeriodParameters<T> parameters = new(program);
        NewtonSolver<T> newton = new(program);
        for (int other = 0; other < T.Width; other++)
        {
            (other == lane ? shock : neighbour).Into(parameters, other);
        }

        for (int node = 0; node < program.Nodes.Length; node++)
        {
            newton.Current.Coordinate[node] = T.Of(program.QuotaOfNode[node] >= 0 ? 0 : program.BasePrice[node]);
        }

        foreach (int user in program.Sources.User)
        {
            newton.Current.Coordinate[user] = T.Of(0);
        }

        NewtonResult result = newton.Solve(parameters, 1e-10, 200, 1);
        int nodes = program.Nodes.Length;
        return (
            [.. Enumerable.Range(0, nodes).Select(node => newton.Current.Price.Get(node, lane))],
            [.. Enumerable.Range(0, nodes).Select(node => newton.Current.Gradient.Get(node, lane))],
            result.Iterations
        );
    }

    private static string Differing(double[] one, double[] other) =>
        one.Zip(other, (a, b) => BitConverter.DoubleToInt64Bits(a) != BitConverter.DoubleToInt64Bits(b))
            .Count(differs => differs)
            .ToString(CultureInfo.InvariantCulture);
}
