namespace Lodestone.Atlas.Tests.Reserves;

public sealed class ReserveReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("reserves").FullName;

    public ReserveReaderTests()
    {
        foreach (string file in Directory.GetFiles(Shipped))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    private static string Shipped => Path.Combine(Checkout.Root, "data", "reserves");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ReserveReading Changed(string file, string old, string @new)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, @new, StringComparison.Ordinal));
        return ReserveReader.Read(_folder);
    }

    [Fact]
    public void The_shipped_data_is_sound()
    {
        ReserveReading reading = ReserveReader.Read(Shipped);
        Assert.Empty(reading.Findings);
        Assert.Contains("dy-oxide", reading.Data!.Aliases["rare-earths"]);
        Assert.Contains("dy-oxide", reading.Data.Aliases["Rare-Earths"]);
        Assert.Equal(1.2e9, reading.Data.Plans.Single(p => p.Id == "australia").Budget);
        Assert.Equal(6, reading.Data.Parameter("shelf_life", "ndfeb-magnet"));
        Assert.Equal(25, reading.Data.Parameter("shelf_life", "dy-oxide"));
        Assert.Throws<KeyNotFoundException>(() => reading.Data.Parameter("luck"));
    }

    [Theory]
    [InlineData("parameters.csv", "market_depth,*,*,0.05,", "market_depth,*,*,0.5,", "is not between low and high")]
    [InlineData("disruptions.csv", "china-switches-off,0.05,0.15,", "china-switches-off,0.05,1.5,", "")]
    [InlineData("rates.csv", "AUD,2024,0.62,", "AUD,2024,0,", "")]
    [InlineData("plans.csv", "1200000000", "much", "")]
    public void A_bad_row_names_its_file(string file, string old, string @new, string says)
    {
        ReserveReading reading = Changed(file, old, @new);
        Assert.Null(reading.Data);
        Finding finding = reading.Findings.First(f => f.Severity == Severity.Error);
        Assert.Equal(file, finding.File);
        Assert.True(finding.Line > 1);
        Assert.Contains(says, finding.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named() =>
        Assert.Contains(
            ReserveReader.Read(Path.Combine(_folder, "nowhere")).Findings,
            f => f.Problem == "the folder does not exist"
        );
}
