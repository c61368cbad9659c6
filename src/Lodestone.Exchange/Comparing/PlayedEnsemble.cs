using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>A scenario whose draws have been played.</summary>
/// <param name="Scenario">The scenario, with its ranges.</param>
/// <param name="Record">Circumstances and counts.</param>
/// <param name="Ensemble">The stored draws.</param>
public sealed record PlayedEnsemble(Scenario Scenario, EnsembleRecord Record, EnsembleReader Ensemble);
