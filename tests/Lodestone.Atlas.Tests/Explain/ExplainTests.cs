namespace Lodestone.Atlas.Tests.Explain;

public sealed class ExplainTests
{
    /// <summary>Of many rows that begin with a key the first are explained, and how many there are is said.</summary>
    [Fact]
    public void The_first_parts_of_a_key_mean_its_rows_however_many()
    {
        using var package = new SmallPackage();
        string head = System.Text.Encoding.UTF8.GetString(package.BytesOf("demand.csv")).Split('\n')[0];
        package.Text(
            "demand.csv",
            string.Join(
                '\n',
                [
                    head,
                    .. Enumerable.Range(1, 14).Select(n => string.Join(',', head.Split(',').Select(c => Cell(c, n)))),
                ]
            )
        );
        WhyAnswer answer = AtlasWhy.Explain(package.Read(), "demand", "magnet/USA");
        Assert.True(answer.Found);
        Assert.StartsWith(
            "14 rows of demand begin with magnet/USA; the first 12 follow",
            answer.Lines[0],
            StringComparison.Ordinal
        );
        Assert.Equal(12, answer.Lines.Count(line => line.StartsWith("demand magnet/USA/", StringComparison.Ordinal)));

        static string Cell(string column, int n) =>
            column switch
            {
                "good" => "magnet",
                "place" => "USA",
                "sector" => $"ev{n}",
                "quantity_t" => "1",
                "elasticity" => "-0.4",
                "choke_multiple" => "8",
                "source" => "mcs2025",
                "evidence" => "assumption",
                _ => "",
            };
    }

    [Fact]
    public void Why_names_file_line_units_sources_and_evidence()
    {
        using var package = new SmallPackage();
        WhyAnswer answer = AtlasWhy.Explain(package.Read(), "capacity", "chn/separate");
        Assert.True(answer.Found);
        Assert.Equal("capacity CHN/separate   capacity.csv:3", answer.Lines[0]);
        Assert.Contains("  place              CHN (China)", answer.Lines);
        Assert.Contains("  capacity_t         60 t/year", answer.Lines);
        Assert.Contains("  cost_usd_per_t     (empty: calibrated from the base margin)", answer.Lines);
        Assert.Contains(
            "  source             mcs2025: USGS, Mineral Commodity Summaries 2025, https://pubs.usgs.gov, public domain",
            answer.Lines
        );
        Assert.Contains("  evidence           published: the figure stands in its source", answer.Lines);
    }

    [Fact]
    public void Why_shows_how_far_a_reconciled_number_is_from_the_published_one()
    {
        using var package = new SmallPackage();
        package.Text(
            "trade.csv",
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence,published_t
            dy-oxide,CHN,JPN,10,900,0.02,mcs2025,published,8
            magnet,JPN,USA,60,700,0.021,mcs2025,published,60
            """
        );
        WhyAnswer answer = AtlasWhy.Explain(package.Read(), "trade.csv", "dy-oxide/CHN/JPN");
        Assert.Contains("  reconciled: quantity_t 10 is used, 8 is published (+25.0 %)", answer.Lines);
    }

    [Fact]
    public void Why_takes_units_and_basis_from_the_package()
    {
        using var package = new SmallPackage();
        package.Replace(
            "datapackage.json",
            "\"path\": \"demand.csv\"",
            "\"path\": \"demand.csv\", \"schema\": { \"fields\": [ { \"name\": \"quantity_t\", \"unit\": \"t/a\", \"basis\": \"contained\" } ] }"
        );
        Assert.Contains(
            "  quantity_t      60 t/a, contained",
            AtlasWhy.Explain(package.Read(), "demand", "magnet/USA/ev").Lines
        );
    }

    [Theory]
    [InlineData("capcity", "CHN/dig", "did you mean 'capacity'?")]
    [InlineData("capacity", "CHN/digg", "did you mean capacity CHN/dig")]
    [InlineData("capacity", "x", "a key looks like CHN/dig")]
    public void Why_offers_what_was_probably_meant(string table, string key, string expected)
    {
        using var package = new SmallPackage();
        WhyAnswer answer = AtlasWhy.Explain(package.Read(), table, key);
        Assert.False(answer.Found);
        Assert.Contains(answer.Lines, l => l.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Why_explains_a_refused_row_with_its_errors()
    {
        using var package = new SmallPackage();
        WhyAnswer answer = AtlasWhy.Explain(
            package.Replace("demand.csv", "ev,60", "ev,-60").Read(),
            "demand",
            "magnet/USA/ev"
        );
        Assert.Contains("refused", answer.Lines[0], StringComparison.Ordinal);
        Assert.Contains(answer.Lines, l => l.Contains("error: quantity_t is -60", StringComparison.Ordinal));
    }

    /// <summary>Units that differ from row to row are those of the row.</summary>
    [Fact]
    public void Why_gives_a_price_the_unit_and_the_market_of_its_row()
    {
        using var package = new SmallPackage();
        package.Replace(
            "datapackage.json",
            """{ "name": "prices", "path": "prices.csv" }""",
            """
            { "name": "prices", "path": "prices.csv", "schema": { "fields": [
              { "name": "good" }, { "name": "market" }, { "name": "period" }, { "name": "low" },
              { "name": "price", "unit": "see unit", "basis": "see market" } ] } }
            """
        );
        WhyAnswer answer = AtlasWhy.Explain(package.Read(), "prices", "dy-oxide");
        Assert.Contains("  price     250 USD/kg, FOB China", answer.Lines);
        Assert.Contains("  low       240 USD/kg", answer.Lines);
        Assert.Contains("  price     230000 USD/t, FOB China", answer.Lines);
        Assert.DoesNotContain(answer.Lines, l => l.Contains("see ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("capacity", "place=CHN2", "place 'CHN2' is no place of places.csv", "did you mean 'CHN'?")]
    [InlineData("capacity", "place=japan", "is no place of places.csv", "did you mean 'JPN'?")]
    [InlineData("trade", "importer=XX", "importer 'XX' is no place", "known: CHN, JPN, USA")]
    [InlineData("places", "kind=blok", "no row of places has kind 'blok'", "did you mean 'bloc'?")]
    [InlineData("places", "groups=allianz", "no row of places has groups 'allianz'", "did you mean 'alliance'?")]
    [InlineData("demand", "source=mcs", "source 'mcs' is no source of sources.csv", "did you mean 'mcs2025'?")]
    [InlineData("demand", "evidence=guess", "no row of demand has evidence 'guess'", "assumption")]
    public void Show_refuses_a_value_that_is_known_nowhere(string table, string filter, string problem, string remedy)
    {
        using var package = new SmallPackage();
        TableView view = AtlasShow.Rows(package.Read(), table, [filter]);
        Assert.Null(view.Table);
        Assert.Contains(problem, view.Problem!.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, view.Problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("capacity", "place=usa", "no row has place usa")]
    [InlineData("stocks", "owner=government", "no row has owner government")]
    [InlineData("demand", "evidence=published", "no row has evidence published")]
    [InlineData("prices", "period=2031", "no row has period 2031")]
    [InlineData("capacity", "activity_t=7", "no row has activity_t 7")]
    [InlineData("capacity", "place=", "no row has an empty place")]
    public void Show_has_no_rows_of_what_is_known_and_says_so(string table, string filter, string note)
    {
        using var package = new SmallPackage();
        TableView view = AtlasShow.Rows(package.Read(), table, [filter]);
        Assert.Null(view.Problem);
        Assert.Empty(view.Rows);
        Assert.Equal(note, view.Note);
    }

    [Fact]
    public void Show_filters_by_column_without_regard_to_case()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Read();
        Assert.Equal(2, AtlasShow.Rows(reading, "capacity", ["place=chn"]).Rows.Count);
        Assert.Single(AtlasShow.Rows(reading, "demand", ["source=note"]).Rows);
        Assert.Equal("t/year", AtlasShow.Rows(reading, "capacity", []).Columns[2].Unit);
        Assert.Contains(
            "'place'",
            AtlasShow.Rows(reading, "capacity", ["plcae=CHN"]).Problem!.Remedy,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "column=value",
            AtlasShow.Rows(reading, "capacity", ["CHN"]).Problem!.Remedy,
            StringComparison.Ordinal
        );
        Assert.Contains("'trade'", AtlasShow.Rows(reading, "trades", []).Problem!.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_summary_counts_rows_grades_balances_and_orphans()
    {
        using var package = new SmallPackage();
        AtlasSummary summary = AtlasSummary.Of(package.Append("goods.csv", "scrap,Scrap,mine,t,gross,100,2").Read());
        Assert.Equal(new TableCount("places", "places.csv", 3, 0, 0), summary.Tables[0]);
        Assert.Equal(6, summary.Evidence.Single(e => e.Key == "published").Value);
        Assert.Equal(5, summary.Nodes);
        Assert.Equal(0, summary.LargestGap!.RelativeGap);
        Assert.Equal(["scrap"], summary.GoodsWithoutProducer);
        Assert.Equal(["scrap"], summary.GoodsWithoutUser);
        Assert.Contains("0 errors, 0 warnings, 2 notes", summary.Lines());
        Assert.Contains("places.csv             3 used     0 superseded     0 refused", summary.Lines());
    }
}
