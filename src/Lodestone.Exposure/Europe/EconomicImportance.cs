using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>EU economic importance of a material, with its parts.</summary>
/// <remarks>
/// <code>
/// EI = Σ_s A_s · Q_s · SI_EI · 10 / max Q
/// </code>
/// A_s share of end use in sector s, Q_s value added of the sector, max Q the largest value added of any sector in the study.
/// Source: European Commission, Methodology for establishing the EU list of critical raw materials (2017).
/// </remarks>
/// <param name="Value">EI; null when SI_EI is not published.</param>
/// <param name="Weighted">Σ A_s Q_s, EUR million.</param>
/// <param name="Placed">Sum of the shares of uses whose sector is stated.</param>
/// <param name="Unplaced">Sum of the shares of uses without a sector, which add nothing.</param>
/// <param name="Substitution">SI_EI; null when not published.</param>
/// <param name="Largest">max Q, EUR million.</param>
public sealed record EconomicImportance(
    double? Value,
    double Weighted,
    double Placed,
    double Unplaced,
    double? Substitution,
    double Largest
)
{
    /// <summary>Computes it; null when the study states no uses.</summary>
    /// <param name="material">The material.</param>
    /// <param name="largest">Largest value added of any sector in the study, EUR million.</param>
    public static EconomicImportance? Of(AssessedMaterial material, double largest)
    {
        if (material.Uses.Count == 0 || largest <= 0)
        {
            return null;
        }

        double weighted = material.Uses.Sum(u => u.Share * (u.ValueAdded ?? 0));
        double placed = material.Uses.Where(u => u.ValueAdded is not null).Sum(u => u.Share);
        return new EconomicImportance(
            weighted * 10 / largest * material.SubstitutionImportance,
            weighted,
            placed,
            material.Uses.Where(u => u.ValueAdded is null).Sum(u => u.Share),
            material.SubstitutionImportance,
            largest
        );
    }

    /// <summary>max Q of a study, EUR million; 0 when it states none.</summary>
    public static double LargestSector(CriticalityStudy study) =>
        study.Materials.SelectMany(m => m.Uses).Max(u => u.ValueAdded) ?? 0;
}
