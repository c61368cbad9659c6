using System.Text.Json;

namespace Lodestone.Atlas;

/// <summary>Reads <c>datapackage.json</c>.</summary>
internal sealed class PackageReader(string directory, FindingLog log)
{
    private const string File = PackageDescriptor.FileName;
    private string _text = "";

    /// <summary>The descriptor; an empty one when the file is missing or broken (reported).</summary>
    public PackageDescriptor Read()
    {
        byte[]? bytes = PackageFiles.Read(directory, File, log);
        if (bytes is null)
        {
            return new PackageDescriptor();
        }

        if (Utf8Text.Decode(File, bytes, log) is not { } text)
        {
            return new PackageDescriptor();
        }

        _text = text;
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 64 });
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            int line = (int)(e.LineNumber ?? 0) + 1;
            log.Error(
                new Position(File, line, (int)(e.BytePositionInLine ?? 0) + 1),
                "",
                $"not valid JSON near line {line}",
                "JSON wants double quotes around names, commas between items and none after the last"
            );
            return new PackageDescriptor();
        }
    }

    private PackageDescriptor Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            log.Error(
                new Position(File, 1, 1),
                "",
                "the file does not hold an object",
                "write { \"name\": …, \"resources\": [ … ] }"
            );
            return new PackageDescriptor();
        }

        string name = Text(root, "name");
        if (name.Length == 0)
        {
            log.Error(new Position(File, 1, 1), "name", "the package has no name", "add \"name\": \"my-atlas\"");
        }

        string title = Text(root, "title");
        return new PackageDescriptor
        {
            Name = name,
            Title = title.Length == 0 ? name : title,
            Version = Text(root, "version"),
            BaseYear = BaseYear(root),
            Shipped =
                root.TryGetProperty("shipped", out JsonElement shipped) && shipped.ValueKind == JsonValueKind.True,
            Resources = Resources(root),
        };
    }

    private string BaseYear(JsonElement root)
    {
        foreach (string property in (string[])["baseYear", "temporal"])
        {
            if (root.TryGetProperty(property, out JsonElement stated))
            {
                string text = stated.ValueKind == JsonValueKind.Object ? Text(stated, "start") : Text(root, property);
                if (text.Length >= 4 && text[..4].All(char.IsAsciiDigit))
                {
                    return text[..4];
                }

                log.Error(At(property), property, $"'{text}' is not a year", $"write \"{property}\": \"2024\"");
                return "base";
            }
        }

        string created = Text(root, "created");
        string year = created.Length >= 4 && created[..4].All(char.IsAsciiDigit) ? created[..4] : "base";
        log.Note(
            Position.Of(File),
            "baseYear",
            $"no base year is stated; '{year}' is used{(year == "base" ? "" : ", the year of 'created'")}",
            "add \"baseYear\": \"2024\""
        );
        return year;
    }

    private List<ResourceDescriptor> Resources(JsonElement root)
    {
        var all = new List<ResourceDescriptor>();
        if (!root.TryGetProperty("resources", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            log.Error(
                Position.Of(File),
                "resources",
                "the package does not list its resources",
                "add \"resources\": [ { \"name\": \"places\", \"path\": \"places.csv\" }, … ]"
            );
            return all;
        }

        int index = 0;
        foreach (JsonElement item in list.EnumerateArray())
        {
            Resource(item, ++index, all);
        }

        return all;
    }

    private void Resource(JsonElement item, int index, List<ResourceDescriptor> all)
    {
        string path = item.ValueKind == JsonValueKind.Object ? Text(item, "path") : "";
        if (path.Length == 0)
        {
            log.Error(At("resources"), "resources", $"resource {index} has no path", "write \"path\": \"places.csv\"");
            return;
        }

        if (
            path.Contains("..", StringComparison.Ordinal)
            || path.Contains('\\', StringComparison.Ordinal)
            || Path.IsPathRooted(path)
            || path.Contains("://", StringComparison.Ordinal)
        )
        {
            log.Error(
                At(path),
                "path",
                $"'{path}' leads out of the package folder",
                "write a path inside the folder, with forward slashes"
            );
            return;
        }

        if (all.Any(r => r.Path == path))
        {
            log.Error(At(path), "path", $"'{path}' is listed twice", "keep one of them");
            return;
        }

        string name = Path.GetFileNameWithoutExtension(path);
        name =
            TableCatalog.Find(name) is null && TableCatalog.Find(Text(item, "name")) is { } table ? table.Name : name;
        if (all.Any(r => r.Name == name))
        {
            log.Error(At(path), "path", $"two resources are named '{name}'", "a table is one file");
            return;
        }

        all.Add(new ResourceDescriptor(name, path, true, Fields(item)));
    }

    private static List<FieldDescriptor> Fields(JsonElement resource)
    {
        var fields = new List<FieldDescriptor>();
        if (
            resource.TryGetProperty("schema", out JsonElement schema)
            && schema.ValueKind == JsonValueKind.Object
            && schema.TryGetProperty("fields", out JsonElement list)
            && list.ValueKind == JsonValueKind.Array
        )
        {
            foreach (JsonElement field in list.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.Object))
            {
                fields.Add(
                    new FieldDescriptor(
                        Text(field, "name"),
                        Text(field, "type"),
                        Text(field, "unit"),
                        Text(field, "basis"),
                        Text(field, "description")
                    )
                );
            }
        }

        return fields;
    }

    private Position At(string quoted)
    {
        int at = _text.IndexOf($"\"{quoted}\"", StringComparison.Ordinal);
        return at < 0
            ? Position.Of(File)
            : new Position(File, _text.AsSpan(0, at).Count('\n') + 1, at - _text.LastIndexOf('\n', at));
    }

    private static string Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out JsonElement value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => value.GetString() ?? "",
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";
}
