using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Studies;

public sealed class StudyReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-study-").FullName;

    public StudyReaderTests()
    {
        string shipped = Shipped();
        foreach (string file in Directory.GetFiles(shipped))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_study_that_ships_is_sound_and_every_row_has_source_and_evidence()
    {
        StudyReading reading = StudyReader.Read(_folder);
        Assert.Empty(reading.Findings);
        CriticalityStudy study = reading.Study!;
        Assert.True(study.Materials.Count >= 85);
        Assert.All(study.Materials, m => Assert.NotNull(m.Provenance.Evidence));
        Assert.All(
            study.Materials.SelectMany(m => m.Stages).SelectMany(s => s.Global.Concat(s.Sourced)),
            s => Assert.True(s.Provenance is { Source.Length: > 0, Evidence: not null })
        );
    }

    [Fact]
    public void A_material_rests_on_its_rows_and_on_the_governance_of_its_suppliers()
    {
        IReadOnlyList<AtlasTable> tables = StudyReader.Read(_folder).Tables;
        IReadOnlyList<BasisRow> rows = AtlasBasis.OfMaterial(tables, "germanium");
        Assert.Equal(
            ["differences", "governance", "materials", "stages", "supply"],
            rows.Select(r => r.Part).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.Contains(AtlasBasis.OfMaterial(tables, "aluminium"), r => r is { Part: "uses", Column: "share" });
        string[] suppliers = [.. rows.Where(r => r.Part == "supply").Select(r => r.Key.Split('/')[^1]).Distinct()];
        Assert.NotEmpty(suppliers);
        Assert.All(rows.Where(r => r.Part == "governance"), r => Assert.Contains(r.Key, suppliers));
        Assert.All(rows, r => Assert.True(r is { Source.Length: > 0, Evidence.Length: > 0 }, $"{r.Table} {r.Key}"));
        Assert.All(rows, r => Assert.True(r.Value is not null || r.Also.Length > 0, $"{r.Table} {r.Key}"));
    }

    [Theory]
    [InlineData(
        "supply.csv",
        "fluorspar,extraction,global,AFG,0.004",
        "fluorspar,extraction,global,AFG,40",
        "more than 1"
    )]
    [InlineData("supply.csv", "fluorspar,extraction,global,AFG", "fluorspra,extraction,global,AFG", "unknown material")]
    [InlineData("supply.csv", "fluorspar,extraction,global,AFG", "fluorspar,mining,global,AFG", "not a known stage")]
    [InlineData(
        "supply.csv",
        "fluorspar,extraction,global,AFG,0.004",
        "fluorspar,extraction,global,AFG,0.9",
        "add up to"
    )]
    [InlineData("stages.csv", "aluminium,extraction,both", "aluminium,extraction,bth", "not a known basis")]
    [InlineData("governance.csv", "AFG,-1.6145", "AFG,16", "more than 3.5")]
    public void A_broken_row_is_refused_with_its_line(string file, string right, string wrong, string problem)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        StudyReading reading = StudyReader.Read(_folder);
        Assert.Null(reading.Study);
        Assert.Contains(
            reading.Findings,
            f =>
                f.Severity == Severity.Error
                && f.File == file
                && f.Line > 1
                && f.Problem.Contains(problem, StringComparison.Ordinal)
                && f.Remedy.Length > 0
        );
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        File.Delete(Path.Combine(_folder, "supply.csv"));
        Assert.Contains(
            StudyReader.Read(_folder).Findings,
            f => f.File == "supply.csv" && f.Severity == Severity.Error
        );
        Assert.Null(StudyReader.Read(Path.Combine(_folder, "nowhere")).Study);
    }

    private static string Shipped() => Path.Combine(Checkout.Root, "data", "criticality", "eu-2023");
}
