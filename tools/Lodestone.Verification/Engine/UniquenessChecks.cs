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

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach ((string scenario, int month) in ((string, int)[])[("china-switches-off", 0), ("ev-demand-surge", 1)])
        {
            ClearedMonth cleared = ClearedMonth.Of(shipped, scenario, month);
            NewtonSolver<Lane1> newton = new(cleared.Program);
            bool[] traded = Traded(cleared);
            double price = 0,
                flow = 0;
            int reached = 0;
            for (uint start = 0; start < Starts; start++)
            {
                Begin(cleared.Program, newton.Current, new PhiloxStream(3, start));
                reached += newton.Solve(cleared.Parameters, 1e-10, Steps, 1).Converged != 0 ? 1 : 0;
                double before = double.PositiveInfinity;
                for (int pass = 0; pass < PolishPasses && newton.Current.Residual.Value < before; pass++)
                {
                    before = newton.Current.Residual.Value;
                    newton.Polish(cleared.Parameters);
                }

                price = Math.Max(price, Prices(cleared, newton.Current, traded));
                flow = Math.Max(flow, Flows(cleared, newton.Current));
            }

            string name = $"atlas, {scenario}, month {month + 1}";
            yield return Check.Same(name, $"{Starts} random starts", "starts that clear", $"{Starts}", $"{reached}");
            yield return Check.AtMost(
                name,
                "answer from base prices",
                "any price, of the larger of it and base",
                price,
                1e-12
            );
            yield return Check.AtMost(name, "answer from base prices", "any flow, of base throughput", flow, 1e-12);
        }
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

    private static double Prices(ClearedMonth cleared, Point<Lane1> point, bool[] traded)
    {
        double worst = 0;
        for (int node = 0; node < traded.Length; node++)
        {
            double known = cleared.Solution.Price[node];
            double scale = Math.Max(Math.Abs(known), cleared.Program.BasePrice[node]);
            worst = traded[node] ? Math.Max(worst, Math.Abs(point.Price[node].Value - known) / scale) : worst;
        }

        return worst;
    }

    private static double Flows(ClearedMonth cleared, Point<Lane1> point)
    {
        Sources sources = cleared.Program.Sources;
        double worst = 0;
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            double scale = cleared.Program.Throughput[sources.User[bundle]];
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                double flow = point.Volume[bundle].Value * point.Share[route].Value;
                worst = Math.Max(worst, Math.Abs(flow - cleared.Solution.Flow[route]) / scale);
            }
        }

        return worst;
    }
}
