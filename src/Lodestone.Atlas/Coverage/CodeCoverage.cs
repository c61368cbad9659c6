using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>A customs code whose flows between places are not what the trade of its good stands on.</summary>
/// <param name="Good">The good.</param>
/// <param name="Code">Customs code of <c>hs_codes.csv</c>.</param>
/// <param name="Revision">Revision of the code.</param>
/// <param name="FigureShare">Part of the tonnes across borders on published or derived figures, 0 to 1; null when none cross.</param>
/// <param name="Sources">What those tonnes stand on, most tonnes first; assumptions left out.</param>
/// <param name="Note">What <c>hs_codes.csv</c> says of the code.</param>
public sealed record CodeCoverage(
    Good Good,
    string Code,
    string Revision,
    double? FigureShare,
    IReadOnlyList<string> Sources,
    string Note
)
{
    /// <summary>A good whose trade stands on figures for at least this part is left out.</summary>
    public const double Most = 0.5;

    /// <summary>Codes of goods that cross borders mostly on assumptions, in the order of the goods; none without <c>hs_codes.csv</c>.</summary>
    /// <exception cref="ArgumentException">The package has errors and makes no world.</exception>
    public static IReadOnlyList<CodeCoverage> Of(AtlasReading reading)
    {
        World world =
            reading.World ?? throw new ArgumentException("the package has errors; mend them first", nameof(reading));
        if (reading.Table("hs_codes") is not { } codes)
        {
            return [];
        }

        ILookup<string, AtlasRow> rows = codes.UsedRows.ToLookup(row => codes.Text(row, "good"));
        ILookup<string, TradeFlow> flows = world
            .Trade.Where(flow => flow.Exporter != flow.Importer)
            .ToLookup(flow => flow.Good);
        return
        [
            .. from good in world.Goods
            let crossing = flows[good.Id].ToArray()
            let share = FiguresIn(crossing)
            where crossing.Length > 0 && share < Most
            from row in rows[good.Id]
            select new CodeCoverage(
                good,
                codes.Text(row, "hs"),
                codes.Text(row, "revision"),
                share,
                Behind(crossing),
                codes.Text(row, "note")
            ),
        ];
    }

    private static double? FiguresIn(TradeFlow[] flows) =>
        EvidenceMix.Of(flows.Select(flow => (flow.QuantityPerYear, flow.Provenance.Evidence))).AssumedShare
            is { } assumed
            ? 1 - assumed
            : null;

    private static string[] Behind(TradeFlow[] flows) =>
        [
            .. flows
                .Where(flow => flow.Provenance.Evidence != Evidence.Assumption)
                .GroupBy(flow => flow.Provenance.Source)
                .OrderByDescending(group => group.Sum(flow => flow.QuantityPerYear))
                .Select(group => group.Key),
        ];
}
