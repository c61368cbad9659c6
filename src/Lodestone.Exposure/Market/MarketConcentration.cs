using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Concentration of the supply of a good: of world output, or of what one place takes in.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Place">Id of the place; empty for world output.</param>
/// <param name="Tonnes">Supply, t per year.</param>
/// <param name="Index">HHI = Σ s², 0–1.</param>
/// <param name="Weighted">Σ s² · WGI with governance from 0 (best) to 10; null when no supplier has a score.</param>
/// <param name="Unscored">Sum of the shares of suppliers without a governance score, which add nothing to it.</param>
/// <param name="Largest">Id of the largest supplier.</param>
/// <param name="LargestShare">Its share.</param>
/// <param name="Suppliers">Number of suppliers.</param>
/// <param name="ImportReliance">Net imports over consumption; null for the world and where nothing is used.</param>
public sealed record MarketConcentration(
    string Good,
    string Place,
    double Tonnes,
    double Index,
    double? Weighted,
    double Unscored,
    string Largest,
    double LargestShare,
    int Suppliers,
    double? ImportReliance
)
{
    /// <summary>Concentration of world output; null when nobody makes the good.</summary>
    public static MarketConcentration? OfOutput(World world, GoodFlows flows) =>
        Of(world, flows, "", [.. flows.Places.Select(p => (p, flows.Made(p))).Where(s => s.Item2 > 0)], null);

    /// <summary>Concentration of what a place takes in; null when it takes in nothing.</summary>
    public static MarketConcentration? OfIntake(World world, GoodFlows flows, string place) =>
        Of(
            world,
            flows,
            place,
            [.. flows.Places.Select(p => (p, flows.Flow(p, place))).Where(s => s.Item2 > 0)],
            flows.ImportReliance(place)
        );

    private static MarketConcentration? Of(
        World world,
        GoodFlows flows,
        string place,
        IReadOnlyList<(string Place, double Tonnes)> supply,
        double? reliance
    )
    {
        if (supply.Count == 0)
        {
            return null;
        }

        IReadOnlyList<double> shares = Herfindahl.Shares([.. supply.Select(s => s.Tonnes)]);
        Dictionary<string, double> governance = world.Governance.ToDictionary(
            g => g.Place,
            g => g.Mean,
            StringComparer.Ordinal
        );
        var weighted = SupplyConcentration.Of(
            [.. supply.Select((s, i) => new SupplyShare(s.Place, shares[i], 1, Provenance.None))],
            governance
        )!;
        int largest = shares.Index().MaxBy(s => s.Item).Index;
        return new MarketConcentration(
            flows.Good,
            place,
            supply.Sum(s => s.Tonnes),
            Herfindahl.Index(shares),
            weighted.Parts.Count > 0 ? weighted.Index : null,
            weighted.Unscored,
            supply[largest].Place,
            shares[largest],
            supply.Count,
            reliance
        );
    }
}
