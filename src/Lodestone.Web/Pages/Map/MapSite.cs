using System.Globalization;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A capacity of the atlas or an announced project as a symbol on the map.</summary>
/// <param name="IsProject">True for an announced project.</param>
/// <param name="Place">Id of the place.</param>
/// <param name="Name">Name of the project, or of the place with all of its plants.</param>
/// <param name="Process">Name of the process.</param>
/// <param name="Tonnes">t of the good a year at full output; positive infinity when unlimited.</param>
/// <param name="Start">First period as announced; empty for what stands.</param>
/// <param name="Status">Status as announced; empty for what stands.</param>
/// <param name="Evidence">Grade.</param>
/// <param name="Why">Address of its row.</param>
/// <param name="Own">True when the row states where it is; else it stands at the place's point.</param>
/// <param name="X">Pixels from the left; null when the place has no point.</param>
/// <param name="Y">Pixels from the top.</param>
/// <param name="Size">Half of its side, pixels: its area is as its tonnes.</param>
internal sealed record MapSite(
    bool IsProject,
    string Place,
    string Name,
    string Process,
    double Tonnes,
    string Start,
    string Status,
    string Evidence,
    string Why,
    bool Own,
    double? X,
    double Y,
    double Size
)
{
    private const double Largest = 7;
    private const double Smallest = 2.5;
    private const double Step = 13;
    private const int PerRow = 4;

    /// <summary>Capacities and projects that make a good, largest first.</summary>
    public static IReadOnlyList<MapSite> Of(AtlasLibrary library, MapShapes shapes, MapQuery query)
    {
        World world = library.World;
        var names = new WorldNames(world);
        Dictionary<string, double> yields = world
            .Processes.Select(p => (p.Id, Yield: p.Outputs.Where(o => o.Good == query.Good).Sum(o => o.Coefficient)))
            .Where(p => p.Yield > 0)
            .ToDictionary(p => p.Id, p => p.Yield, StringComparer.Ordinal);
        var sites = new List<MapSite>();
        if (query.HasPlants)
        {
            sites.AddRange(
                world
                    .Capacities.Where(c => yields.ContainsKey(c.Process) && c.CapacityPerYear > 0)
                    .Select(c => Plant(names, c, c.CapacityPerYear * yields[c.Process]))
            );
        }

        if (query.HasProjects)
        {
            AtlasTable? table = library.Reading.Table("projects");
            sites.AddRange(
                world
                    .Projects.Where(p => yields.ContainsKey(p.Process))
                    .Select(p => Announced(names, shapes, table, p, p.CapacityPerYear * yields[p.Process]))
            );
        }

        return [.. Placed(shapes, [.. sites.OrderByDescending(s => s.Tonnes)])];
    }

    private static MapSite Plant(WorldNames names, Capacity capacity, double tonnes) =>
        new(
            false,
            capacity.Place,
            $"{names.Heading(capacity.Place)}, all plants",
            names.Process(capacity.Process),
            tonnes,
            "",
            "",
            capacity.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
            WhyAddress.Of("capacity", capacity.Place, capacity.Process),
            false,
            null,
            0,
            0
        );

    private static MapSite Announced(
        WorldNames names,
        MapShapes shapes,
        AtlasTable? table,
        Project project,
        double tonnes
    )
    {
        AtlasRow? row = table?.Rows.FirstOrDefault(r => r.Line == project.Provenance.Line);
        (double X, double Y)? own =
            row is not null && Degrees(table!, row, "lat") is { } lat && Degrees(table!, row, "lon") is { } lon
                ? shapes.At(lat, lon)
                : null;
        return new MapSite(
            true,
            project.Place,
            project.Name,
            names.Process(project.Process),
            tonnes,
            project.Start,
            project.Status,
            project.Provenance.Evidence?.ToString().ToLowerInvariant() ?? "",
            WhyAddress.Of("projects", project.Id),
            own is not null,
            own?.X,
            own?.Y ?? 0,
            0
        );
    }

    /// <summary>Those of one place stand in rows beside one another, so that none hides another.</summary>
    private static IEnumerable<MapSite> Placed(MapShapes shapes, IReadOnlyList<MapSite> sites)
    {
        double most = sites.Where(s => double.IsFinite(s.Tonnes)).Select(s => s.Tonnes).DefaultIfEmpty(1).Max();
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (MapSite site in sites)
        {
            double part = double.IsFinite(site.Tonnes) ? site.Tonnes / most : 1;
            MapSite sized = site with { Size = Math.Max(Smallest, Largest * Math.Sqrt(part)) };
            if (sized.Own || shapes.PointOf(site.Place) is not { } point)
            {
                yield return sized;
                continue;
            }

            int number = taken.GetValueOrDefault(site.Place);
            taken[site.Place] = number + 1;
            yield return sized with
            {
                X = point.X + (Step * ((number % PerRow) - 0.5)),
                Y = point.Y + (Step * (number / PerRow)),
            };
        }
    }

    private static double? Degrees(AtlasTable table, AtlasRow row, string column) =>
        double.TryParse(table.Text(row, column), NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? value
            : null;
}
