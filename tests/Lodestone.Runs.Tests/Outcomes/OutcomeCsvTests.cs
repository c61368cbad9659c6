using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsCheck;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Runs.Tests;

public class OutcomeCsvTests
{
    private static readonly Gen<string> Names = Gen.OneOf(
        Gen.Const(""),
        Gen.String[Gen.Char.AlphaNumeric, 1, 8],
        Gen.String[Gen.Char["a,\"\né #"], 1, 6]
    );

    private static Outcome Of(params OutcomeRow[] rows) => HandMade.Outcome() with { Rows = [.. rows] };

    private static OutcomeTable RoundTrip(Outcome outcome)
    {
        using var stream = new MemoryStream();
        OutcomeCsv.Write(outcome, stream);
        stream.Position = 0;
        return OutcomeCsvReader.Read(stream, outcome.Scenario.Horizon);
    }

    [Fact]
    public void The_columns_are_those_of_the_format()
    {
        string text = OutcomeCsv.Text(Of(new OutcomeRow("flow", "CHN", "JPN", "dy-oxide", "", "", 1, "t", 0.1)));
        Assert.Equal(
            "scenario,variable,place,partner,good,process,sector,period,unit,value\n"
                + "china-switches-off,flow,CHN,JPN,dy-oxide,,,2027-01,t,0.1\n",
            text
        );
    }

    [Fact]
    public void The_base_year_is_called_base() =>
        Assert.Contains(
            ",base,USD/t,60000\n",
            OutcomeCsv.Text(Of(new OutcomeRow("price", "CHN", "", "m", "", "", -1, "USD/t", 60000))),
            StringComparison.Ordinal
        );

    [Fact]
    public void There_is_no_byte_order_mark_and_no_carriage_return()
    {
        using var stream = new MemoryStream();
        OutcomeCsv.Write(HandMade.Outcome(), stream);
        byte[] bytes = stream.ToArray();
        Assert.Equal((byte)'s', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.Equal((byte)'\n', bytes[^1]);
    }

    [Fact]
    public void Text_with_commas_and_quotes_is_quoted() =>
        Assert.Contains(
            ",\"a \"\"b\"\", c\",",
            OutcomeCsv.Text(Of(new OutcomeRow("flow", "a \"b\", c", "", "", "", "", 0, "t", 1))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_value_that_is_not_a_number_is_refused()
    {
        var e = Assert.Throws<InvalidDataException>(() =>
            OutcomeCsv.Text(Of(new OutcomeRow("price", "JPN", "", "dy-oxide", "", "", 3, "t", double.NaN)))
        );
        Assert.Contains("price of 'dy-oxide' at 'JPN', period 3", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Minus_zero_is_zero() =>
        Assert.EndsWith(
            ",0\n",
            OutcomeCsv.Text(Of(new OutcomeRow("a", "", "", "", "", "", 0, "t", -0.0))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_row_reads_back_bit_for_bit() =>
        Gen.Select(Names, Names, Names, Gen.Int[-1, 11], Gen.Double)
            .Where(r => !double.IsNaN(r.Item5))
            .Array[0, 20]
            .Sample(rows =>
            {
                Outcome outcome = Of([
                    .. rows.Select(r => new OutcomeRow(
                        "v",
                        r.Item1,
                        r.Item2,
                        r.Item3,
                        "",
                        "",
                        r.Item4,
                        "t",
                        r.Item5 + 0.0
                    )),
                ]);
                Assert.Equal(outcome.Rows, RoundTrip(outcome));
            });

    [Theory]
    [InlineData("a,b\n", "line 1")]
    [InlineData("scenario,variable,place,partner,good,process,sector,period,unit,value\nx,y\n", "line 2")]
    [InlineData(
        "scenario,variable,place,partner,good,process,sector,period,unit,value\ns,v,,,,,,1999-01,t,1\n",
        "1999-01"
    )]
    [InlineData(
        "scenario,variable,place,partner,good,process,sector,period,unit,value\ns,v,,,,,,base,t,x\n",
        "'x' is not a number"
    )]
    public void A_broken_file_is_refused_with_its_line(string text, string expected)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var e = Assert.Throws<InvalidDataException>(() => OutcomeCsvReader.Read(stream, HandMade.Scenario().Horizon));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    /// <summary>Whatever is written once and copied, every line is what its row says, written field by field.</summary>
    [Fact]
    public void Every_line_is_its_row_field_by_field()
    {
        Gen<double> values = Gen.OneOf(
            Gen.Double[-1e9, 1e9],
            Gen.Int[0, 2].Select(i => (double)i),
            Gen.Const(-0.0),
            Gen.Const(double.PositiveInfinity),
            Gen.Const(double.NegativeInfinity)
        );
        Gen.Select(Names, Names, Gen.Int[-1, 3], values)
            .Array[0, 40]
            .Sample(drawn =>
            {
                OutcomeRow[] rows =
                [
                    .. drawn.Select(d => new OutcomeRow("price", d.Item1, "", d.Item2, "", "", d.Item3, "t", d.Item4)),
                ];
                Outcome outcome = Of(rows);
                string expected = string.Concat(rows.Select(row => Line(outcome, row)));
                Assert.Equal($"{OutcomeColumns.Header}\n{expected}", OutcomeCsv.Text(outcome));
            });
    }

    private static string Line(Outcome outcome, OutcomeRow row)
    {
        string[] fields =
        [
            outcome.Scenario.Name,
            row.Variable,
            row.Place,
            row.Partner,
            row.Good,
            row.Process,
            row.Sector,
            outcome.PeriodOf(row),
            row.Unit,
        ];
        string number =
            double.IsPositiveInfinity(row.Value) ? "inf"
            : double.IsNegativeInfinity(row.Value) ? "-inf"
            : row.Value == 0 ? "0"
            : row.Value.ToString("R", CultureInfo.InvariantCulture);
        return $"{string.Join(',', fields.Select(Quoted))},{number}\n";
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    [Fact]
    public void Two_hundred_thousand_rows_are_written_without_garbage()
    {
        OutcomeRow[] rows =
        [
            .. Enumerable
                .Range(0, 200_000)
                .Select(i => new OutcomeRow(
                    "price.purchase",
                    "JPN",
                    "CHN",
                    "ndfeb-magnet",
                    "",
                    "ev",
                    i % 12,
                    "USD/t",
                    i * 1.23456789e-3
                )),
        ];
        Outcome outcome = Of(rows);
        using var stream = new MemoryStream(64_000_000);
        for (int i = 0; i < 3; i++)
        {
            OutcomeCsv.Write(outcome, stream);
            stream.Position = 0;
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        OutcomeCsv.Write(outcome, stream);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        TestContext.Current.TestOutputHelper?.WriteLine($"{milliseconds:0} ms");
        Assert.InRange(milliseconds, 0, 1500);
    }
}
