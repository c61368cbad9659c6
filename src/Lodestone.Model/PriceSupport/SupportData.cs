namespace Lodestone.Model;

/// <summary>The data package of price support.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">Hash of its content.</param>
/// <param name="Parameters">Parameters, every one of <see cref="SupportParameter.Names"/>.</param>
/// <param name="Agreement">The agreement with MP Materials.</param>
public sealed record SupportData(
    string Name,
    string Version,
    IReadOnlyList<SupportParameter> Parameters,
    PriceAgreement Agreement
)
{
    /// <summary>A parameter by name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    public SupportParameter this[string name] =>
        Parameters.FirstOrDefault(p => p.Name == name) ?? throw new KeyNotFoundException(name);
}
