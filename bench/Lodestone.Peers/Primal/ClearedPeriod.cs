using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;

namespace Lodestone.Peers.Primal;

/// <summary>A period that the engine has cleared, with the programme (10) of that very period.</summary>
/// <param name="Compiled">World and scenario.</param>
/// <param name="Solution">The engine's quantities and prices.</param>
/// <param name="Programme">Programme of the period, from the state the engine came with.</param>
public sealed record ClearedPeriod(CompiledScenario Compiled, PeriodSolution Solution, PrimalProgramme Programme)
{
    /// <summary>Plays a scenario up to a period and clears it.</summary>
    /// <param name="world">World.</param>
    /// <param name="scenario">Scenario.</param>
    /// <param name="period">Index of the period, from 0.</param>
    /// <exception cref="InvalidOperationException">The engine did not clear a period.</exception>
    public static ClearedPeriod Of(World world, Scenario scenario, int period)
    {
        CompiledScenario compiled = CompiledScenario.Compile(world, scenario);
        PathRunner runner = new(compiled, new EngineSettings());
        for (int at = 0; at <= period; at++)
        {
            runner.Clear(at);
            if (runner.Solution.Status >= SolveStatus.ToleranceNotMet)
            {
                throw new InvalidOperationException(
                    $"the engine did not clear {scenario.Horizon.At(at)} of {scenario.Name}: {runner.Solution.Status}"
                );
            }

            if (at < period)
            {
                runner.Advance();
            }
        }

        return new ClearedPeriod(
            compiled,
            runner.Solution,
            new PrimalProgramme(compiled.Program, PeriodData.Of(runner))
        );
    }

    /// <summary>Objective of (10) at the engine's quantities, USD.</summary>
    public double Objective => Programme.Value(Programme.Point(Solution));

    /// <summary>Demand at base price less demand served, t, by good, where there is any use; at a point of the programme.</summary>
    public SortedDictionary<string, double> Unmet(ReadOnlySpan<double> point)
    {
        SortedDictionary<string, double> unmet = new(StringComparer.Ordinal);
        FinalUses uses = Compiled.Program.Uses;
        for (int use = 0; use < uses.Count; use++)
        {
            string good = Compiled.World.Goods[Compiled.Program.Nodes[uses.Node[use]].Good].Id;
            int variable = Programme.Layout.Served[use];
            double served = variable >= 0 ? point[variable] : 0;
            unmet[good] = unmet.GetValueOrDefault(good) + Programme.Data.Demand[use] - served;
        }

        return unmet;
    }

    /// <summary>Demand at base price, t, by good.</summary>
    public double Demand(string good)
    {
        FinalUses uses = Compiled.Program.Uses;
        return Enumerable
            .Range(0, uses.Count)
            .Where(use => Compiled.World.Goods[Compiled.Program.Nodes[uses.Node[use]].Good].Id == good)
            .Sum(use => Programme.Data.Demand[use]);
    }
}
