using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Missing tonnes of a good in a sector, over several places.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Sector">Sector.</param>
/// <param name="Tonnes">t missing over the cut.</param>
/// <param name="Need">t wanted over the cut at base prices.</param>
public sealed record SectorShortage(string Good, string Sector, double Tonnes, double Need)
{
    /// <summary>Share of need missing.</summary>
    public double Share => Need > 0 ? Tonnes / Need : 0;

    /// <summary>Shortages by sector of one good at the places given, largest tonnage first.</summary>
    public static IReadOnlyList<SectorShortage> Of(
        Outcome outcome,
        Window cut,
        string good,
        IReadOnlyCollection<string> places
    )
    {
        var sums = new Dictionary<string, (double Need, double Missing)>(StringComparer.Ordinal);
        OutcomeTable uses = outcome.Rows.Only(series =>
            series.Good == good
            && series.Sector.Length > 0
            && series.Variable is Variables.Demand or Variables.Shortfall
            && places.Contains(series.Place)
        );
        foreach (OutcomeRow row in uses)
        {
            bool missing = row.Variable == Variables.Shortfall;
            if (!cut.Covers(row.Period))
            {
                continue;
            }

            (double need, double tonnes) = sums.GetValueOrDefault(row.Sector);
            sums[row.Sector] = (need + row.Value, tonnes + (missing ? Math.Max(0, row.Value) : 0));
        }

        return
        [
            .. sums.Select(s => new SectorShortage(good, s.Key, s.Value.Missing, s.Value.Need))
                .Where(s => s.Share >= Shortage.Threshold)
                .OrderByDescending(s => s.Tonnes)
                .ThenBy(s => s.Sector, StringComparer.Ordinal),
        ];
    }
}
