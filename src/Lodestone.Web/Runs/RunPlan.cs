using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>What a run is made of, and what it is called before it is played.</summary>
/// <param name="Identity">Hash of the inputs.</param>
/// <param name="World">The world, cut down to the chains that are touched.</param>
/// <param name="Scenario">The scenario on it.</param>
/// <param name="Draws">Draws; 1 for the central path.</param>
/// <param name="Seed">Seed of the draws.</param>
/// <param name="Ensemble">The draws; null for the central path.</param>
internal sealed record RunPlan(
    RunIdentity Identity,
    World World,
    Scenario Scenario,
    int Draws,
    long Seed,
    ScenarioEnsemble? Ensemble
)
{
    public string Id => Identity.Hash;
}
