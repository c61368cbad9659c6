using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Compares what the package lists with what lies in the folder.</summary>
internal static class FolderCheck
{
    private static readonly string[] Expected =
    [
        PackageDescriptor.FileName,
        "README.md",
        "LICENSE",
        "LICENSE.md",
        "CITATION.cff",
    ];

    /// <summary>Adds known tables that are in the folder but not listed (reported), and reports what is missing.</summary>
    public static PackageDescriptor Complete(string directory, PackageDescriptor package, FindingLog log)
    {
        var resources = new List<ResourceDescriptor>(package.Resources);
        foreach (string file in PackageFiles.List(directory))
        {
            if (Expected.Contains(file) || resources.Any(r => r.Path == file))
            {
                continue;
            }

            string name = Path.GetFileNameWithoutExtension(file);
            if (file == name + ".csv" && TableCatalog.Find(name) is not null && resources.All(r => r.Name != name))
            {
                resources.Add(new ResourceDescriptor(name, file, false, []));
                log.Warning(
                    Position.Of(file),
                    "",
                    $"the file is not listed in {PackageDescriptor.FileName}; it is read all the same",
                    $"add {{ \"name\": \"{name}\", \"path\": \"{file}\" }} to its resources"
                );
            }
            else
            {
                bool csv = file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
                log.Note(
                    Position.Of(file),
                    "",
                    "the file is not part of the package and is not read",
                    csv && NearName.Slips(name, TableCatalog.Names, 1) is [var near]
                        ? $"did you mean '{near}.csv'?"
                        : ""
                );
            }
        }

        foreach (ResourceDescriptor resource in package.Resources.Where(r => TableCatalog.Find(r.Name) is null))
        {
            log.Note(
                Position.Of(resource.Path),
                "",
                "the reader knows no table of this name: its rows are kept for reference and not used by the engine",
                NearName.Slips(resource.Name, TableCatalog.Names, 1) is [var near] ? $"did you mean '{near}.csv'?" : ""
            );
        }

        foreach (TableSpec spec in TableCatalog.All.Where(t => t.Required && resources.All(r => r.Name != t.Name)))
        {
            log.Error(
                Position.Of($"{spec.Name}.csv"),
                "",
                "the file is required and missing",
                $"add it with the columns {string.Join(',', spec.Header)}"
            );
        }

        return package with
        {
            Resources = resources,
        };
    }
}
