using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Program;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>What a start ends at.</summary>
/// <param name="Price">USD/t by node.</param>
/// <param name="Flow">t by route.</param>
internal sealed record MonthAnswer(double[] Price, double[] Flow)
{
    /// <summary>The answer at a point.</summary>
    public static MonthAnswer Of(EquilibriumProgram program, Point<Lane1> point)
    {
        double[] flow = new double[program.Sources.Routes];
        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
            {
                flow[route] = point.Volume[bundle].Value * point.Share[route].Value;
            }
        }

        return new MonthAnswer([.. Enumerable.Range(0, program.Nodes.Length).Select(n => point.Price[n].Value)], flow);
    }

    /// <summary>How many starts clear, and how far their answers are apart and from the answer of the path.</summary>
    /// <remarks>
    /// Prices are compared where the path trades a thousandth of base throughput: elsewhere any price of an interval
    /// clears.
    /// </remarks>
    public static IEnumerable<Check> Compare(
        string name,
        ClearedMonth cleared,
        IReadOnlyList<MonthAnswer> answers,
        double bound
    )
    {
        yield return Check.Same(
            name,
            $"{RandomStarts.Count} random starts",
            "starts that clear",
            $"{RandomStarts.Count}",
            $"{answers.Count}"
        );
        if (answers.Count == 0)
        {
            yield break;
        }

        bool[] traded = Traded(cleared);
        MonthAnswer path = new(cleared.Solution.Price, cleared.Solution.Flow);
        foreach (
            (string from, MonthAnswer known) in ((string, MonthAnswer)[])
                [("the first of them", answers[0]), ("answer of the path", path)]
        )
        {
            yield return Check.AtMost(
                name,
                from,
                "any price, of the larger of it and base",
                answers.Max(answer => answer.Prices(cleared, known, traded)),
                bound
            );
            yield return Check.AtMost(
                name,
                from,
                "any flow, of base throughput",
                answers.Max(answer => answer.Flows(cleared, known)),
                bound
            );
        }
    }

    private static bool[] Traded(ClearedMonth cleared)
    {
        Sources sources = cleared.Program.Sources;
        bool[] traded = new bool[cleared.Program.Nodes.Length];
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                foreach (int node in (ReadOnlySpan<int>)[sources.Origin[route], sources.User[bundle]])
                {
                    traded[node] |= cleared.Solution.Flow[route] > 1e-3 * cleared.Program.Throughput[node];
                }
            }
        }

        return traded;
    }

    private double Prices(ClearedMonth cleared, MonthAnswer known, bool[] traded)
    {
        double worst = 0;
        for (int node = 0; node < traded.Length; node++)
        {
            double price = known.Price[node];
            double scale = Math.Max(Math.Abs(price), cleared.Program.BasePrice[node]);
            worst = traded[node] ? Math.Max(worst, Math.Abs(Price[node] - price) / scale) : worst;
        }

        return worst;
    }

    private double Flows(ClearedMonth cleared, MonthAnswer known)
    {
        Sources sources = cleared.Program.Sources;
        double worst = 0;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double scale = cleared.Program.Throughput[sources.User[bundle]];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                worst = Math.Max(worst, Math.Abs(Flow[route] - known.Flow[route]) / scale);
            }
        }

        return worst;
    }
}
