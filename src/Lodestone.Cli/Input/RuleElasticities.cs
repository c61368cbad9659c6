using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Cli;

/// <summary>
/// Elasticities of a good in the atlas: of demand, weighted with the tonnes of its final uses; of supply, weighted with the
/// capacities that make it, long-run where <c>elasticities.csv</c> has one.
/// </summary>
internal static class RuleElasticities
{
    /// <summary>Final uses of a good at a place, or everywhere.</summary>
    public static IReadOnlyList<FinalDemand> Uses(World world, string good, string? place) =>
        [.. world.Demands.Where(d => d.Good == good && d.QuantityPerYear > 0 && (place is null || d.Place == place))];

    /// <summary>Elasticity of demand.</summary>
    public static RuleParameter Demand(IReadOnlyList<FinalDemand> uses, string good, string? place)
    {
        double tonnes = uses.Sum(u => u.QuantityPerYear);
        return new RuleParameter(
            "demand_elasticity",
            uses.Sum(u => u.QuantityPerYear * u.Elasticity) / tonnes,
            uses.Min(u => u.Elasticity),
            uses.Max(u => u.Elasticity),
            "1",
            Sources(uses.Select(u => u.Provenance)),
            Worst(uses.Select(u => u.Provenance)),
            $"final uses of {good} in {place ?? "the world"}, weighted with {Figure.Tonnes(tonnes)} a year; range of the uses"
        );
    }

    /// <summary>Elasticity of supply; null where nobody makes the good with a finite one.</summary>
    public static RuleParameter? Supply(World world, string good, string? place)
    {
        Dictionary<string, double> makes = world
            .Processes.Select(p => (p.Id, Made: p.Outputs.Where(o => o.Good == good).Sum(o => o.Coefficient)))
            .Where(p => p.Made > 0)
            .ToDictionary(p => p.Id, p => p.Made, StringComparer.Ordinal);
        Capacity[] all = [.. world.Capacities.Where(c => makes.ContainsKey(c.Process) && Weight(c, makes) > 0)];
        Capacity[] here = [.. all.Where(c => c.Place == place)];
        string where = place is not null && here.Length > 0 ? place : "the world";
        Capacity[] plants = [.. (here.Length > 0 ? here : all).Where(c => double.IsFinite(c.SupplyElasticity))];
        if (
            world.Parameters.FirstOrDefault(p => p.Good == good && p.Name == ParameterNames.SupplyElasticityLong) is
            { } run
        )
        {
            return new RuleParameter(
                "supply_elasticity",
                run.Central,
                run.Low,
                run.High,
                "1",
                run.Provenance.Source,
                Word(run.Provenance.Evidence),
                $"long-run elasticity of {good}"
            );
        }

        double tonnes = plants.Sum(c => Weight(c, makes));
        return tonnes <= 0
            ? null
            : new RuleParameter(
                "supply_elasticity",
                plants.Sum(c => Weight(c, makes) * c.SupplyElasticity) / tonnes,
                plants.Min(c => c.SupplyElasticity),
                plants.Max(c => c.SupplyElasticity),
                "1",
                Sources(plants.Select(c => c.Provenance)),
                Worst(plants.Select(c => c.Provenance)),
                $"plants that make {good} in {where}, weighted with capacity; short-run, range of the plants"
            );
    }

    /// <summary>Grade in words.</summary>
    public static string Word(Evidence? grade) => grade?.ToString().ToLowerInvariant() ?? "";

    private static double Weight(Capacity c, Dictionary<string, double> makes) =>
        makes[c.Process] * (double.IsFinite(c.CapacityPerYear) ? c.CapacityPerYear : c.ActivityPerYear);

    private static string Sources(IEnumerable<Provenance> rows) =>
        string.Join(
            ';',
            rows.SelectMany(r => r.Source.Split(';', StringSplitOptions.RemoveEmptyEntries))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private static string Worst(IEnumerable<Provenance> rows) => Word(rows.Max(r => r.Evidence));
}
