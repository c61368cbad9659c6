using System.Text;

namespace Lodestone.Atlas.Tests;

/// <summary>A small package with blocs, a rest of the world and customs codes; original files are put beside it and imported.</summary>
public sealed class ImportDesk : IDisposable
{
    private readonly string _files = Directory.CreateTempSubdirectory("lodestone-import-tests-").FullName;

    public ImportDesk()
    {
        Package = new SmallPackage()
            .Append("places.csv", "EU27,European Union (27),bloc,,\nROW,Rest of the world,rest,,")
            .Text(
                "hs_codes.csv",
                """
                good,hs,revision,share,source,evidence
                magnet,850511,HS17,0.5,mcs2025,derived
                dy-oxide,284690,HS17,,mcs2025,assumption
                ore,010121,HS17,1,mcs2025,published
                """
            );
        Write();
    }

    public SmallPackage Package { get; }

    /// <summary>The atlas that comes with Lodestone, for its mapping tables.</summary>
    public static string Shipped { get; } = Path.Combine(Root(), "data", "atlas");

    public string Folder => Package.Folder;

    public void Write() => Package.Read();

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public ImportResult Import(string importer, string file, string text, int? year = null, string scope = "") =>
        Import(importer, file, Encoding.UTF8.GetBytes(text), year, scope);

    public ImportResult Import(string importer, string file, byte[] bytes, int? year = null, string scope = "")
    {
        string path = Path.Combine(_files, file);
        File.WriteAllBytes(path, bytes);
        ImportResult result = Importers.Read(
            new ImportRequest(importer, path, file, Folder, Shipped) { Year = year, Scope = scope }
        );
        AccountsForEveryRow(result);
        return result;
    }

    /// <summary>No row is dropped in silence: what was read is used, superseded or refused.</summary>
    public static void AccountsForEveryRow(ImportResult result)
    {
        if (result.Findings.All(f => f.Severity != Severity.Error))
        {
            Assert.Equal(result.Input, result.Used + result.Superseded + result.Refused);
        }
    }

    public static RowReason Reason(ImportResult result, string reason, string subject = "") =>
        Assert.Single(
            result.Reasons,
            r =>
                r.Reason.Contains(reason, StringComparison.Ordinal)
                && r.Subject.StartsWith(subject, StringComparison.Ordinal)
        );

    public static ImportedRow Row(ImportResult result, string key) =>
        Assert.Single(result.Rows, r => result.KeyOf(r) == key);

    public void Dispose()
    {
        Package.Dispose();
        Directory.Delete(_files, recursive: true);
    }

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Lodestone.slnx")))
        {
            folder = folder.Parent;
        }

        return folder!.FullName;
    }
}
