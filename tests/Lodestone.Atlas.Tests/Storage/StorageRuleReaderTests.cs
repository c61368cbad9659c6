using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Storage;

public sealed class StorageRuleReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-storage-").FullName;

    public StorageRuleReaderTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Checkout.Root, "data", "storage")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_parameters_that_ship_are_sound_and_graded()
    {
        StorageRuleReading reading = StorageRuleReader.Read(_folder);
        Assert.Empty(reading.Findings);
        Assert.Equal(StorageRuleData.Names, reading.Data!.Parameters.Select(p => p.Name));
        Assert.All(
            reading.Data.Parameters,
            p => Assert.True(p.Provenance is { Source.Length: > 0, Evidence: not null and not Evidence.Unverified })
        );
        Assert.Equal(0.06, reading.Data.Parameters[0].Value);
    }

    [Theory]
    [InlineData("decay,0.02,0,0.05,", "decay,0.2,0,0.05,", "decay is 0.2, its range 0 to 0.05")]
    [InlineData("\ncap,", "\ncup,", "cup")]
    [InlineData("lodestone-assumption,assumption,r", "lodestone-assumption,guess,r", "guess")]
    [InlineData("interest,0.03,", "interest,much,", "much")]
    public void A_broken_row_is_refused_with_file_and_line(string right, string wrong, string problem)
    {
        string path = Path.Combine(_folder, "parameters.csv");
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        StorageRuleReading reading = StorageRuleReader.Read(_folder);
        Assert.Null(reading.Data);
        Assert.Contains(
            reading.Findings,
            f =>
                f is { Severity: Severity.Error, Line: > 1, Remedy.Length: > 0 }
                && f.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_parameter_that_is_missing_is_named()
    {
        string path = Path.Combine(_folder, "parameters.csv");
        File.WriteAllLines(
            path,
            File.ReadAllLines(path).Where(l => !l.StartsWith("tariff_b", StringComparison.Ordinal))
        );
        StorageRuleReading reading = StorageRuleReader.Read(_folder);
        Assert.Null(reading.Data);
        Assert.Contains(reading.Findings, f => f.Problem == "there is no row for tariff_b");
    }
}
