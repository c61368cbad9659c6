using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>How much of each commodity at each stage stands on what kind of figure, and how old the figures are.</summary>
public sealed class AtlasCoverage
{
    private const string WithheldNote = "withheld by the source: ";

    private readonly World _world;
    private readonly DataYears _years;
    private readonly AtlasTable? _capacity;
    private readonly HashSet<string> _rest;

    private AtlasCoverage(AtlasReading reading, World world)
    {
        _world = world;
        _years = new DataYears(reading);
        _capacity = reading.Table("capacity");
        _rest = [.. world.Places.Where(place => place.Kind == PlaceKind.Rest).Select(place => place.Id)];
    }

    /// <summary>One row a good, in the order of the package.</summary>
    /// <exception cref="ArgumentException">The package has errors and makes no world.</exception>
    public static IReadOnlyList<GoodCoverage> Of(AtlasReading reading)
    {
        World world =
            reading.World ?? throw new ArgumentException("the package has errors; mend them first", nameof(reading));
        AtlasCoverage coverage = new(reading, world);
        return [.. world.Goods.Select(coverage.Of)];
    }

    /// <summary>The rows about one place.</summary>
    /// <param name="reading">The package.</param>
    /// <param name="place">Id of the place.</param>
    /// <exception cref="ArgumentException">The package has errors and makes no world.</exception>
    public static PlaceCoverage Of(AtlasReading reading, string place)
    {
        World world =
            reading.World ?? throw new ArgumentException("the package has errors; mend them first", nameof(reading));
        DataYears years = new(reading);
        Provenance[] plants =
        [
            .. world.Capacities.Where(c => c.Place == place && c.ActivityPerYear > 0).Select(c => c.Provenance),
        ];
        int[] ages = [.. plants.Select(years.Age).OfType<int>()];
        return new PlaceCoverage(
            place,
            Rows(plants),
            Rows(world.Demands.Where(d => d.Place == place).Select(d => d.Provenance)),
            Rows(world.Trade.Where(t => t.Exporter != t.Importer && t.Importer == place).Select(t => t.Provenance)),
            Rows(world.Stocks.Where(s => s.Place == place).Select(s => s.Provenance)),
            ages.Length > 0 ? ages.Average() : null,
            ages.Length > 0 ? ages.Max() : null
        );
    }

    private static EvidenceMix Rows(IEnumerable<Provenance> rows) =>
        EvidenceMix.Of(rows.Select(r => (1.0, r.Evidence)));

    private GoodCoverage Of(Good good)
    {
        (double Tonnes, Capacity Plant)[] made = [.. Made(good.Id)];
        double total = made.Sum(plant => plant.Tonnes);
        (double Tonnes, int Age)[] aged =
        [
            .. made.Select(plant => (plant.Tonnes, Age: _years.Age(plant.Plant.Provenance)))
                .Where(plant => plant.Age is not null)
                .Select(plant => (plant.Tonnes, plant.Age!.Value)),
        ];
        double known = aged.Sum(plant => plant.Tonnes);
        return new GoodCoverage(
            good,
            made.Select(plant => plant.Plant.Place).Distinct().Count(),
            total > 0
                ? made.Where(plant => !_rest.Contains(plant.Plant.Place)).Sum(plant => plant.Tonnes) / total
                : null,
            EvidenceMix.Of(made.Select(plant => (plant.Tonnes, plant.Plant.Provenance.Evidence))),
            Withheld(made.Select(plant => plant.Plant)),
            EvidenceMix.Of(
                _world
                    .Demands.Where(use => use.Good == good.Id)
                    .Select(use => (use.QuantityPerYear, use.Provenance.Evidence))
            ),
            EvidenceMix.Of(
                _world
                    .Trade.Where(flow => flow.Good == good.Id && flow.Exporter != flow.Importer)
                    .Select(flow => (flow.QuantityPerYear, flow.Provenance.Evidence))
            ),
            known > 0 ? aged.Sum(plant => plant.Tonnes * plant.Age) / known : null,
            aged.Length > 0 ? aged.Max(plant => plant.Age) : null
        );
    }

    private IEnumerable<(double Tonnes, Capacity Plant)> Made(string good)
    {
        Dictionary<string, double> yields = _world
            .Processes.SelectMany(process =>
                process.Outputs.Where(term => term.Good == good).Select(term => (process.Id, term.Coefficient))
            )
            .GroupBy(term => term.Id)
            .ToDictionary(terms => terms.Key, terms => terms.Sum(term => term.Coefficient));
        return _world
            .Capacities.Where(plant => plant.ActivityPerYear > 0 && yields.ContainsKey(plant.Process))
            .Select(plant => (yields[plant.Process] * plant.ActivityPerYear, plant));
    }

    /// <summary>Countries whose figure is withheld: those a note names (<c>withheld by the source: USA; …</c>), else the place of a row of that state.</summary>
    private string[] Withheld(IEnumerable<Capacity> plants) => [.. plants.SelectMany(Withheld).Distinct()];

    private string[] Withheld(Capacity plant)
    {
        string[] named =
        [
            .. (_capacity?.Rows ?? [])
                .Where(row => row.Line == plant.Provenance.Line)
                .SelectMany(row => _capacity!.Text(row, "note").Split("; "))
                .Where(note => note.StartsWith(WithheldNote, StringComparison.Ordinal))
                .SelectMany(note => note[WithheldNote.Length..].Split(", ")),
        ];
        return named.Length > 0 || !plant.Withheld ? named : [plant.Place];
    }
}
