using Lodestone.Model;

namespace Lodestone.Exposure;

/// <summary>Every final use of a place in the terms of its input–output table.</summary>
/// <remarks>
/// <code>
/// e_k = tonnes a year × value added per tonne × share / v_j            part of sector j that use k stands for
/// </code>
/// Tonnes a year are those of <c>demand.csv</c>, value added per tonne that of <c>sectors.csv</c>, v_j value added of the
/// input–output sector: the part is of its value added and is taken for its part of output. Uses of every good of the atlas
/// are counted in the exposures, short or not. What a place takes in as part of something else (a wafer, a motor) is no use of
/// the good here.
/// </remarks>
/// <param name="Model">The economy.</param>
/// <param name="Counted">Uses that feed a sector.</param>
/// <param name="NotCounted">Uses that do not, and why.</param>
public sealed record PlaceUses(
    LeontiefModel Model,
    IReadOnlyList<InputUse> Counted,
    IReadOnlyList<(FinalDemand Use, string Reason)> NotCounted
)
{
    private const double PerMillion = 1e-6;

    /// <summary>Reads the uses of a place.</summary>
    /// <param name="world">The whole world.</param>
    /// <param name="data">Tables, map and parameters.</param>
    /// <param name="place">Id of the place.</param>
    /// <param name="missing">Missing part of a use, month by month, each 0–1.</param>
    /// <exception cref="ArgumentException">The place has no table, or the table does not balance.</exception>
    public static PlaceUses Of(World world, InputOutputData data, string place, Func<FinalDemand, double[]> missing)
    {
        InputOutputTable table =
            data.Tables.FirstOrDefault(t => t.Place == place)
            ?? throw new ArgumentException(
                $"there is no input–output table of '{place}'; places with one: {string.Join(", ", data.Tables.Select(t => t.Place))}",
                nameof(place)
            );
        Dictionary<string, double?> value = world.Sectors.ToDictionary(
            s => s.Sector,
            s => s.ValueAddedPerTonne,
            StringComparer.Ordinal
        );
        ILookup<string, SectorAssignment> map = data.Assignments.ToLookup(a => a.AtlasSector, StringComparer.Ordinal);
        Dictionary<string, int> index = table
            .Sectors.Select((s, j) => (s.Id, j))
            .ToDictionary(p => p.Id, p => p.j, StringComparer.Ordinal);
        List<InputUse> counted = [];
        List<(FinalDemand, string)> not = [];
        foreach (FinalDemand use in world.Demands.Where(d => d.Place == place && d.QuantityPerYear > 0))
        {
            string reason =
                !map.Contains(use.Sector) ? "no sector in the table"
                : value.GetValueOrDefault(use.Sector) is null ? "no value added per tonne"
                : map[use.Sector].Any(a => index.TryGetValue(a.Sector, out int j) && table.ValueAdded[j] <= 0)
                    ? "no value added of their sector"
                : "";
            if (reason.Length > 0)
            {
                not.Add((use, reason));
                continue;
            }

            double[] part = missing(use);
            foreach (SectorAssignment to in map[use.Sector])
            {
                int sector = index.TryGetValue(to.Sector, out int at)
                    ? at
                    : throw new ArgumentException($"the table of {place} has no sector '{to.Sector}'", nameof(data));
                double worth = use.QuantityPerYear * to.Share * value[use.Sector]!.Value * PerMillion;
                counted.Add(
                    new InputUse(
                        use.Good,
                        use.Sector,
                        sector,
                        to.Segment,
                        use.QuantityPerYear * to.Share,
                        worth / table.ValueAdded[sector],
                        part
                    )
                );
            }
        }

        return new PlaceUses(new LeontiefModel(table), counted, not);
    }
}
