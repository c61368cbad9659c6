using Lodestone.Model;

namespace Lodestone.Atlas.Tests.PriceSupport;

public sealed class SupportReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-support-").FullName;

    public SupportReaderTests()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Checkout.Root, "data", "support")))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void The_package_that_ships_is_sound()
    {
        SupportReading reading = SupportReader.Read(_folder);
        Assert.Empty(reading.Findings);
        SupportData data = reading.Data!;
        Assert.Equal(SupportParameter.Names.Order(), data.Parameters.Select(p => p.Name).Order());
        Assert.All(data.Parameters, p => Assert.True(p.Low < p.Value && p.Value < p.High, p.Name));
        Assert.All(data.Parameters, p => Assert.True(p.Provenance is { Source.Length: > 0, Evidence: not null }));
        Assert.Equal((110_000, 10, 0.3), (data.Agreement.Strike, data.Agreement.Years, data.Agreement.UpsideShare));
        Assert.Equal(
            (718, 562, 51e6),
            (data.Agreement.QuarterOutput, data.Agreement.QuarterSales, data.Agreement.QuarterPayment)
        );
        Assert.Equal([2599, 4000, 6075], data.Agreement.Tonnes);
        Assert.Equal([70_000, 75_000, 80_000], data.Agreement.ReferencePrices);
    }

    [Theory]
    [InlineData("parameters.csv", "debt_share,0.5,", "debt_share,0.9,", "does not lie between low and high")]
    [InlineData("parameters.csv", "tenor,12,", "tenure,12,", "tenure")]
    [InlineData("parameters.csv", "shut_below,0.1,0.02,0.3", "shut_below,10,2,30", "a share above 1")]
    [InlineData("mp-materials.csv", "strike,110,USD/kg", "strike,-110,USD/kg", "negative")]
    [InlineData("mp-materials.csv", "strike,110,USD/kg", "strike,110,dollars", "dollars")]
    public void A_broken_row_is_refused_with_file_and_line(string file, string right, string wrong, string problem)
    {
        Replace(file, right, wrong);
        Assert.Contains(
            SupportReader.Read(_folder).Findings,
            f =>
                f is { Severity: Severity.Error, Line: > 1, Remedy.Length: > 0 }
                && f.File == file
                && f.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Replace("mp-materials.csv", "quarter_sales,562,t,", "tonnes,562,t,");
        Assert.Contains(SupportReader.Read(_folder).Findings, f => f.Problem == "0 rows for quarter_sales");
        Assert.Null(SupportReader.Read(Path.Combine(_folder, "nowhere")).Data);
    }

    private void Replace(string file, string right, string wrong)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
    }
}
