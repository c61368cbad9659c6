namespace Lodestone.Atlas.Tests.Packages;

public sealed class BrokenRowTests
{
    [Theory]
    [InlineData("capacity.csv", "120,100", "120,\"1,5\"", 2, 13, "decimal comma", "write 1.5")]
    [InlineData("demand.csv", "ev,60", "ev,\"1,234,567\"", 4, 15, "thousands separators", "write 1234567")]
    [InlineData("demand.csv", "ev,60", "ev,1.234.567", 4, 15, "thousands separators", "write 1234567")]
    [InlineData("demand.csv", "ev,60", "ev,1 000", 4, 15, "thousands separators", "write 1000")]
    [InlineData("demand.csv", "ev,60", "ev,NaN", 4, 15, "not a finite number", "write a number")]
    [InlineData("demand.csv", "ev,60", "ev,inf", 4, 15, "not a finite number", "write a number")]
    [InlineData("demand.csv", "ev,60", "ev,Infinity", 4, 15, "not a finite number", "write a number")]
    [InlineData("demand.csv", "ev,60", "ev,1e999", 4, 15, "too large", "finite")]
    [InlineData("demand.csv", "ev,60", "ev,n/a", 4, 15, "'n/a' is not a number", "plain number")]
    [InlineData("demand.csv", "ev,60", "ev,60 t", 4, 15, "'60 t' is not a number", "without unit")]
    [InlineData("demand.csv", "ev,60", "ev, 60", 4, 15, "spaces around", "write 60")]
    [InlineData("demand.csv", "ev,60", "ev,", 4, 15, "quantity_t is empty", "0 or more")]
    [InlineData("demand.csv", "ev,60", "ev,-60", 4, 15, "a negative number", "0 or more")]
    [InlineData("goods.csv", "60000,2.5", "60000,Infinity", 4, 45, "not how infinity is written", "write inf")]
    [InlineData("goods.csv", "60000,2.5", "60000,-1", 4, 45, "a negative number", "or inf")]
    [InlineData("goods.csv", "60000,2.5", "0,2.5", 4, 39, "not above 0", "above 0")]
    [InlineData(
        "goods.csv",
        "magnet,t,gross,60000",
        "magnet,kg,gross,60000",
        4,
        31,
        "'kg' is not a known unit",
        "convert the quantities"
    )]
    [InlineData(
        "goods.csv",
        "magnet,t,gross,60000",
        "magnet,lots,gross,60000",
        4,
        31,
        "'lots' is not a known unit",
        "known units: t"
    )]
    [InlineData("projects.csv", "construction,0.7", "construction,70%", 2, 71, "is a percentage", "write 0.7")]
    [InlineData("projects.csv", "construction,0.7", "construction,7", 2, 71, "more than 1", "between 0 and 1")]
    [InlineData("projects.csv", "32.97,", "132.97,", 2, 85, "more than 90", "latitude")]
    [InlineData("projects.csv", "-97.25", "-197.25", 2, 91, "below -180", "longitude")]
    [InlineData("projects.csv", "2028-01", "Jan 2028", 2, 42, "'Jan 2028' is not a period", "2026-12 (month)")]
    [InlineData("links.csv", "USA,0.1", "USA,-0.1", 2, 18, "a negative number", "between 0 and 1")]
    [InlineData("demand.csv", "60,-0.4", "60,0.4", 4, 18, "not below 0", "such as -0.3")]
    [InlineData("demand.csv", "60,-0.4", "60,0", 4, 18, "not below 0", "such as -0.3")]
    [InlineData("demand.csv", "60,-0.4,8", "60,-0.4,1", 4, 23, "not above 1", "above 1")]
    [InlineData("process_io.csv", "input,0.1", "input,0", 5, 23, "not above 0", "above 0")]
    [InlineData("process_io.csv", "dy-oxide,input", "dy-oxide,inptu", 5, 17, "'inptu' is not a known role", "'input'")]
    [InlineData("capacity.csv", "JPN,sinter", "JP,sinter", 4, 1, "unknown place 'JP'", "'JPN'")]
    [InlineData("capacity.csv", "JPN,sinter", "Japan,sinter", 4, 1, "unknown place 'Japan'", "did you mean 'JPN'")]
    [InlineData("capacity.csv", "JPN,sinter", "JPN,sintre", 4, 5, "unknown process 'sintre'", "'sinter'")]
    [InlineData("trade.csv", "dy-oxide,CHN", "dy_oxide,CHN", 2, 1, "unknown good 'dy_oxide'", "'dy-oxide'")]
    [InlineData("demand.csv", "USA,ev", "USA,evs", 4, 12, "unknown sector 'evs'", "'ev'")]
    [InlineData("prices.csv", "USD/kg", "USD/lb", 2, 37, "'USD/lb' is not a known unit", "USD/t, USD/kg")]
    [InlineData("prices.csv", "240,250,260", "255,250,260", 2, 25, "low 255 is above price 250", "low ≤ price ≤ high")]
    [InlineData("prices.csv", "2025-05", "May 2025", 3, 20, "'May 2025' is not a period", "2026-12 (month)")]
    [InlineData("stocks.csv", "private", "privat", 2, 14, "'privat' is not a known owner", "'private'")]
    [InlineData("capacity.csv", "mcs2025,derived", "mcs2025,deriver", 4, 30, "unknown evidence 'deriver'", "'derived'")]
    [InlineData(
        "capacity.csv",
        "CHN,dig,120,100",
        "CHN,dig,90,100",
        2,
        12,
        "activity_t 100 is above capacity_t 90",
        "raise the capacity"
    )]
    [InlineData(
        "capacity.csv",
        "JPN,sinter,,100",
        "JPN,sinter,,0",
        4,
        12,
        "idle in the base year and its capacity is unlimited",
        "write the capacity"
    )]
    [InlineData(
        "capacity.csv",
        "100,,0.8",
        "100,,inf",
        4,
        17,
        "supply_elasticity is inf and cost_usd_per_t is empty",
        "unit cost"
    )]
    [InlineData(
        "elasticities.csv",
        "demand_elasticity",
        "demand_elastcity",
        2,
        10,
        "unknown parameter 'demand_elastcity'",
        "'demand_elasticity'"
    )]
    [InlineData(
        "elasticities.csv",
        "-0.6,-0.35,-0.15",
        "-0.6,-0.35,-0.5",
        2,
        39,
        "high -0.5 is below central -0.35",
        "low ≤ central ≤ high"
    )]
    [InlineData("elasticities.csv", "0.05,0.1,0.2", "0.05,0.1,-0.2", 3, 34, "negative", "0 or more")]
    [InlineData(
        "elasticities.csv",
        "stock_release_premium,0.05,0.1,0.2",
        "contract_share,0.05,0.1,1.2",
        3,
        27,
        "contract_share is 1.2, above 1",
        "0 to 1"
    )]
    [InlineData("elasticities.csv", "-0.6,-0.35,-0.15", "-0.6,-0.35,0.15", 2, 39, "not below 0", "below 0")]
    [InlineData(
        "processes.csv",
        "separated,dy-oxide",
        "separated,magnet",
        3,
        31,
        "'magnet' is neither input nor output of 'separate'",
        "separate,magnet,output,1"
    )]
    [InlineData(
        "process_io.csv",
        "sinter,magnet,output,1",
        "sinter,magnet,output,2",
        6,
        22,
        "has the coefficient 2",
        "divide every coefficient"
    )]
    [InlineData(
        "places.csv",
        "USA,alliance",
        "USA,JPN",
        4,
        31,
        "group 'JPN' has the name of a place",
        "rename the group"
    )]
    [InlineData("places.csv", "CHN,China", "\"C;N\",China", 2, 1, "'C;N' cannot be an id", "letters, digits")]
    [InlineData(
        "places.csv",
        "China,country",
        "China,land",
        2,
        11,
        "'land' is not a known kind",
        "country or bloc or rest"
    )]
    public void A_broken_cell_is_shown_with_its_cause_and_its_remedy(
        string file,
        string old,
        string @new,
        int line,
        int column,
        string problem,
        string remedy
    )
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace(file, old, @new).Read();
        Assert.Null(reading.World);
        Assert.True(reading.Tables.Sum(t => t.Refused) > 0);
        FindingAssert.Error(reading.Findings, file, line, column, problem, remedy);
    }

    [Fact]
    public void A_process_without_output_is_named() =>
        Error(
            p => p.Replace("process_io.csv", "dig,ore,output", "dig,ore,input"),
            "processes.csv",
            2,
            1,
            "process 'dig' has no output",
            "dig,ore,output,1"
        );

    [Fact]
    public void A_key_that_stands_twice_names_both_lines() =>
        Error(
            p => p.Append("trade.csv", "dy-oxide,CHN,JPN,10,900,0.02,mcs2025,published"),
            "trade.csv",
            4,
            1,
            "'dy-oxide/CHN/JPN' stands twice, on line 2 and on line 4",
            "keep one"
        );

    [Fact]
    public void An_output_that_goes_nowhere_breaks_the_balance() =>
        Error(
            p => p.Append("trade.csv", "magnet,JPN,JPN,30,0,0,mcs2025,published"),
            "demand.csv",
            3,
            0,
            "'magnet' at JPN does not balance: it makes 100 t and sends 90 t",
            "from JPN"
        );

    [Fact]
    public void A_use_without_supply_breaks_the_balance() =>
        Error(
            p => p.Replace("demand.csv", "ev,60", "ev,80"),
            "demand.csv",
            4,
            0,
            "it receives 60 t and uses 80 t",
            "into USA"
        );

    [Fact]
    public void Output_that_nobody_takes_is_shown_as_implied_domestic_supply() =>
        Error(
            p => p.Replace("demand.csv", "CHN,magnets,40", "CHN,magnets,30"),
            "demand.csv",
            2,
            0,
            "receives 40 t, 40 t of it implied domestic supply, and uses 30 t",
            "into CHN"
        );

    [Fact]
    public void Tonnages_beyond_all_numbers_do_not_pass_as_balanced()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Replace("capacity.csv", "JPN,sinter,,100", "JPN,sinter,,1e308")
            .Replace("process_io.csv", "dy-oxide,input,0.1", "dy-oxide,input,100")
            .Read();
        Assert.Null(reading.World);
    }

    [Fact]
    public void A_tiny_gap_is_a_warning_and_not_an_error()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace("demand.csv", "ev,60", "ev,60.00001").Read();
        FindingAssert.Warning(reading.Findings, "demand.csv", 4, 0, "does not balance", "into USA");
        Assert.NotNull(reading.World);
    }

    [Fact]
    public void Unverified_evidence_is_a_warning_in_a_draft()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace("capacity.csv", "mcs2025,derived", "mcs2025,unverified").Read();
        FindingAssert.Warning(reading.Findings, "capacity.csv", 4, 30, "'unverified'", "check the figure");
        Assert.NotNull(reading.World);
    }

    [Fact]
    public void Unverified_evidence_is_an_error_in_a_package_marked_as_shipped() =>
        Error(
            p =>
                p.Replace("capacity.csv", "mcs2025,derived", "mcs2025,unverified")
                    .Replace("datapackage.json", "\"baseYear\"", "\"shipped\": true, \"baseYear\""),
            "capacity.csv",
            4,
            30,
            "marked as shipped",
            "grade it assumption"
        );

    [Fact]
    public void A_source_that_is_not_listed_is_a_warning()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace("demand.csv", "mcs2025;note", "mcs2025;notes").Read();
        FindingAssert.Warning(reading.Findings, "demand.csv", 4, 25, "source 'notes' is not in sources.csv", "'note'");
    }

    [Fact]
    public void A_producer_price_of_no_place_is_a_warning()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Replace("prices.csv", "FOB China,2025-05,,230000,,USD/t,spot", "China,2025-05,,230000,,USD/t,producer")
            .Read();
        FindingAssert.Warning(reading.Findings, "prices.csv", 3, 10, "'China' is none", "did you mean 'CHN'");
    }

    [Fact]
    public void A_tariff_in_per_cent_is_suspected()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace("trade.csv", "900,0.02", "900,2").Read();
        FindingAssert.Warning(reading.Findings, "trade.csv", 2, 25, "a tariff of 2 is 200 %", "0.02 is 2 %");
    }

    [Fact]
    public void A_zero_row_of_a_finite_good_is_noted_as_opening_nothing()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Append("trade.csv", "dy-oxide,CHN,USA,0,900,0,mcs2025,published")
            .Replace("links.csv", "dy-oxide,CHN,USA", "magnet,CHN,USA")
            .Read();
        FindingAssert.Note(reading.Findings, "trade.csv", 4, "opens no route");
    }

    [Fact]
    public void All_findings_are_collected_and_not_only_the_first()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package
            .Replace("goods.csv", "10000,4", "-10000,-4")
            .Replace("demand.csv", "ev,60", "ev,x")
            .Replace("places.csv", "China,country", "China,land")
            .Replace("trade.csv", "dy-oxide,CHN", "dy,CHM")
            .Read();
        Assert.Equal(6, reading.Findings.Count(f => f.Severity == Severity.Error));
    }

    [Fact]
    public void A_refused_good_is_not_reported_again_wherever_it_is_mentioned()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Replace("goods.csv", "250000,3", "-1,3").Read();
        Assert.Single(reading.Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void Source_and_evidence_are_checked_wherever_a_file_has_them() =>
        Error(
            p =>
                p.Text(
                    "links.csv",
                    "good,exporter,importer,weight,source,evidence\ndy-oxide,CHN,USA,0.1,mcs2025,guess\n"
                ),
            "links.csv",
            2,
            30,
            "unknown evidence 'guess'",
            "published"
        );

    private static void Error(
        Action<SmallPackage> mutate,
        string file,
        int line,
        int column,
        string problem,
        string remedy
    )
    {
        using var package = new SmallPackage();
        mutate(package);
        AtlasReading reading = package.Read();
        FindingAssert.Error(reading.Findings, file, line, column, problem, remedy);
        Assert.Null(reading.World);
    }
}
