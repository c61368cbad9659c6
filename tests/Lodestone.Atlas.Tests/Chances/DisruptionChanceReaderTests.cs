using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Chances;

public sealed class DisruptionChanceReaderTests : IDisposable
{
    private static readonly World World = AtlasReader.Read(Path.Combine(Checkout.Root, "data", "atlas")).World!;
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-chances-").FullName;

    public DisruptionChanceReaderTests()
    {
        foreach (
            string file in Directory.GetFiles(Path.Combine(Checkout.Root, "data", "criticality", "disruption-chances"))
        )
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_chances_that_ship_are_sound_and_give_every_supplier_one()
    {
        DisruptionChanceReading reading = DisruptionChanceReader.Read(_folder, World);
        Assert.Empty(reading.Findings);
        Assert.All(
            reading.Data!.Rules,
            rule => Assert.True(rule.Provenance is { Source.Length: > 0, Evidence: Evidence.Assumption })
        );
        Assert.Equal("china-controls", reading.Data.Of("CHN", "gallium-primary", -0.2)!.Rule);
        Assert.Equal("congo-cobalt", reading.Data.Of("COD", "cobalt-mined", -1.5)!.Rule);
        Assert.Equal("weak", reading.Data.Of("COD", "copper-mined", -1.5)!.Rule);
        Assert.NotNull(reading.Data.Of("NCL", "nickel-mined", null));
    }

    [Theory]
    [InlineData("china-controls,CHN,", "china-controls,CHX,", "unknown place 'CHX'")]
    [InlineData("COD,cobalt-mined,", "COD,cobalt-ore,", "unknown good 'cobalt-ore'")]
    [InlineData("0.02,0.05,0.15", "0.06,0.05,0.15", "the chance of weak is 0.05, its range 0.06 to 0.15")]
    [InlineData("0.1,0.3,0.6", "0.1,0.3,6", "6")]
    [InlineData("doubtful,*,*,0,", "weak,*,*,0,", "weak")]
    public void A_broken_row_is_refused_with_file_and_line(string right, string wrong, string problem)
    {
        string path = Path.Combine(_folder, "chances.csv");
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        DisruptionChanceReading reading = DisruptionChanceReader.Read(_folder, World);
        Assert.Null(reading.Data);
        Assert.Contains(
            reading.Findings,
            f =>
                f is { Severity: Severity.Error, Line: > 1, Remedy.Length: > 0 }
                && f.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Equal(
            "the folder does not exist",
            Assert.Single(DisruptionChanceReader.Read(Path.Combine(_folder, "nowhere"), World).Findings).Problem
        );
}
