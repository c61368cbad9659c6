using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class QueryVerbTests : IDisposable
{
    private readonly Desk _desk = DrawsDesk.New();

    public void Dispose() => _desk.Dispose();

    private string Ask(string sql, string format = "csv") => _desk.Run("query", sql, "-o", format).Output;

    [Fact]
    public void A_table_of_the_atlas_has_numbers_where_numbers_stand()
    {
        Assert.Equal(
            "place,t\nCHN,300\nJPN,120\nUSA,50\n",
            Ask(
                "select place, sum(quantity_t) as t from demand where sector = 'ev' group by place order by t desc limit 3"
            )
        );
        Assert.Equal("n\n1\n", Ask("select count(*) as n from places where iso3 is null and kind = 'bloc'"));
    }

    [Fact]
    public void Runs_and_ensembles_can_be_asked()
    {
        _desk.Run("run", "cut-off", "--draws", "1", "-q");
        _desk.Run("run", "cut-off", "--draws", "20", "--seed", "3", "-q");
        Assert.Equal(
            "scenario,draws,seed\ncut-off,1,0\ncut-off,20,3\n",
            Ask("select scenario, draws, seed from runs order by draws")
        );
        string run = Ask("select distinct run from outcome").Split('\n')[1];
        Assert.True(Directory.Exists(_desk[Path.Combine("runs", run)]));
        Assert.Equal("same\ntrue\n", Ask("select count(distinct run) = 1 and max(draws) = 20 as same from bands"));
        Assert.Equal("n\n20\n", Ask("select count(distinct draw) as n from draws"));
        Assert.Equal("n\n20\n", Ask("select count(*) as n from drivers"));
    }

    [Fact]
    public void The_median_of_the_draws_is_the_median_of_the_bands()
    {
        _desk.Run("run", "cut-off", "--draws", "20", "-q");
        string wrong = Ask(
            """
            with own as (
              select variable, place, good, sector, period, quantile_cont(value, 0.5) as p50 from draws group by all
            )
            select count(*) as n from own join bands using (variable, place, good, sector, period)
            where abs(own.p50 - bands.p50) > 1e-9 * greatest(1, abs(bands.p50))
            """
        );
        Assert.Equal("n\n0\n", wrong);
    }

    [Theory]
    [InlineData("copy (select 1) to 'x.csv'")]
    [InlineData("drop view places")]
    [InlineData("select 1; select 2")]
    [InlineData("select 1); drop view places; select (1")]
    [InlineData("create table t as select 1")]
    [InlineData("set threads = 1")]
    public void Only_one_statement_that_selects_is_answered(string sql)
    {
        (int exit, string output, string error) = _desk.Run("query", sql);
        Assert.Equal(2, exit);
        Assert.Empty(output);
        Assert.Contains("one statement is answered, and it selects", error, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk["x.csv"]));
    }

    [Theory]
    [InlineData("select * from read_text('/etc/hostname')")]
    [InlineData("select * from 'data/../secret.csv'")]
    [InlineData("select * from read_csv('https://example.org/x.csv')")]
    [InlineData("select getenv('HOME')")]
    public void Nothing_but_the_package_and_the_runs_is_read(string sql)
    {
        _desk.Put("secret.csv", "a\n1");
        Assert.Equal(2, _desk.Run("query", sql).Exit);
    }

    [Fact]
    public void A_name_that_is_not_there_is_answered_with_the_nearest()
    {
        (int exit, _, string error) = _desk.Run("query", "select * from place");
        Assert.Equal(2, exit);
        Assert.Contains("places", error, StringComparison.Ordinal);
        Assert.Contains("lodestone query without a statement lists the tables", error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tables_are_listed_with_their_columns()
    {
        string output = _desk.Run("query").Output;
        Assert.Matches("demand +4 rows of the atlas +good, place, sector", output);
        Assert.DoesNotContain("bands", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_carries_types_and_every_digit()
    {
        using var json = JsonDocument.Parse(
            Ask("select 1.0::double / 3 as third, 'inf'::double as most, null as none, true as yes", "json")
        );
        JsonElement row = json.RootElement.GetProperty("rows")[0];
        Assert.Equal(1.0 / 3, row.GetProperty("third").GetDouble());
        Assert.Equal("inf", row.GetProperty("most").GetString());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("none").ValueKind);
        Assert.True(row.GetProperty("yes").GetBoolean());
        Assert.Equal(
            "DOUBLE",
            json.RootElement.GetProperty("columns")[0].GetProperty("type").GetString(),
            ignoreCase: true
        );
    }

    [Fact]
    public void A_statement_may_be_piped_in_and_end_in_a_comment()
    {
        _desk.Host = _desk.Host with { Input = new StringReader("from places select count(*) as n -- all of them\n;") };
        Assert.Equal("n\n5\n", _desk.Run("query", "-", "-o", "csv").Output);
    }

    [Fact]
    public void A_long_table_ends_after_forty_rows_unless_all_are_asked_for()
    {
        string output = _desk.Run("query", "select * from range(100) t(i)").Output;
        Assert.Contains("100 rows, 40 shown", output, StringComparison.Ordinal);
        Assert.Contains(
            "\n99\n",
            _desk.Run("query", "select * from range(100) t(i)", "--all").Output,
            StringComparison.Ordinal
        );
    }
}
