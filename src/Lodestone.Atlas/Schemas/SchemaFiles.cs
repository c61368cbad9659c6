namespace Lodestone.Atlas;

/// <summary>The JSON Schemas that editors use to complete and check files.</summary>
public static class SchemaFiles
{
    /// <summary>Names of the schemas: <c>scenario</c>, <c>data-package</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["scenario", "data-package"];

    /// <summary>Schema of a scenario file (draft-07).</summary>
    public static string Scenario => Text("scenario")!;

    /// <summary>Schema of <c>datapackage.json</c> (draft-07): the Frictionless profile with unit and basis.</summary>
    public static string DataPackage => Text("data-package")!;

    /// <summary>The text of a schema; null when there is none of that name.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    public static string? Text(string name)
    {
        using Stream? stream = typeof(SchemaFiles).Assembly.GetManifestResourceStream($"{name}.schema.json");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
