using Lodestone.Model;

namespace Lodestone.Atlas.Tests.Packages;

public sealed class SoundPackageTests
{
    [Fact]
    public void A_sound_package_gives_a_world_and_no_errors()
    {
        using var package = new SmallPackage();
        AtlasReading reading = package.Read();
        Assert.DoesNotContain(reading.Findings, f => f.Severity != Severity.Note);
        World world = Assert.IsType<World>(reading.World);
        Assert.Equal("small", world.Name);
        Assert.Equal("2024", world.BaseYear);
        Assert.Equal(12, world.Version.Length);
        Assert.Equal(3, world.Places.Count);
        Assert.Equal(["alliance"], world.Places[1].Groups);
        Assert.Equal(double.PositiveInfinity, world.Capacities[2].CapacityPerYear);
        Assert.Null(world.Capacities[0].Cost);
        Assert.Equal(new GoodAmount("ore", 2), Assert.Single(world.Processes[1].Inputs));
        Assert.Equal(7e8, Assert.Single(world.Projects).Capex);
        Assert.Equal("*", world.Parameters[1].Good);
        Assert.Equal(Evidence.Assumption, world.Demands[2].Provenance.Evidence);
        Assert.Equal(new Provenance("demand.csv", 4, "mcs2025;note", Evidence.Assumption), world.Demands[2].Provenance);
    }

    [Fact]
    public void Every_row_of_every_table_is_used_superseded_or_refused()
    {
        using var package = new SmallPackage();
        package
            .Replace("trade.csv", "source,evidence", "source,evidence,superseded_by")
            .Replace("trade.csv", "900,0.02,mcs2025,published", "900,0.02,mcs2025,published,")
            .Replace(
                "trade.csv",
                "700,0.021,mcs2025,published",
                "700,0.021,mcs2025,published,\nmagnet,JPN,USA,55,700,0.021,mcs2025,published,line 3\nmagnet,JPN,UA,-5,700,0.021,mcs2025,published,"
            );
        AtlasTable trade = package.Read().Table("trade")!;
        Assert.Equal((2, 1, 1), (trade.Used, trade.Superseded, trade.Refused));
        Assert.Equal(trade.Rows.Count, trade.Used + trade.Superseded + trade.Refused);
    }

    [Fact]
    public void Domestic_supply_that_no_row_states_is_implied_by_the_balance()
    {
        using var package = new SmallPackage();
        World world = package.Read().World!;
        TradeFlow domestic = Assert.Single(world.Trade, t => t is { Good: "magnet", Exporter: "JPN", Importer: "JPN" });
        Assert.Equal(40, domestic.QuantityPerYear);
        Assert.Equal(0, domestic.Freight);
        Assert.Equal(new Provenance("trade.csv", 0, "implied by balance", Evidence.Derived), domestic.Provenance);
        Assert.Contains(world.Trade, t => t is { Good: "ore", Exporter: "CHN", Importer: "CHN", QuantityPerYear: 100 });
        Assert.DoesNotContain(world.Trade, t => t is { Good: "dy-oxide", Exporter: "JPN", Importer: "JPN" });
    }

    [Fact]
    public void A_stated_domestic_row_is_kept_and_not_implied_again()
    {
        using var package = new SmallPackage();
        package.Append("trade.csv", "magnet,JPN,JPN,40,0,0,mcs2025,published");
        World world = package.Read().World!;
        Assert.Equal(3, Assert.Single(world.Trade, t => t is { Good: "magnet", Importer: "JPN" }).Provenance.Line - 1);
    }

    [Fact]
    public void Prices_per_kilogram_become_dollars_per_tonne()
    {
        using var package = new SmallPackage();
        IReadOnlyList<PriceObservation> prices = package.Read().World!.Prices;
        Assert.Equal((240000d, 250000d, 260000d), (prices[0].Low, prices[0].Price, prices[0].High));
        Assert.Equal(230000, prices[1].Price);
        Assert.Null(prices[1].Low);
    }

    [Fact]
    public void Homogeneous_goods_need_no_balance_and_get_a_domestic_route_where_made_and_used()
    {
        using var package = new SmallPackage();
        package
            .Replace("goods.csv", "60000,2.5", "60000,inf")
            .Replace("trade.csv", "magnet,JPN,USA,60", "magnet,JPN,USA,0");
        AtlasReading reading = package.Read();
        Assert.NotNull(reading.World);
        FindingAssert.Note(reading.Findings, "goods.csv", 4, "homogeneous");
        Assert.Contains(reading.World.Trade, t => t is { Good: "magnet", Exporter: "JPN", Importer: "JPN" });
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_welcome()
    {
        using var package = new SmallPackage();
        byte[] goods = package.BytesOf("goods.csv");
        string text = System.Text.Encoding.UTF8.GetString(goods).ReplaceLineEndings("\r\n") + "\r\n";
        package.Bytes("goods.csv", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes(text)]);
        AtlasReading reading = package.Read();
        Assert.NotNull(reading.World);
        Assert.Equal(4, reading.World.Goods[2].Provenance.Line);
    }

    [Fact]
    public void Extra_columns_are_kept_for_readers()
    {
        using var package = new SmallPackage();
        package.Text(
            "places.csv",
            "place,name,kind,iso3,groups,colour\nCHN,China,country,CHN,,red\nJPN,Japan,country,JPN,,\"white, red\"\nUSA,US,country,USA,,\"a \"\"b\"\"\"\n"
        );
        AtlasReading reading = package.Read();
        Assert.NotNull(reading.World);
        AtlasTable places = reading.Table("places.csv")!;
        Assert.Equal(["red", "white, red", "a \"b\""], places.Rows.Select(r => places.Text(r, "colour")));
    }

    [Fact]
    public void The_version_follows_the_content_and_not_the_descriptor()
    {
        using var package = new SmallPackage();
        string before = package.Read().Version;
        Assert.Equal(before, package.Replace("datapackage.json", "A small world", "Another title").Read().Version);
        Assert.NotEqual(before, package.Replace("goods.csv", "Ion-clay ore", "Ion-clay ores").Read().Version);
    }

    [Fact]
    public void Without_a_base_year_the_year_of_creation_is_used_and_noted()
    {
        using var package = new SmallPackage();
        package.Replace("datapackage.json", "\"baseYear\": \"2024\"", "\"created\": \"2023-05-01\"");
        AtlasReading reading = package.Read();
        Assert.Equal("2023", reading.World!.BaseYear);
        FindingAssert.Note(reading.Findings, "datapackage.json", 0, "no base year");
    }

    [Fact]
    public void Six_files_and_a_descriptor_are_enough()
    {
        using var package = new SmallPackage();
        foreach (
            string file in (string[])["links", "stocks", "prices", "projects", "sectors", "elasticities", "sources"]
        )
        {
            package
                .Remove(file + ".csv")
                .Replace(
                    "datapackage.json",
                    $"{{ \"name\": \"{file}\", \"path\": \"{file}.csv\" }}{(file == "sources" ? "" : ",")}",
                    ""
                );
        }

        package.Replace("datapackage.json", "\"trade.csv\" },", "\"trade.csv\" }");
        AtlasReading reading = package.Read();
        Assert.True(reading.World is not null, string.Join('\n', reading.Findings));
    }
}
