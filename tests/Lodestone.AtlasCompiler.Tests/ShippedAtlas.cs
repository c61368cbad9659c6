using System.Globalization;
using Sylvan.Data.Csv;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>The package in data/atlas: compiled once, and read from disk.</summary>
internal static class ShippedAtlas
{
    /// <summary>The folder data/atlas of this checkout.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "data", "atlas");

    private static readonly Lazy<AtlasCompilation> Once = new(() => new AtlasCompilation(Folder));

    /// <summary>docs/atlas.md of this checkout.</summary>
    public static string Page { get; } = Path.Combine(Root(), "docs", "atlas.md");

    /// <summary>The compiled atlas.</summary>
    public static AtlasCompilation Compiled => Once.Value;

    /// <summary>Rows of a shipped table.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string name)
    {
        using StreamReader text = new(Path.Combine(Folder, name + ".csv"));
        using CsvDataReader reader = CsvDataReader.Create(text);
        List<IReadOnlyDictionary<string, string>> rows = [];
        while (reader.Read())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetString));
        }

        return rows;
    }

    /// <summary>A number of a cell.</summary>
    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lodestone.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("run the tests inside the repository");
    }
}
