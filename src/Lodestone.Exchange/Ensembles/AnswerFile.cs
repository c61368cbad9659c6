using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The answer of an ensemble beside its draws, <c>answer.json</c>: what <see cref="EnsembleAnswerJson"/> writes.</summary>
/// <remarks>Conditions belong to the command that puts them: the file has none.</remarks>
/// <param name="ensemble">The ensemble, with its scenario.</param>
/// <param name="world">The world it is played on.</param>
public sealed class AnswerFile(ScenarioEnsemble ensemble, World world)
{
    private EnsembleAnswer? _written;

    /// <summary>The file, to stand beside the shards.</summary>
    public EnsembleFile File =>
        new(
            RunStore.AnswerFile,
            (stored, stream) =>
            {
                _written = Of(stored);
                EnsembleAnswerJson.Write(_written, stream);
            }
        );

    /// <summary>The answer: the one that was just written, or read from the draws.</summary>
    /// <param name="stored">The draws of the ensemble.</param>
    public EnsembleAnswer Answer(EnsembleReader stored) => _written ?? Of(stored);

    private EnsembleAnswer Of(EnsembleReader stored) =>
        EnsembleAnswer.Of(stored, ensemble.Record(stored), ensemble.Plan.Scenario, world);
}
