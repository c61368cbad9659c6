using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Verification.Engine;

/// <summary>Random prices to start a month from, and the way from there to its answer.</summary>
/// <remarks>
/// Producer prices start at base times e^u, u uniform within ±1, users within one per cent of the index of their
/// suppliers.
/// </remarks>
internal static class RandomStarts
{
    /// <summary>Starts of each month.</summary>
    public const int Count = 10;

    private const ulong Seed = 3;
    private const int Steps = 1000;
    private const int PolishPasses = 40;
    private const double Tolerance = 1e-10;

    /// <summary>Sets the prices of a start.</summary>
    public static void Begin(EquilibriumProgram program, Point<Lane1> point, uint start)
    {
        PhiloxStream noise = new(Seed, start);
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

    /// <summary>Clears a month from where the solver stands, polished until it no longer improves; false if it does not clear.</summary>
    public static bool Clear(NewtonSolver<Lane1> newton, PeriodParameters<Lane1> parameters)
    {
        if (newton.Solve(parameters, Tolerance, Steps, 1).Converged == 0)
        {
            return false;
        }

        double before = double.PositiveInfinity;
        for (int pass = 0; pass < PolishPasses && newton.Current.Residual.Value < before; pass++)
        {
            before = newton.Current.Residual.Value;
            newton.Polish(parameters);
        }

        return true;
    }
}
