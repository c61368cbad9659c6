using System.Text;
using DuckDB.NET.Data;

namespace Lodestone.Exchange.Tests;

public sealed class AnswerExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lodestone-test-");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A code such as 0402 would lose its nought, a column with a word its words, if they were numbers.</summary>
    [Theory]
    [InlineData("hs,tonnes,count,empty\n0402,1.5,2,\n283691,,3,\n", "VARCHAR,DOUBLE,DOUBLE,VARCHAR")]
    [InlineData("value,mean\nChina,1\n3,\n", "VARCHAR,DOUBLE")]
    [InlineData("value,note\n1,\"a, b\"\ninf,-1e-9\n", "DOUBLE,VARCHAR")]
    [InlineData("value\n", "DOUBLE")]
    public void A_column_is_of_numbers_when_it_is_listed_or_reads_so(string csv, string types)
    {
        string file = Path.Combine(_folder.FullName, "a.parquet");
        using (FileStream target = File.Create(file))
        {
            AnswerExport.Write(
                new AnswerTable(s => s.Write(Encoding.UTF8.GetBytes(csv)), [], [("data", "a 'quoted' name")], null),
                "parquet",
                target
            );
        }

        using var database = new DuckDBConnection("Data Source=:memory:");
        database.Open();
        using DuckDBCommand command = database.CreateCommand();
        command.CommandText = $"select string_agg(column_type, ',') from (describe select * from '{file}')";
        Assert.Equal(types, command.ExecuteScalar());
    }

    [Fact]
    public void Nothing_is_left_in_the_folder_for_passing_files()
    {
        string[] before = Directory.GetDirectories(Path.GetTempPath(), "lodestone-table-*");
        Assert.Throws<InvalidDataException>(() =>
            AnswerExport.Write(
                new AnswerTable(_ => throw new InvalidDataException(), [], [], null),
                "xlsx",
                Stream.Null
            )
        );
        Assert.Empty(Directory.GetDirectories(Path.GetTempPath(), "lodestone-table-*").Except(before));
    }
}
