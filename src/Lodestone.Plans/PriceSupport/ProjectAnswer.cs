using Lodestone.Model;

namespace Lodestone.Plans;

/// <summary>A project without support and with it.</summary>
/// <param name="Project">The project.</param>
/// <param name="Opex">Operating cost used, USD/t of its reference good.</param>
/// <param name="OpexIsBaseMargin">True where projects.csv states none and the base margin of the process stands in.</param>
/// <param name="Without">Value without; null without a capital cost.</param>
/// <param name="With">Value with.</param>
internal sealed record ProjectAnswer(
    Project Project,
    double Opex,
    bool OpexIsBaseMargin,
    ProjectBands? Without,
    ProjectBands? With
)
{
    /// <summary>True where the support turns a project that is not viable into one that is.</summary>
    public bool BecomesViable => With is { IsViable: true } && Without is { IsViable: false };
}
