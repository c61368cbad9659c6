using System.Security.Cryptography;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Scenarios by name. A name is looked up in the list of files there are; no path is made from it.</summary>
internal static class ScenarioFiles
{
    /// <summary>The file of a name.</summary>
    /// <exception cref="Refusal">It is not a name, or there is no such scenario.</exception>
    public static ScenarioEntry Find(AtlasLibrary library, string name)
    {
        if (!SafeName.Is(name))
        {
            throw Refusal.BadRequest(
                $"'{SafeName.Shown(name)}' cannot be the name of a scenario",
                $"a name has {SafeName.Rule}; YAML text has more than one line",
                "scenario"
            );
        }

        IReadOnlyList<ScenarioEntry> entries = library.Catalog.List();
        string[] names = [.. entries.Select(e => e.Name)];
        return entries.FirstOrDefault(e => e.Name == name)
            ?? throw Refusal.NotFound(
                $"there is no scenario '{name}'",
                NearWord.Hint(name, names, $"scenarios: {string.Join(", ", names)}")
            );
    }

    /// <summary>Reads a scenario file; one with errors is refused with its findings.</summary>
    public static ScenarioReading Read(AtlasLibrary library, ScenarioEntry entry, IReadOnlyList<string> changes) =>
        Sound(ScenarioReader.Read(entry.Path, library.World, changes));

    /// <summary>Lets a scenario without errors pass.</summary>
    public static ScenarioReading Sound(ScenarioReading reading) =>
        reading.Scenario is not null
            ? reading
            : throw new Refusal(
                StatusCodes.Status422UnprocessableEntity,
                [.. reading.Findings.Where(f => f.Severity == Severity.Error)]
            );

    /// <summary>Tag of what a file makes of a world: both may change.</summary>
    public static string Tag(AtlasLibrary library, params ReadOnlySpan<ScenarioEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (ScenarioEntry entry in entries)
        {
            hash.AppendData(File.ReadAllBytes(entry.Path));
        }

        return $"{library.Tag}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..12]}";
    }
}
