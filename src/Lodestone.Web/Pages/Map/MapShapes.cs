using System.Text.Json;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>
/// The outlines of the world, equal-area, made when the pages are bundled (<c>Client/map</c>): Natural Earth, public domain.
/// </summary>
internal sealed class MapShapes
{
    private readonly Dictionary<string, string> _placeOf = new(StringComparer.Ordinal);

    public MapShapes(AtlasLibrary library)
    {
        using Stream stream = ClientAssets.Made("shapes.json");
        ShapesFile file = JsonSerializer.Deserialize<ShapesFile>(stream, JsonSerializerOptions.Web)!;
        (Width, Height, All) = (file.Width, file.Height, file.Territories);
        foreach (Place place in library.World.Places)
        {
            foreach (string iso3 in file.Blocs.GetValueOrDefault(place.Id, [place.Iso3]))
            {
                _placeOf.TryAdd(iso3, place.Id);
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

    private sealed record ShapesFile(
        int Width,
        int Height,
        Dictionary<string, string[]> Blocs,
        IReadOnlyList<MapShape> Territories
    );
}
