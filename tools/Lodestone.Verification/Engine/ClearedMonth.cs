using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>A month of a shipped scenario as the engine cleared it: markets, parameters, solution.</summary>
/// <param name="Program">Markets.</param>
/// <param name="Runner">The path, which stands at the month.</param>
internal sealed record ClearedMonth(EquilibriumProgram Program, PathRunner Runner)
{
    /// <summary>Parameters of the month.</summary>
    public PeriodParameters<Lane1> Parameters => Runner.Parameters;

    /// <summary>Its solution.</summary>
    public PeriodSolution Solution => Runner.Solution;

    /// <summary>Plays a scenario of the atlas, on its magnet chain, up to a month.</summary>
    public static ClearedMonth Of(Shipped shipped, string scenario, int month) =>
        Of(shipped.Magnets, shipped.OnMagnets(scenario), month);

    /// <summary>Plays a scenario up to a month.</summary>
    public static ClearedMonth Of(World world, Scenario scenario, int month)
    {
        CompiledScenario compiled = CompiledScenario.Compile(world, scenario);
        PathRunner runner = new(compiled, new EngineSettings());
        for (int at = 0; at <= month; at++)
        {
            runner.Clear(at);
            if (at < month)
            {
                runner.Advance();
            }
        }

        return new ClearedMonth(compiled.Program, runner);
    }

    /// <summary>Copies the parameters into a lane of wider ones.</summary>
    public void Into<T>(PeriodParameters<T> to, int lane)
        where T : struct, ILane<T>
    {
        Copy(Parameters.LogWeight, to.LogWeight, lane);
        Copy(Parameters.RouteCost, to.RouteCost, lane);
        Copy(Parameters.Scale, to.Scale, lane);
        Copy(Parameters.Level, to.Level, lane);
        Copy(Parameters.Capacity, to.Capacity, lane);
        Copy(Parameters.Margin, to.Margin, lane);
        Copy(Parameters.Demand, to.Demand, lane);
        Copy(Parameters.ReleaseTrigger, to.ReleaseTrigger, lane);
        Copy(Parameters.ReleaseLimit, to.ReleaseLimit, lane);
        Copy(Parameters.PurchaseTrigger, to.PurchaseTrigger, lane);
        Copy(Parameters.PurchaseLimit, to.PurchaseLimit, lane);
        Copy(Parameters.QuotaLimit, to.QuotaLimit, lane);
        Copy(Parameters.Injection, to.Injection, lane);
        to.Draw.Put(lane, Parameters.Draw.Of(0));
    }

    /// <summary>Prices as coordinates: q − W at users with an open route.</summary>
    public double[] Coordinates(Point<Lane1> point, double[] prices)
    {
        Evaluate(point, prices);
        double[] coordinates = [.. prices];
        for (int bundle = 0; bundle < Program.Sources.Bundles; bundle++)
        {
            if (Lane1.Bits(point.NoRoute[bundle]) == 0)
            {
                coordinates[Program.Sources.User[bundle]] -= point.Index[bundle].Value;
            }
        }

        return coordinates;
    }

    /// <summary>Evaluates Φ, its gradient and its Hessian at coordinates.</summary>
    public void Evaluate(Point<Lane1> point, double[] coordinates)
    {
        for (int node = 0; node < coordinates.Length; node++)
        {
            point.Coordinate[node] = Lane1.Of(coordinates[node]);
        }

        Evaluator.Evaluate(Program, Parameters, point);
    }

    private static void Copy<T>(LaneArray<Lane1> from, LaneArray<T> to, int lane)
        where T : struct, ILane<T>
    {
        for (int i = 0; i < to.Length; i++)
        {
            to.Put(i, lane, from[i].Value);
        }
    }
}
