using System.Text.Json;
using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary>The products of a world.</summary>
internal static class ProductList
{
    public static void Write(Session session, World world, string format)
    {
        if (format == "json")
        {
            session.WriteBytes(stream => Json(stream, world));
            return;
        }

        var grid = new Grid(
            [new("Product"), new("Name"), new("per"), new("put together in"), new("contents", Align.Right)],
            [
                .. world.Products.Select(p =>
                    (IReadOnlyList<string>)
                        [p.Id, p.Name, p.Unit, p.Place.Length > 0 ? p.Place : "many", Figure.Whole(p.Contents.Count)]
                ),
            ]
        );
        switch (format)
        {
            case "csv":
                session.Output.Write(
                    CsvText.Lines([
                        ["product", "name", "unit", "place", "contents"],
                        .. grid.Rows,
                    ])
                );
                break;
            case "md":
                session.Output.Write(MarkdownTable.Render(grid));
                break;
            default:
                session.Table(grid);
                break;
        }
    }

    private static void Json(Stream stream, World world)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", ExposureJson.Schema);
            json.WriteStartArray("products");
            foreach (Product product in world.Products)
            {
                json.WriteStartObject();
                json.WriteString("product", product.Id);
                json.WriteString("name", product.Name);
                json.WriteString("unit", product.Unit);
                json.WriteString("place", product.Place);
                json.WriteNumber("contents", product.Contents.Count);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
