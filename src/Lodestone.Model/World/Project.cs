namespace Lodestone.Model;

/// <summary>An announced plant or mine: capacity that a policy can bring on.</summary>
/// <param name="Id">Identifier.</param>
/// <param name="Name">Name shown to readers.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Process">Id of the process.</param>
/// <param name="CapacityPerYear">t of the process' reference good per year at full output.</param>
/// <param name="Start">First period of output as announced, e.g. <c>2028-01</c>; empty when open.</param>
/// <param name="RampMonths">Months from first output to full capacity, linear.</param>
/// <param name="Capex">Capital cost, USD; null when not stated.</param>
/// <param name="Opex">Operating cost, USD per t of the reference good; null = the place's or the world's base margin.</param>
/// <param name="Status">Status as announced.</param>
/// <param name="Probability">Chance that it delivers, 0–1; null when not judged.</param>
/// <param name="Owner">Owner or company.</param>
/// <param name="Provenance">Row of <c>projects.csv</c>.</param>
public sealed record Project(
    string Id,
    string Name,
    string Place,
    string Process,
    double CapacityPerYear,
    string Start,
    double RampMonths,
    double? Capex,
    double? Opex,
    string Status,
    double? Probability,
    string Owner,
    Provenance Provenance
);
