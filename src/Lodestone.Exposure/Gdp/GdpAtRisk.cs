using Lodestone.Model;
using Lodestone.Optimization;

namespace Lodestone.Exposure;

/// <summary>Value added lost at a place, by sector and by three methods that bracket it.</summary>
/// <param name="Place">Id of the place.</param>
/// <param name="Year">Year of the input–output table, whose money the losses are in.</param>
/// <param name="Months">Months played.</param>
/// <param name="Sectors">Sectors in the order of the table, each with its losses over the months, USD m.</param>
public sealed record GdpAtRisk(
    string Place,
    string Year,
    int Months,
    IReadOnlyList<(EconomicSector Sector, LossBracket Loss)> Sectors
)
{
    /// <summary>The economy: sums by method, so its bracket is not the sum of the brackets of sectors.</summary>
    public LossBracket Total => Sectors.Aggregate(default(LossBracket), (sum, s) => sum + s.Loss);

    /// <summary>Applies the three methods.</summary>
    /// <exception cref="NoSolutionException">The programme of method (c) was not solved.</exception>
    public static GdpAtRisk Of(Disruption disruption, GdpParameters parameters, CertifiedSolver solver)
    {
        double[] direct = DirectLoss.ValueAdded(disruption, parameters);
        double[] propagated = Propagation.ValueAdded(disruption, parameters);
        double[] programme = new SupplyProgramme(solver).ValueAdded(disruption, parameters);
        InputOutputTable table = disruption.Model.Table;
        return new GdpAtRisk(
            table.Place,
            table.Year,
            disruption.Months,
            [.. table.Sectors.Select((s, j) => (s, new LossBracket(direct[j], propagated[j], programme[j])))]
        );
    }
}
