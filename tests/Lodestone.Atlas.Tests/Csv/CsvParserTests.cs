using CsCheck;

namespace Lodestone.Atlas.Tests.Csv;

public sealed class CsvParserTests
{
    [Fact]
    public void Any_table_of_texts_survives_quoting()
    {
        Gen<string> text = Gen.Char["ab,\"\n\r é;"].Array[0, 6].Select(c => new string(c));
        text.Array[2, 4]
            .Array[1, 5]
            .Sample(
                rows =>
                {
                    int width = rows[0].Length;
                    string[][] table =
                    [
                        .. rows.Select(r => Enumerable.Range(0, width).Select(i => i < r.Length ? r[i] : "").ToArray()),
                    ];
                    string csv = string.Join("\r\n", table.Select(r => string.Join(',', r.Select(Quote))));
                    var log = new FindingLog();
                    IReadOnlyList<CsvRecord> records = CsvParser.Parse("t.csv", csv, log);
                    Assert.Empty(log.All);
                    Assert.Equal(table, records.Select(r => r.Fields.Select(f => f.Text).ToArray()));
                },
                iter: 2000
            );
    }

    [Fact]
    public void Any_text_at_all_is_read_without_an_exception() =>
        Gen.Char["a1,\"\n\r;\t\0é"]
            .Array[0, 60]
            .Select(c => new string(c))
            .Sample(
                text =>
                {
                    var log = new FindingLog();
                    Assert.All(CsvParser.Parse("t.csv", text, log), r => Assert.True(r.Line >= 1));
                },
                iter: 5000
            );

    [Fact]
    public void Positions_count_physical_lines_and_characters()
    {
        CsvRecord last = CsvParser.Parse("t.csv", "a,b\r\n\"x\ny\",2\r\n3,\"4\"", new FindingLog())[^1];
        Assert.Equal(4, last.Line);
        Assert.Equal(new CsvField("4", 4, 3), last.Fields[1]);
    }

    [Fact]
    public void Any_number_reads_back_as_itself() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(
                x =>
                {
                    Assert.True(NumberText.TryRead(NumberText.Write(x), false, out double back, out _, out _));
                    Assert.Equal(x, back);
                },
                iter: 5000
            );

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
