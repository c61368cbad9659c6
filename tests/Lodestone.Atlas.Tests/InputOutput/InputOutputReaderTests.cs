using Lodestone.Model;

namespace Lodestone.Atlas.Tests.InputOutput;

public sealed class InputOutputReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lodestone-io-").FullName;

    public InputOutputReaderTests()
    {
        foreach (string file in Directory.GetFiles(Shipped()))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, true);

    /// <summary>United States 2021: value added 23,315 billion USD, output of primary metals 262,538 million USD.</summary>
    [Fact]
    public void The_table_that_ships_is_sound_and_holds_the_published_figures()
    {
        InputOutputReading reading = InputOutputReader.Read(_folder);
        Assert.Empty(reading.Findings);
        Assert.Equal(
            ["USA", "EU27", "GBR", "JPN", "KOR", "AUS", "CAN", "NOR", "IND", "CHN"],
            reading.Data!.Tables.Select(t => t.Place)
        );
        Assert.All(reading.Data.Tables.Skip(1), t => Assert.Equal(("2022", 25), (t.Year, t.Sectors.Count)));
        InputOutputTable table = reading.Data.Tables[0];
        Assert.Equal(("USA", "2021", 25), (table.Place, table.Year, table.Sectors.Count));
        Assert.Equal(23315081, table.ValueAdded.Sum(), 5.0);
        int metals = table.Sectors.ToList().FindIndex(s => s.Id == "primary-metals");
        Assert.Equal(262538, table.Sales(metals), 2.0);
        Assert.All(table.FinalDemand, f => Assert.True(f > 0));
        Assert.All(
            reading.Data.Assignments,
            a => Assert.True(a.Provenance is { Source.Length: > 0, Evidence: not null })
        );
        Assert.Equal(0.8, reading.Data.Parameters.Criticality);
    }

    [Theory]
    [InlineData("flows.csv", "USA,mining,primary-metals,", "USA,mining,primary-metal,", "unknown sector")]
    [InlineData("flows.csv", "USA,mining,primary-metals,", "USA,mining,primary-metals,-", "negative")]
    [InlineData("value_added.csv", "USA,mining,2021,61242,", "USA,mining,2021,99242,", "mining pays")]
    [InlineData("final_demand.csv", "USA,mining,exports,", "USA,mining,exports,9", "mining sells")]
    [InlineData("sector_map.csv", "ev,motor-vehicles,336320,1,", "ev,motor-vehicles,336320,1.5,", "more than 1")]
    [InlineData("parameters.csv", "criticality,0.8,0.5,1,", "criticality,0.3,0.5,1,", "outside its low and high")]
    [InlineData("parameters.csv", "input_stock_days,90,30,180,", "input_stock_days,0,0,180,", "input_stock_days is 0")]
    public void A_broken_row_is_refused_with_file_and_line(string file, string right, string wrong, string problem)
    {
        string path = Path.Combine(_folder, file);
        string text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
        InputOutputReading reading = InputOutputReader.Read(_folder);
        Assert.Null(reading.Data);
        Assert.Contains(
            reading.Findings,
            f =>
                f is { Severity: Severity.Error, Line: > 1, Remedy.Length: > 0 }
                && f.Problem.Contains(problem, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_missing_file_or_folder_or_parameter_is_named()
    {
        string path = Path.Combine(_folder, "parameters.csv");
        File.WriteAllLines(
            path,
            File.ReadAllLines(path).Where(l => !l.StartsWith("stock_days", StringComparison.Ordinal))
        );
        Assert.Contains(InputOutputReader.Read(_folder).Findings, f => f.Problem == "there is no row for stock_days");
        File.Delete(Path.Combine(_folder, "flows.csv"));
        Assert.Contains(
            InputOutputReader.Read(_folder).Findings,
            f => f.File == "flows.csv" && f.Severity == Severity.Error
        );
        Assert.Null(InputOutputReader.Read(Path.Combine(_folder, "nowhere")).Data);
    }

    private static string Shipped()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "data", "io");
            if (File.Exists(Path.Combine(candidate, PackageDescriptor.FileName)))
            {
                return candidate;
            }
        }

        throw new DirectoryNotFoundException("data/io");
    }
}
