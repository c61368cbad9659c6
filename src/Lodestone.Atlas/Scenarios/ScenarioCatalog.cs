namespace Lodestone.Atlas;

/// <summary>The scenario files of one or more folders.</summary>
/// <param name="folders">Folders in order of precedence; those that do not exist are passed over.</param>
public sealed class ScenarioCatalog(IReadOnlyList<string> folders)
{
    private static readonly string[] Extensions = [".yaml", ".yml"];

    /// <summary>The catalog that goes with a data package: its own <c>scenarios</c> folder, then the one beside it.</summary>
    /// <param name="dataDirectory">Folder of the data package, e.g. <c>data/atlas</c>.</param>
    public static ScenarioCatalog For(string dataDirectory)
    {
        string full = Path.GetFullPath(dataDirectory);
        string? parent = Path.GetDirectoryName(full.TrimEnd(Path.DirectorySeparatorChar));
        string[] candidates =
        [
            Path.Combine(full, "scenarios"),
            parent is null ? full : Path.Combine(parent, "scenarios"),
            Path.GetFullPath("data/scenarios"),
        ];
        return new ScenarioCatalog([.. candidates.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Folders that are searched.</summary>
    public IReadOnlyList<string> Folders { get; } = folders;

    /// <summary>All scenarios by name; of two with one name the one in the earlier folder.</summary>
    public IReadOnlyList<ScenarioEntry> List()
    {
        var entries = new SortedDictionary<string, ScenarioEntry>(StringComparer.Ordinal);
        foreach (
            string file in Folders
                .Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFiles(f).Order(StringComparer.Ordinal))
        )
        {
            if (Extensions.Contains(Path.GetExtension(file)))
            {
                string name = Path.GetFileNameWithoutExtension(file);
                entries.TryAdd(name, new ScenarioEntry(name, Title(file), file));
            }
        }

        return [.. entries.Values];
    }

    /// <summary>Finds a scenario by its path or its name.</summary>
    /// <param name="nameOrPath">A file, or the name of a scenario in one of the folders.</param>
    public ScenarioLookup Find(string nameOrPath)
    {
        if (File.Exists(nameOrPath))
        {
            return new ScenarioLookup(nameOrPath, null);
        }

        foreach (string folder in Folders)
        {
            foreach (string extension in (string[])["", .. Extensions])
            {
                string path = Path.Combine(folder, nameOrPath + extension);
                if (File.Exists(path))
                {
                    return new ScenarioLookup(path, null);
                }
            }
        }

        string[] names = [.. List().Select(e => e.Name)];
        string remedy =
            names.Length == 0
                ? "there are no scenarios yet: write one with lodestone scenario new NAME --template ban"
                : NearestName.Remedy(
                    Path.GetFileNameWithoutExtension(nameOrPath),
                    names,
                    "see them with lodestone scenario list"
                );
        return new ScenarioLookup(
            null,
            new Finding(
                Severity.Error,
                nameOrPath,
                0,
                0,
                "",
                "there is no scenario of this name and no such file",
                remedy
            )
        );
    }

    private static string Title(string file)
    {
        var log = new FindingLog();
        byte[]? bytes = PackageFiles.Read(Path.GetDirectoryName(file)!, Path.GetFileName(file), log);
        string? text = bytes is null ? null : Utf8Text.Decode(file, bytes, log);
        return
            text is not null
            && SourceTree.Parse(file, text, log) is MapNode root
            && root.Find("title")?.Value is TextNode title
            ? title.Text
            : "";
    }
}
