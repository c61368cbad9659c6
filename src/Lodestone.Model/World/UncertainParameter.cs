namespace Lodestone.Model;

/// <summary>An uncertain parameter of behaviour with its range; the central value drives a single run.</summary>
/// <param name="Good">Id of the good, or <c>*</c> for every good without a row of its own.</param>
/// <param name="Name">Name of the parameter, one of <see cref="ParameterNames"/>.</param>
/// <param name="Low">Low end.</param>
/// <param name="Central">Central value.</param>
/// <param name="High">High end.</param>
/// <param name="Distribution">Shape, e.g. <c>triangular</c>.</param>
/// <param name="Provenance">Row of <c>elasticities.csv</c>.</param>
public sealed record UncertainParameter(
    string Good,
    string Name,
    double Low,
    double Central,
    double High,
    string Distribution,
    Provenance Provenance
);
