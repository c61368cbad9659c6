using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>
/// The outlines of the world, equal-area, made when the pages are bundled (<c>Client/map</c>): Natural Earth, public domain.
/// </summary>
internal sealed class MapShapes
{
    private readonly Dictionary<string, string> _placeOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double X, double Y)> _points = new(StringComparer.Ordinal);
    private readonly EqualEarth _projection;

    public MapShapes(AtlasLibrary library)
    {
        using Stream stream = ClientAssets.Made("shapes.json");
        ShapesFile file = JsonSerializer.Deserialize<ShapesFile>(stream, JsonSerializerOptions.Web)!;
        (Width, Height, All) = (file.Width, file.Height, file.Territories);
        _projection = new EqualEarth(file.Meridian, file.Scale, file.Origin[0], file.Origin[1]);
        Dictionary<string, MapShape> outlines = All.Where(s => s.Iso3.Length > 0)
            .GroupBy(s => s.Iso3)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (Place place in library.World.Places)
        {
            foreach (string iso3 in file.Blocs.GetValueOrDefault(place.Id, [place.Iso3]))
            {
                _placeOf.TryAdd(iso3, place.Id);
            }

            if (
                file.Points.TryGetValue(place.Id, out double[]? point)
                || (place.Iso3.Length > 0 && file.Points.TryGetValue(place.Iso3, out point))
            )
            {
                _points[place.Id] = _projection.Point(point[1], point[0]);
            }
            else if (outlines.TryGetValue(place.Iso3, out MapShape? shape))
            {
                _points[place.Id] = (shape.X, shape.Y);
            }
        }

        _placeOf.Remove("");
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Every territory.</summary>
    public IReadOnlyList<MapShape> All { get; }

    /// <summary>Id of the place of the world that a territory belongs to; null when the data have none of its own.</summary>
    public string? PlaceOf(MapShape shape) => _placeOf.GetValueOrDefault(shape.Iso3);

    /// <summary>Where symbols and arrows of a place stand; null for a rest of the world.</summary>
    public (double X, double Y)? PointOf(string place) => _points.TryGetValue(place, out var point) ? point : null;

    /// <summary>Where a latitude and a longitude stand.</summary>
    public (double X, double Y) At(double latitude, double longitude) => _projection.Point(latitude, longitude);

    private sealed record ShapesFile(
        int Width,
        int Height,
        double Meridian,
        double Scale,
        double[] Origin,
        Dictionary<string, string[]> Blocs,
        Dictionary<string, double[]> Points,
        IReadOnlyList<MapShape> Territories
    );
}
