using Bunit;

namespace Lodestone.Web.Pages.Tests;

public sealed class MapPageTests : IDisposable
{
    private readonly Desk _desk = new(shipped: true);

    private MapShapes Shapes => new(_desk.Library);

    /// <summary>Every place but a rest of the world can have arrows and symbols.</summary>
    [Fact]
    public void Places_have_a_point()
    {
        MapShapes shapes = Shapes;
        Assert.Equal(
            _desk.Library.World.Places.Where(p => p.Kind == Model.PlaceKind.Rest).Select(p => p.Id),
            _desk.Library.World.Places.Where(p => shapes.PointOf(p.Id) is null).Select(p => p.Id)
        );
        Assert.All(
            _desk.Library.World.Places.Select(p => shapes.PointOf(p.Id)).OfType<(double X, double Y)>(),
            p =>
            {
                Assert.InRange(p.X, 0, shapes.Width);
                Assert.InRange(p.Y, 0, shapes.Height);
            }
        );
    }

    /// <summary>The projection of the server is that of the bundled outlines: the middle of a small country lies inside its outline's middle.</summary>
    [Fact]
    public void Coordinates_fall_where_the_outlines_are()
    {
        MapShapes shapes = Shapes;
        (double x, double y) = shapes.At(47.16, 19.4);
        MapShape hungary = shapes.All.First(s => s.Iso3 == "HUN");
        Assert.Equal(hungary.X, x, 2.0);
        Assert.Equal(hungary.Y, y, 2.0);
    }

    [Fact]
    public void Arrows_are_the_largest_flows_abroad()
    {
        var query = MapQuery.Of(PageQuery.Of("/map?good=ndfeb-magnet&flows=6"), _desk.Library.World);
        IReadOnlyList<MapArc> arcs = MapArc.Of(_desk.Library.World, Shapes, query);
        Assert.Equal(6, arcs.Count);
        double[] all =
        [
            .. _desk
                .Library.World.Trade.Where(t =>
                    t.Good == "ndfeb-magnet" && t.Exporter != t.Importer && t.Exporter != "ROW" && t.Importer != "ROW"
                )
                .Select(t => t.QuantityPerYear)
                .OrderDescending()
                .Take(6),
        ];
        Assert.Equal(all, arcs.Select(a => a.Flow.QuantityPerYear));
        Assert.Empty(MapArc.Of(_desk.Library.World, Shapes, query with { Flows = 0 }));
        Assert.All(
            MapArc.Of(_desk.Library.World, Shapes, query with { Place = "JPN" }),
            a => Assert.True(a.Flow.Exporter == "JPN" || a.Flow.Importer == "JPN")
        );
    }

    [Fact]
    public void A_project_with_coordinates_stands_there_and_others_at_their_place()
    {
        var query = MapQuery.Of(PageQuery.Of("/map?good=dy-oxide&layer=both"), _desk.Library.World);
        IReadOnlyList<MapSite> sites = MapSite.Of(_desk.Library, Shapes, query);
        Assert.Contains(sites, s => s is { IsProject: true, Own: true });
        Assert.Contains(sites, s => s is { IsProject: false, Own: false });
        var page = _desk.Page<Map.MapPage>("/map?good=dy-oxide&layer=both");
        Assert.Contains("stand at the point of the place, not at a plant", page.Markup, StringComparison.Ordinal);
        Assert.Equal(sites.Count(s => s.X is not null), page.FindAll("svg.map path.site").Count);
    }

    [Fact]
    public void A_marked_place_comes_first_in_the_list()
    {
        var page = _desk.Page<Map.MapPage>("/map?place=JPN");
        Assert.Equal("JPN", page.Find(".map-and-list tbody tr").GetAttribute("data-place"));
        Assert.Equal("true", page.Find(".map-and-list tbody tr").GetAttribute("aria-current"));
        Assert.Contains("Japan", page.Find(".marked-place").TextContent, StringComparison.Ordinal);
    }

    public void Dispose() => _desk.Dispose();
}
