using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Tonnes, or rows, by the grade they stand on.</summary>
/// <param name="Published">t per year, or number of rows, graded published or secondary.</param>
/// <param name="Derived">The same, derived.</param>
/// <param name="Assumed">The same, on assumptions, unverified rows and rows without a grade.</param>
public readonly record struct EvidenceMix(double Published, double Derived, double Assumed)
{
    /// <summary>All of them.</summary>
    public double Total => Published + Derived + Assumed;

    /// <summary>Share of the tonnes on published rows, 0 to 1; null without tonnes.</summary>
    public double? PublishedShare => Share(Published);

    /// <summary>Share on derived rows.</summary>
    public double? DerivedShare => Share(Derived);

    /// <summary>Share on assumptions.</summary>
    public double? AssumedShare => Share(Assumed);

    internal static EvidenceMix Of(IEnumerable<(double Tonnes, Evidence? Grade)> rows)
    {
        double published = 0;
        double derived = 0;
        double assumed = 0;
        foreach ((double tonnes, Evidence? grade) in rows)
        {
            switch (grade)
            {
                case Evidence.Published or Evidence.Secondary:
                    published += tonnes;
                    break;
                case Evidence.Derived:
                    derived += tonnes;
                    break;
                default:
                    assumed += tonnes;
                    break;
            }
        }

        return new EvidenceMix(published, derived, assumed);
    }

    private double? Share(double part) => Total > 0 ? part / Total : null;
}
