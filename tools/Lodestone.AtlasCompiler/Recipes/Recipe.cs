namespace Lodestone.AtlasCompiler;

/// <summary>What a process takes and gives per tonne of its reference good.</summary>
/// <param name="Process">Id.</param>
/// <param name="Name">Name for readers.</param>
/// <param name="Stage">Stage of the chain.</param>
/// <param name="ReferenceGood">Good whose tonnes count the activity.</param>
/// <param name="Inputs">Inputs in file order.</param>
/// <param name="Outputs">Outputs in file order.</param>
internal sealed record Recipe(
    string Process,
    string Name,
    string Stage,
    string ReferenceGood,
    IReadOnlyList<RecipeTerm> Inputs,
    IReadOnlyList<RecipeTerm> Outputs
)
{
    /// <summary>What it is fed with: <c>waste</c>, or empty for ores and what is made of them.</summary>
    public string Feed { get; init; } = "";

    /// <summary>Outputs as positive, inputs as negative tonnes per tonne of activity.</summary>
    public IEnumerable<(string Good, double Coefficient)> NetTerms =>
        Outputs
            .Select(term => (term.Good, term.Coefficient))
            .Concat(Inputs.Select(term => (term.Good, -term.Coefficient)));

    /// <summary>Tonnes of a good given per tonne of activity.</summary>
    public double Yield(string good) => Outputs.Where(term => term.Good == good).Sum(term => term.Coefficient);
}
