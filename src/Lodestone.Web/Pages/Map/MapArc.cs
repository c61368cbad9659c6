using System.Globalization;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A flow of trade as an arrow on the map: as wide as its tonnes, its head where it goes.</summary>
/// <param name="Flow">Row of the trade of the base year.</param>
/// <param name="Path">Path of SVG.</param>
internal sealed record MapArc(TradeFlow Flow, string Path)
{
    private const double Widest = 9;
    private const double Narrowest = 1.2;
    private const double Bend = 0.16;
    private const double LeastHead = 3.2;

    /// <summary>The largest flows of a good between two places that both stand on the map.</summary>
    /// <param name="world">World.</param>
    /// <param name="shapes">The map.</param>
    /// <param name="query">Good, number of arrows, and the place whose flows alone are meant.</param>
    public static IReadOnlyList<MapArc> Of(World world, MapShapes shapes, MapQuery query)
    {
        TradeFlow[] largest = [.. Largest(world, query).Where(f => Stands(shapes, f)).Take(query.Flows)];
        double most = largest.Length == 0 ? 1 : largest[0].QuantityPerYear;
        return
        [
            .. largest.Select(f => new MapArc(
                f,
                Arrow(
                    shapes.PointOf(f.Exporter)!.Value,
                    shapes.PointOf(f.Importer)!.Value,
                    Math.Max(Narrowest, Widest * f.QuantityPerYear / most)
                )
            )),
        ];
    }

    /// <summary>Flows abroad that are meant, largest first.</summary>
    public static IEnumerable<TradeFlow> Largest(World world, MapQuery query) =>
        world
            .Trade.Where(f =>
                f.Good == query.Good
                && f.Exporter != f.Importer
                && f.QuantityPerYear > 0
                && (query.Place is not { } place || f.Exporter == place || f.Importer == place)
            )
            .OrderByDescending(f => f.QuantityPerYear);

    /// <summary>True when both ends have a point on the map.</summary>
    public static bool Stands(MapShapes shapes, TradeFlow flow) =>
        shapes.PointOf(flow.Exporter) is not null && shapes.PointOf(flow.Importer) is not null;

    private static string Arrow((double X, double Y) from, (double X, double Y) to, double width)
    {
        (double dx, double dy) = (to.X - from.X, to.Y - from.Y);
        double length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        (double X, double Y) bend = (((from.X + to.X) / 2) + (Bend * dy), ((from.Y + to.Y) / 2) - (Bend * dx));
        double head = Math.Max(LeastHead, width * 0.9);

        // The arrow ends along the last part of the curve: from the bend to its aim.
        (double X, double Y) end = Unit(to.X - bend.X, to.Y - bend.Y);
        (double X, double Y) start = Unit(bend.X - from.X, bend.Y - from.Y);
        double back = Math.Min(head * 2, length / 2);
        (double X, double Y) neck = (to.X - (end.X * back), to.Y - (end.Y * back));
        double half = width / 2;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{At(from, start, half)}Q{At(bend, Unit(dx, dy), half)} {At(neck, end, half)}L{At(neck, end, head)}L{At(to, end, 0)}L{At(neck, end, -head)}L{At(neck, end, -half)}Q{At(bend, Unit(dx, dy), -half)} {At(from, start, -half)}Z"
        );
    }

    /// <summary>A point beside a line, at right angles.</summary>
    private static string At((double X, double Y) point, (double X, double Y) along, double aside) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{point.X - (along.Y * aside):0.#},{point.Y + (along.X * aside):0.#}"
        );

    private static (double X, double Y) Unit(double x, double y)
    {
        double length = Math.Max(1e-9, Math.Sqrt((x * x) + (y * y)));
        return (x / length, y / length);
    }
}
