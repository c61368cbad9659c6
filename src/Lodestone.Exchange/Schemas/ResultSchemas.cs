namespace Lodestone.Exchange;

/// <summary>The JSON Schemas of what Lodestone writes.</summary>
public static class ResultSchemas
{
    /// <summary>Names of the schemas.</summary>
    public static IReadOnlyList<string> Names { get; } = ["run", "ensemble", "outcome"];

    /// <summary>The text of a schema; null when there is none of that name.</summary>
    public static string? Text(string name)
    {
        using Stream? stream = typeof(ResultSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
