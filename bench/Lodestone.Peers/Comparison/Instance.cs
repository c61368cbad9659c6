using Lodestone.Model;
using Lodestone.Peers.Highs;
using Lodestone.Peers.Primal;

namespace Lodestone.Peers.Comparison;

/// <summary>One static problem in every form in which a peer takes it.</summary>
/// <param name="Scenario">The scenario of one period.</param>
/// <param name="Cleared">The engine's answer, and programme (10) from the same numbers.</param>
/// <param name="Linear">The linear shadow of the same period.</param>
public sealed record Instance(Scenario Scenario, ClearedPeriod Cleared, LinearProgramme Linear)
{
    /// <summary>Prepares the first period of a scenario.</summary>
    public static Instance Of(World world, Scenario scenario)
    {
        ClearedPeriod cleared = ClearedPeriod.Of(world, scenario, 0);
        return new Instance(scenario, cleared, new LinearProgramme(cleared.Compiled.Program, cleared.Programme.Data));
    }
}
