using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Lodestone.AtlasCompiler;

/// <summary>Writes <c>datapackage.json</c> (Frictionless Data Package v2 with <c>unit</c> and <c>basis</c> on fields).</summary>
internal static class DataPackage
{
    private static readonly string[] Order =
    [
        "places",
        "goods",
        "processes",
        "process_io",
        "capacity",
        "demand",
        "trade",
        "links",
        "stocks",
        "prices",
        "projects",
        "hs_codes",
        "products",
        "product_content",
        "sectors",
        "governance",
        "ownership",
        "elasticities",
        "controls",
        "sources",
    ];

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The descriptor of the files given.</summary>
    public static string Describe(AtlasCompilation atlas, IReadOnlyDictionary<string, string> files)
    {
        JsonObject package = new()
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
            ["name"] = "lodestone-atlas",
            ["title"] = "Lodestone atlas: critical minerals from mine to use",
            ["description"] =
                "The rare-earth magnet chain in full and every other critical mineral at mine and refined stage, base year 2024, every balance closed. Compiled from compile/; see docs/atlas.md.",
            ["version"] = "0.1.0",
            ["baseYear"] = "2024",
            ["shipped"] = true,
            ["licenses"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "CC-BY-4.0",
                    ["path"] = "https://creativecommons.org/licenses/by/4.0/",
                    ["title"] =
                        "Creative Commons Attribution 4.0; single facts remain under the terms of the source named on the row",
                }
            ),
            ["sources"] = new JsonArray([
                .. atlas
                    .Inputs["sources"]
                    .Where(row => row["url"].Length > 0)
                    .Select(row => new JsonObject { ["title"] = row["citation"], ["path"] = row["url"] }),
            ]),
            ["resources"] = new JsonArray([.. Order.Select(name => Resource(name, files[name + ".csv"]))]),
        };
        return package.ToJsonString(Layout) + "\n";
    }

    private static JsonObject Resource(string name, string text)
    {
        string[] columns = text[..text.IndexOf('\n', StringComparison.Ordinal)].Split(',');
        JsonObject schema = new()
        {
            ["fields"] = new JsonArray([.. columns.Select(Field)]),
            ["primaryKey"] = new JsonArray([.. FieldCatalog.Key(name).Select(key => JsonValue.Create(key))]),
        };
        JsonNode[] links =
        [
            .. columns
                .Select(column => (column, target: FieldCatalog.Target(name, column)))
                .Where(link => link.target is not null)
                .Select(link => new JsonObject
                {
                    ["fields"] = new JsonArray(link.column),
                    ["reference"] = new JsonObject
                    {
                        ["resource"] = link.target!.Value.Table,
                        ["fields"] = new JsonArray(link.target.Value.Column),
                    },
                }),
        ];
        if (links.Length > 0)
        {
            schema["foreignKeys"] = new JsonArray(links);
        }

        return new JsonObject
        {
            ["name"] = name,
            ["path"] = name + ".csv",
            ["type"] = "table",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = schema,
        };
    }

    private static JsonObject Field(string column)
    {
        FieldNote note = FieldCatalog.Note(column);
        JsonObject field = new() { ["name"] = column, ["type"] = note.Type };
        Put(field, "unit", note.Unit);
        Put(field, "basis", note.Basis);
        Put(field, "description", note.Description);
        return field;
    }

    private static void Put(JsonObject field, string name, string text)
    {
        if (text.Length > 0)
        {
            field[name] = text;
        }
    }
}
