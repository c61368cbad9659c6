using System.Globalization;
using System.Text.Json;

namespace Lodestone.Cli.Tests;

/// <summary>Which capacities stay open: a small world whose demand for magnets falls by three quarters, and the shipped atlas.</summary>
public sealed class SupportCapacityTests : IDisposable
{
    private static readonly string[] Small = ["-s", "slump", "--years", "2", "--draws", "6", "-q"];
    private static readonly string[] Changing = ["kept open", "opened", "closed"];

    private readonly Desk _desk = DrawsDesk.New();

    public SupportCapacityTests()
    {
        foreach (string file in Directory.GetFiles(Checkout.Path("data", "support")))
        {
            _desk.Put($"data/support/{Path.GetFileName(file)}", File.ReadAllText(file).TrimEnd('\n'));
        }

        _desk.Put(
            "data/atlas/capacity.csv",
            """
            place,process,capacity_t,activity_t,cost_usd_per_t,supply_elasticity,source,evidence
            CHN,separate,60,45,,0.3,s,published
            JPN,separate,10,5,,3,s,assumption
            CHN,sinter,500,400,,4,s,derived
            JPN,sinter,125,100,,4,s,assumption
            """
        );
        _desk.Put(
            "data/atlas/trade.csv",
            """
            good,exporter,importer,quantity_t,freight_usd_per_t,tariff,source,evidence
            dy-oxide,CHN,JPN,5,900,0,s,published
            ndfeb-magnet,CHN,JPN,50,700,0,s,published
            ndfeb-magnet,CHN,EU27,30,700,0,s,published
            ndfeb-magnet,CHN,USA,20,700,0,s,published
            ndfeb-magnet,JPN,USA,30,700,0,s,published
            """
        );
        _desk.Put(
            "data/atlas/projects.csv",
            """
            project,name,place,process,capacity_t,start,ramp_months,capex_usd,opex_usd_per_t,status,probability,owner,lat,lon,source,evidence
            osaka,Osaka separation,JPN,separate,4,2027-01,0,,190000,announced,0.5,Osaka,,,s,assumption
            kobe,Kobe separation,JPN,separate,3,2027-01,0,,170000,announced,0.5,Kobe,,,s,assumption
            """
        );
        _desk.Put(
            "data/atlas/ownership.csv",
            "place,process,owner,share,source,evidence,note\nJPN,separate,USA,0.4,s,assumption,one plant at Nagoya"
        );
        _desk.Put("data/scenarios/slump.yaml", Slump(""));
        _desk.Put(
            "data/scenarios/slump-funded.yaml",
            Slump("policies:\n  - project: { project: kobe, start: 2026-12, probability: 1 }")
        );
    }

    public void Dispose() => _desk.Dispose();

    /// <summary>The plant runs at 50 % in the base year, next to not at all in the slump, at 80 % on the floor, and stops after it.</summary>
    [Fact]
    public void A_plant_that_a_contract_keeps_open_is_named_with_its_numbers()
    {
        string text = Text("cfd", "dy-oxide", "300 USD/kg");
        Assert.Contains(
            """
            Capacity    Role      t a year  used, %    open in   margin, USD/t      Verdict    years   year
                                                       draws, %                                        after
            ──────────  ────────  ────────  ─────────  ────────  ─────────────────  ─────────  ──────  ─────────
            Separation  makes it        10  0.48 → 80  0 → 100   167,000 → 300,000  kept open  2 of 2  idle
            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal
        );
        string flat = Flat(text);
        Assert.Contains(
            "(1 in all) it keeps 1 open, opens none and closes none; none open and none idle either way.",
            flat,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "made by Separation (100 % of it; used 0.48 % without and 80 % with)",
            flat,
            StringComparison.Ordinal
        );
        Assert.Contains("Separation: 40 % United States (one plant at Nagoya)", flat, StringComparison.Ordinal);
        Assert.Contains("it cannot be said which plant stands still", flat, StringComparison.Ordinal);
        Assert.Contains("2 of these 3 rest on an assumption", flat, StringComparison.Ordinal);
    }

    [Fact]
    public void Announced_plants_come_in_the_order_of_their_cost_and_are_no_part_of_the_capacity()
    {
        string flat = Flat(Text("cfd", "dy-oxide", "300 USD/kg"));
        Assert.Contains(
            "Kobe separation, 3 t at 170 USD/kg; Osaka separation, 4 t at 190 USD/kg. The cheapest come first.",
            flat,
            StringComparison.Ordinal
        );
        Row[] rows = Rows("cfd", "dy-oxide", "300 USD/kg");
        Assert.Equal(10, rows.Single(r => r is { Measure: "capacity", Item: "separate@JPN" }).Mean);
        Assert.Equal(3, rows.Single(r => r is { Measure: "announced-capacity", Item: "separate@JPN:kobe" }).Mean);
        Assert.Equal(0.4, rows.Single(r => r is { Measure: "owner-share", Item: "separate@JPN:USA" }).Mean);
    }

    [Fact]
    public void A_funded_project_is_a_capacity_of_its_own()
    {
        Row[] rows = Rows("cfd", "dy-oxide", "300 USD/kg", "-s", "slump-funded");
        Row project = rows.Single(r => r is { Measure: "capacity", Item: "kobe@JPN" });
        Assert.Equal((3, "makes it"), (project.Mean, project.Role));
        Assert.Equal(3, rows.Count(r => r is { Measure: "output-with", Item: "kobe@JPN" }));
        Assert.True(rows.First(r => r is { Measure: "output-with", Item: "kobe@JPN" }).Mean > 2.9);
        Assert.Matches("Kobe separation +makes it +3 ", Text("cfd", "dy-oxide", "300 USD/kg", "-s", "slump-funded"));
        Assert.DoesNotContain(rows, r => r.Item == "separate@JPN:kobe");
    }

    /// <summary>Japan makes a twentieth of the oxide it uses: a levy that makes the rest dear shuts who uses it.</summary>
    [Fact]
    public void A_levy_can_close_those_that_use_the_good()
    {
        Replace("data/atlas/capacity.csv", "JPN,separate,10,5,,3,", "JPN,separate,0.5,0.5,,0.05,");
        Replace("data/atlas/capacity.csv", "CHN,separate,60,45,", "CHN,separate,60,49.5,");
        Replace("data/atlas/capacity.csv", "JPN,sinter,125,100,,4,", "JPN,sinter,125,100,,10,");
        Replace("data/atlas/trade.csv", "dy-oxide,CHN,JPN,5,", "dy-oxide,CHN,JPN,9.5,");
        Row[] rows = Rows("border", "dy-oxide", "1500 USD/kg", "-s", "baseline");
        Row user = rows.Single(r => r is { Measure: "capacity", Item: "sinter@JPN" });
        Assert.Equal(("uses it", "closed"), (user.Role, user.Verdict));
        string flat = Flat(Text("border", "dy-oxide", "1500 USD/kg", "-s", "baseline"));
        Assert.Contains("(2 in all) it closes 1.", flat, StringComparison.Ordinal);
        Assert.Matches(@"Sintering +uses it .* closed", flat);
    }

    [Fact]
    public void A_floor_that_never_binds_changes_no_capacity()
    {
        foreach (string instrument in (string[])["cfd", "border", "purchase"])
        {
            Row[] rows = Rows(instrument, "dy-oxide", "1 USD/kg");
            Assert.NotEmpty(rows);
            Assert.DoesNotContain(rows, r => Changing.Contains(r.Verdict));
            Same(rows, "output-without", "output-with");
            Same(rows, "margin-without", "margin-with");
            Same(rows, "open-without", "open-with");
        }
    }

    /// <summary>What the makers at the place make more is what is kept alive; what others make less stands beside it.</summary>
    [Fact]
    public void What_is_kept_alive_is_made_by_the_capacities_named()
    {
        string csv = _desk.Run(Line("cfd", "dy-oxide", "300 USD/kg", ["-s", "slump-funded", "-o", "csv"])).Output;
        double kept = double.Parse(
            csv.Split('\n').Single(l => l.Contains(",kept-alive-a-year,", StringComparison.Ordinal)).Split(',')[12],
            CultureInfo.InvariantCulture
        );
        Row[] rows = Rows("cfd", "dy-oxide", "300 USD/kg", "-s", "slump-funded");
        double Made(string role, Func<Row, bool> which) =>
            rows.Where(r => r.Measure == "made-more-a-year" && r.Role == role && which(r)).Sum(r => r.Mean);
        Assert.True(kept > 1);
        Assert.Equal(kept, Made("makes it", _ => true), 1e-9 * kept);
        Assert.Equal(Made("elsewhere", r => r.Item.Length > 0), Made("elsewhere", r => r.Item.Length == 0), 1e-9);
        Assert.Contains(
            "elsewhere changes by less than 1 %",
            Flat(Text("cfd", "dy-oxide", "300 USD/kg")),
            StringComparison.Ordinal
        );
        Row[] calm = Rows("cfd", "dy-oxide", "300 USD/kg", "-s", "baseline");
        Assert.True(calm.Single(r => r is { Measure: "made-more-a-year", Item: "" }).Mean < -0.1);
        string flat = Flat(Text("cfd", "dy-oxide", "300 USD/kg", "-s", "baseline"));
        Assert.Matches("a year less are made .*: by Separation, China \\(100 % of it", flat);
    }

    /// <summary>What happens without support is that of no support, whatever it is compared with.</summary>
    [Fact]
    public void Without_support_nothing_depends_on_the_instrument_or_the_floor()
    {
        Row[] one = Rows("cfd", "dy-oxide", "300 USD/kg");
        Row[] other = Rows("border", "dy-oxide", "400 USD/kg");
        string[] measures = ["output-without", "utilisation-without", "margin-without", "open-without"];
        Row[] expected = [.. one.Where(r => measures.Contains(r.Measure))];
        Row[] found = [.. other.Where(r => measures.Contains(r.Measure))];
        Assert.NotEmpty(expected);
        Assert.Equal(
            expected.Select(r => (r.Measure, r.Item, r.Year, r.Mean)),
            found.Select(r => (r.Measure, r.Item, r.Year, r.Mean))
        );
    }

    [Fact]
    public void A_threshold_is_data_and_the_mark_says_where_it_decides()
    {
        Row[] rows = Rows("cfd", "dy-oxide", "300 USD/kg");
        Row after = rows.Last(r => r is { Measure: "open-with", Item: "separate@JPN" });
        Assert.Equal("idle", after.Verdict);
        Replace("data/support/parameters.csv", "shut_below,0.1,0.02,0.3", "shut_below,0.9,0.001,0.95");
        Row[] strict = Rows("cfd", "dy-oxide", "300 USD/kg");
        Row capacity = strict.Single(r => r is { Measure: "capacity", Item: "separate@JPN" });
        Assert.Equal("idle", capacity.Verdict);
        Assert.Contains(
            " idle * ",
            Text("cfd", "dy-oxide", "300 USD/kg").Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Compare_has_a_line_for_each_change_and_fits_the_page()
    {
        string text = Text("compare", "dy-oxide", "300 USD/kg");
        Assert.All(text.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
        Assert.Contains("Capacities that support keeps open, opens or closes", text, StringComparison.Ordinal);
        Assert.Matches(@"\nSeparation +makes it +0\.48 +floor, cfd, collar", text);
        string json = _desk.Run(Line("compare", "dy-oxide", "300 USD/kg", ["-o", "json"])).Output;
        using JsonDocument document = JsonDocument.Parse(json);
        JsonElement[] rows =
        [
            .. document
                .RootElement.GetProperty("rows")
                .EnumerateArray()
                .Where(r => r.GetProperty("item").GetString() == "separate@JPN"),
        ];
        Assert.All(rows, r => Assert.Equal("same-floor", r.GetProperty("basis").GetString()));
        Assert.Equal(5, rows.Select(r => r.GetProperty("instrument").GetString()).Distinct().Count());
        Assert.Contains(rows, r => r.GetProperty("verdict_at_low_threshold").GetString() == "kept open");
    }

    /// <summary>On the shipped atlas a higher floor closes nothing at the supported place, and one that never binds moves nothing.</summary>
    [Theory]
    [InlineData("ndpr-oxide", "USA", 1, 60, 110)]
    [InlineData("ndfeb-magnet", "JPN", 1, 60, 90)]
    public void On_the_shipped_atlas_a_higher_floor_closes_nothing(string good, string place, params int[] floors)
    {
        HashSet<(string, string)> open = [];
        foreach (int floor in floors)
        {
            Row[] rows = Shipped(good, place, floor);
            HashSet<(string, string)> now =
            [
                .. rows.Where(r => r.Measure == "open-with" && r.Year.Length > 0)
                    .Where(r => r.Role is "makes it" or "feeds it" && r.Verdict is "open" or "kept open" or "opened")
                    .Select(r => (r.Item, r.Year)),
            ];
            Assert.NotEmpty(now);
            Assert.Superset(open, now);
            open = now;
            Assert.DoesNotContain(rows, r => floor == 1 && Changing.Contains(r.Verdict));
        }
    }

    private void Replace(string file, string right, string other)
    {
        string text = File.ReadAllText(_desk[file]).TrimEnd('\n');
        Assert.Contains(right, text, StringComparison.Ordinal);
        _desk.Put(file, text.Replace(right, other, StringComparison.Ordinal));
    }

    private Row[] Shipped(string good, string place, int floor) =>
        Read([
            "support",
            "cfd",
            "-g",
            good,
            "-p",
            place,
            "--floor",
            FormattableString.Invariant($"{floor} USD/kg"),
            "--years",
            "2",
            "--draws",
            "4",
            "--data",
            Checkout.Path("data", "atlas"),
            "-q",
            "-o",
            "csv",
        ]);

    private static string Slump(string more) =>
        "name: slump\ntitle: Demand for magnets falls\nhorizon: { start: 2026-12, periods: 8, step: month }\nevents:\n"
        + "  - demand: { goods: [ndfeb-magnet], places: \"*\", sectors: \"*\", change: -0.75, start: 2026-12, periods: 60 }\n"
        + more;

    private static string[] Line(string verb, string good, string floor, string[] more) =>
        [
            "support",
            verb,
            "-g",
            good,
            "-p",
            "JPN",
            "--floor",
            floor,
            .. more.Contains("-s") ? Small[2..] : Small,
            .. more,
        ];

    private string Text(string verb, string good, string floor, params string[] more)
    {
        (int exit, string output, string error) = _desk.Run(Line(verb, good, floor, more));
        Assert.Equal((0, ""), (exit, error));
        return output;
    }

    private Row[] Rows(string verb, string good, string floor, params string[] more) =>
        Read(Line(verb, good, floor, [.. more, "-o", "csv"]));

    private Row[] Read(string[] line)
    {
        (int exit, string output, string error) = _desk.Run(line);
        Assert.Equal((0, ""), (exit, error));
        return
        [
            .. output
                .TrimEnd('\n')
                .Split('\n')
                .Skip(1)
                .Select(l => l.Split(','))
                .Where(c => c[14].Length > 0 && c[14] != "project")
                .Select(c => new Row(
                    c[3],
                    c[4],
                    c[5],
                    c[12].Length == 0 ? double.NaN : double.Parse(c[12], CultureInfo.InvariantCulture),
                    c[14],
                    c[15]
                )),
        ];
    }

    private static void Same(Row[] rows, string before, string after)
    {
        Row[] without = [.. rows.Where(r => r.Measure == before)];
        Row[] with = [.. rows.Where(r => r.Measure == after)];
        Assert.NotEmpty(without);
        Assert.Equal(without.Length, with.Length);
        foreach ((Row one, Row other) in without.Zip(with))
        {
            Assert.Equal(one.Mean, other.Mean, 1e-6 * Math.Max(1, Math.Abs(one.Mean)));
        }
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ");

    private sealed record Row(string Measure, string Item, string Year, double Mean, string Role, string Verdict);
}
