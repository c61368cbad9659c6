using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>Ten random starts end at the same prices and quantities.</summary>
/// <remarks>
/// Producer prices start at base times e^u, u uniform within ±1, users within one per cent of the index of their
/// suppliers. Prices are compared where the solution trades a thousandth of base throughput: elsewhere any price of an
/// interval clears. Axis of all arrays: node or route of the program.
/// </remarks>
internal static class UniquenessChecks
{
    private const int Starts = 10;
    private const int Steps = 1000;
    private const int PolishPasses = 40;

    /// <summary>Months with their bound: where magnets are nearly a homogeneous good, that of the solver's own tolerance.</summary>
    private static readonly (string Scenario, int Month, double Bound)[] Months =
    [
        ("china-switches-off", 0, 1e-12),
        ("china-switches-off", 3, 1e-12),
        ("china-switches-off", 5, 1e-10),
        ("ev-demand-surge", 1, 1e-12),
    ];

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach ((string scenario, int month, double bound) in Months)
        {
            ClearedMonth cleared = ClearedMonth.Of(shipped, scenario, month);
            NewtonSolver<Lane1> newton = new(cleared.Program);
            Answer path = new(cleared.Solution.Price, cleared.Solution.Flow);
            List<Answer> answers = [];
            for (uint start = 0; start < Starts; start++)
            {
                Begin(cleared.Program, newton.Current, new PhiloxStream(3, start));
                if (newton.Solve(cleared.Parameters, 1e-10, Steps, 1).Converged == 0)
                {
                    continue;
                }

                double before = double.PositiveInfinity;
                for (int pass = 0; pass < PolishPasses && newton.Current.Residual.Value < before; pass++)
                {
                    before = newton.Current.Residual.Value;
                    newton.Polish(cleared.Parameters);
                }

                answers.Add(Answer.Of(cleared.Program, newton.Current));
            }

            string name = $"atlas, {scenario}, month {month + 1}";
            bool[] traded = Traded(cleared);
            yield return Check.Same(
                name,
                $"{Starts} random starts",
                "starts that clear",
                $"{Starts}",
                $"{answers.Count}"
            );
            foreach (
                Check check in Apart(name, "the first of them", answers.Skip(1), answers[0], cleared, traded, bound)
            )
            {
                yield return check;
            }

            foreach (Check check in Apart(name, "answer of the path", answers, path, cleared, traded, bound))
            {
                yield return check;
            }
        }
    }

    private static IEnumerable<Check> Apart(
        string name,
        string from,
        IEnumerable<Answer> answers,
        Answer known,
        ClearedMonth cleared,
        bool[] traded,
        double bound
    )
    {
        Answer[] all = [.. answers];
        yield return Check.AtMost(
            name,
            from,
            "any price, of the larger of it and base",
            all.Max(answer => Prices(cleared, answer, known, traded)),
            bound
        );
        yield return Check.AtMost(
            name,
            from,
            "any flow, of base throughput",
            all.Max(answer => Flows(cleared, answer, known)),
            bound
        );
    }

    private static void Begin(EquilibriumProgram program, Point<Lane1> point, PhiloxStream noise)
    {
        for (int node = 0; node < program.Nodes.Length; node++)
        {
            double u = (2 * noise.Uniform(node)) - 1;
            point.Coordinate[node] = Lane1.Of(
                program.QuotaOfNode[node] >= 0
                    ? 0.1 * (1 + u) * program.BasePrice[node]
                    : program.BasePrice[node] * Math.Exp(u)
            );
        }

        for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
        {
            int user = program.Sources.User[bundle];
            double u = (2 * noise.Uniform(program.Nodes.Length + bundle)) - 1;
            point.Coordinate[user] = Lane1.Of(0.01 * u * program.BasePrice[user]);
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

    private static double Prices(ClearedMonth cleared, Answer answer, Answer known, bool[] traded)
    {
        double worst = 0;
        for (int node = 0; node < traded.Length; node++)
        {
            double price = known.Price[node];
            double scale = Math.Max(Math.Abs(price), cleared.Program.BasePrice[node]);
            worst = traded[node] ? Math.Max(worst, Math.Abs(answer.Price[node] - price) / scale) : worst;
        }

        return worst;
    }

    private static double Flows(ClearedMonth cleared, Answer answer, Answer known)
    {
        Sources sources = cleared.Program.Sources;
        double worst = 0;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double scale = cleared.Program.Throughput[sources.User[bundle]];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                worst = Math.Max(worst, Math.Abs(answer.Flow[route] - known.Flow[route]) / scale);
            }
        }

        return worst;
    }

    /// <summary>What a start ends at.</summary>
    /// <param name="Price">USD/t by node.</param>
    /// <param name="Flow">t by route.</param>
    private sealed record Answer(double[] Price, double[] Flow)
    {
        public static Answer Of(EquilibriumProgram program, Point<Lane1> point)
        {
            double[] flow = new double[program.Sources.Routes];
            for (int bundle = 0; bundle < program.Sources.Bundles; bundle++)
            {
                for (int route = program.Sources.Start[bundle]; route < program.Sources.Start[bundle + 1]; route++)
                {
                    flow[route] = point.Volume[bundle].Value * point.Share[route].Value;
                }
            }

            return new Answer([.. Enumerable.Range(0, program.Nodes.Length).Select(n => point.Price[n].Value)], flow);
        }
    }
}
