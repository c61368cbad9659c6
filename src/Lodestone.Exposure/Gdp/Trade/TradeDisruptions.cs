using Lodestone.Model;
using Lodestone.Optimization;

namespace Lodestone.Exposure;

/// <summary>Year-long disruptions of foreign trade, one for every good and net exporter, and what a place can expect to lose.</summary>
/// <remarks>
/// <code>
/// L(m,c) = tonnes lost outside c when its net exports of m stop          <see cref="ExportCut"/>
/// loss(m,c) = value added lost at the place when each of its uses of m misses L(m,c) for a year, three methods
/// expected loss(m) = Σ_c chance(c,m) · loss(m,c)
/// </code>
/// The steps of U.S. Geological Survey Open-File Report 2025-1047 with what is held: its elasticities, its table of 402
/// industries and its probabilities are not, and its screen for a single domestic producer needs output by firm. Suppliers that
/// are many places (rest of the world) decide nothing together and are left out.
/// </remarks>
/// <param name="Place">Id of the place.</param>
/// <param name="Scenarios">Disruptions that could be computed, by good and then in the order of the places.</param>
/// <param name="Missing">Goods without any, and why.</param>
public sealed record TradeDisruptions(
    string Place,
    IReadOnlyList<TradeDisruption> Scenarios,
    IReadOnlyList<(string Good, string Reason)> Missing
)
{
    private const int Months = (int)Disruption.MonthsPerYear;
    private const double Noticed = 1e-9;

    /// <summary>Computes every disruption.</summary>
    /// <param name="world">The world.</param>
    /// <param name="data">Input–output tables, map and parameters.</param>
    /// <param name="chances">Chances of suppliers.</param>
    /// <param name="place">Id of the place, which has a table.</param>
    /// <param name="goods">Ids of the goods.</param>
    /// <param name="supplier">Id of the only supplier; null for all.</param>
    /// <param name="solver">Solver whose answers are certified.</param>
    /// <exception cref="ArgumentException">The place has no table, or no rule gives a supplier a chance.</exception>
    /// <exception cref="NoSolutionException">The programme of method (c) was not solved.</exception>
    public static TradeDisruptions Of(
        World world,
        InputOutputData data,
        DisruptionChances chances,
        string place,
        IReadOnlyList<string> goods,
        string? supplier,
        CertifiedSolver solver
    )
    {
        Dictionary<string, double> governance = world.Governance.ToDictionary(g => g.Place, g => g.Mean);
        string[] deciders =
        [
            .. world
                .Places.Where(p => p.Kind != PlaceKind.Rest && p.Id != place && (supplier is null || p.Id == supplier))
                .Select(p => p.Id),
        ];
        double[] none = new double[Months];
        var whole = PlaceUses.Of(world, data, place, _ => none);
        List<TradeDisruption> found = [];
        List<(string, string)> missing = [];
        foreach (string good in goods)
        {
            var flows = new GoodFlows(world, good);
            string[] exporters =
            [
                .. deciders.Where(c => flows.Exports(c) - flows.Imports(c) > Noticed * flows.WorldMade),
            ];
            CutLoss[] cuts = [.. exporters.Select(c => CutLoss.Of(world, flows, c))];
            string reason =
                exporters.Length == 0
                    ? supplier is null
                        ? "no net exporter that decides for itself"
                        : "no net exports of the supplier named"
                    : cuts.All(c => c.Market is null)
                        ? cuts[0].Missing
                        : world.Demands.All(d => d.Good != good || d.Place != place || d.QuantityPerYear <= 0)
                            ? "no final use at the place"
                            : "";
            if (reason.Length > 0)
            {
                missing.Add((good, reason));
                continue;
            }

            double unvalued = Unvalued(world, whole, place, good);
            foreach (CutLoss cut in cuts.Where(c => c.Market is not null))
            {
                double? score = governance.TryGetValue(cut.Supplier, out double mean) ? mean : null;
                DisruptionChance chance =
                    chances.Of(cut.Supplier, good, score)
                    ?? throw new ArgumentException(
                        $"no rule of {chances.Name} gives {cut.Supplier} a chance for {good}; add one with place and good *",
                        nameof(chances)
                    );
                LossBracket? loss = whole.Counted.Any(u => u.Good == good)
                    ? Loss(whole, data.Parameters, cut, solver)
                    : null;
                found.Add(new TradeDisruption(cut, score, chance, loss, unvalued));
            }
        }

        return new TradeDisruptions(place, found, missing);
    }

    /// <summary>Part of the final use of a good at the place that has no value, 0–1.</summary>
    private static double Unvalued(World world, PlaceUses uses, string place, string good) =>
        uses.NotCounted.Where(u => u.Use.Good == good).Sum(u => u.Use.QuantityPerYear)
        / world
            .Demands.Where(d => d.Place == place && d.Good == good && d.QuantityPerYear > 0)
            .Sum(d => d.QuantityPerYear);

    private static LossBracket Loss(PlaceUses whole, GdpParameters parameters, CutLoss cut, CertifiedSolver solver)
    {
        double[] part = new double[Months];
        Array.Fill(part, Math.Clamp(cut.Market!.Lost, 0, 1));
        InputUse[] uses = [.. whole.Counted.Select(u => u.Good == cut.Good ? u with { Missing = part } : u)];
        return GdpAtRisk.Of(new Disruption(whole.Model, uses, Months), parameters, solver).Total;
    }
}
