using System.Text.Json;

namespace Lodestone.Cli.Tests;

public sealed class ExposureVerbTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    /// <summary>By hand: of the 50 t of the United States 20 come from China, and Japan's 30 t are of Chinese oxide.</summary>
    [Fact]
    public void The_answer_comes_first_then_the_profile_then_the_tree()
    {
        (int exit, string output, string error) = _desk.Run(
            "exposure",
            "--place",
            "USA",
            "--on",
            "CHN",
            "--good",
            "ndfeb-magnet",
            "-q"
        );
        Assert.Equal((0, ""), (exit, error));
        Assert.StartsWith(
            "Of the 50 t a year of NdFeB magnets that the United States takes in, 40 % comes straight from China",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("100 % passed through China", output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Matches(@"separated +dysprosium oxide +– +100 +China 100 % +100\n", output);
        Assert.Matches(@"of its +of all, +through\n.* user, % +% +CHN, %\n", output);
        Assert.Matches(@"magnet +NdFeB magnets +40 +40 +Japan 60 % +80\n", output);
        Assert.Matches(@"├─ Japan: NdFeB magnets +60 +60 +100\n│  └─ China: Dysprosium oxide +100 +60 +100\n", output);
        Assert.All(output.Split('\n'), l => Assert.InRange(l.Length, 0, 100));
    }

    /// <summary>The package that ships: what can be traced is named; a product of which one part has none of it says so.</summary>
    [Fact]
    public void A_good_that_the_chain_does_not_have_is_not_traced()
    {
        string[] data = ["-q", "--data", Checkout.Path("data", "atlas")];
        (int exit, string output, string error) = _desk.Run([
            "exposure",
            "-g",
            "ndfeb-magnet",
            "--trace",
            "gallium-primary",
            .. data,
        ]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains("the chain of NdFeB magnets has no primary gallium", error, StringComparison.Ordinal);
        Assert.Contains("dy-oxide", error, StringComparison.Ordinal);
        string product = _desk.Run(["exposure", "--product", "f-35", "--trace", "dy-oxide", .. data]).Output;
        Assert.Contains(
            "Dysprosium oxide alone is traced, but in the chain of SmCo magnets, which has none of it.",
            product.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <summary>The package that ships: Myanmar digs nearly half of the dysprosium, and nobody but China separates it.</summary>
    [Fact]
    public void World_output_is_of_the_good_that_is_traced()
    {
        using var document = JsonDocument.Parse(
            _desk
                .Run(
                    "exposure",
                    "-q",
                    "-p",
                    "EU27",
                    "--on",
                    "CHN",
                    "-g",
                    "ndfeb-magnet",
                    "--trace",
                    "dy-oxide",
                    "-o",
                    "json",
                    "--data",
                    Checkout.Path("data", "atlas")
                )
                .Output
        );
        Dictionary<string, double> world = document
            .RootElement.GetProperty("dependence")[0]
            .GetProperty("stages")
            .EnumerateArray()
            .ToDictionary(s => s.GetProperty("stage").GetString()!, s => s.GetProperty("world_share").GetDouble());
        Assert.InRange(world["mine"], 0.3, 0.6);
        Assert.InRange(world["separated"], 0.95, 1);
    }

    [Fact]
    public void Csv_is_an_edge_list()
    {
        string output = _desk
            .Run("exposure", "-p", "USA", "--on", "CHN", "-g", "ndfeb-magnet", "-o", "csv", "-q")
            .Output;
        Assert.Equal(
            "root_good,level,user,user_good,supplier,good,stage,processes,suppliers,tonnes_per_year,share_of_user,share_of_root,input_weight,share_passed",
            output.Split('\n')[0]
        );
        Assert.Contains(
            "\nndfeb-magnet,1,USA,,JPN,ndfeb-magnet,magnet,sinter,1,30,0.6,0.6,1,1\n",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\nndfeb-magnet,2,JPN,ndfeb-magnet,CHN,dy-oxide,separated,separate,1,10,1,0.6,1,1\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Json_carries_shares_stages_and_edges()
    {
        string output = _desk
            .Run("exposure", "-p", "USA", "--on", "JPN", "-g", "ndfeb-magnet", "-o", "json", "-q")
            .Output;
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal("lodestone.exposure/1", document.RootElement.GetProperty("schema").GetString());
        JsonElement dependence = document.RootElement.GetProperty("dependence")[0];
        Assert.Equal(0.6, dependence.GetProperty("full_path").GetDouble(), 12);
        Assert.Equal(2, dependence.GetProperty("stages").GetArrayLength());
        Assert.Equal(4, document.RootElement.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void Markdown_has_a_title_tables_and_the_tree()
    {
        string output = _desk
            .Run("exposure", "-p", "USA", "--on", "CHN", "-g", "ndfeb-magnet", "-o", "md", "-q")
            .Output;
        Assert.StartsWith("# Dependence of the United States on China\n", output, StringComparison.Ordinal);
        Assert.Contains("| Stage | Goods made there |", output, StringComparison.Ordinal);
        Assert.Contains("```\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void One_stage_shows_everybody_who_works_there()
    {
        string output = _desk.Run("exposure", "-p", "USA", "-g", "ndfeb-magnet", "--stage", "magnet", "-q").Output;
        Assert.Matches(@"JPN +Japan +60\nCHN +China +40\n", output);
    }

    [Fact]
    public void Without_a_supplier_the_largest_is_taken_and_said() =>
        Assert.Contains(
            "China was taken because most of it passes through there",
            _desk.Run("exposure", "-p", "USA", "-g", "ndfeb-magnet", "-q").Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_product_sums_what_is_audited_and_shows_what_is_disputed()
    {
        Products();
        (int exit, string output, string error) = _desk.Run("exposure", "--product", "jet", "--on", "CHN");
        Assert.Equal((0, ""), (exit, error));
        string text = output.ReplaceLineEndings(" ");
        Assert.StartsWith(
            "One aircraft (Jet) holds 15 kg (9 kg to 21 kg) of the 2 materials counted.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Of the 14 kg whose suppliers are known, supplied as the United States is, 40 %",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Disputed: rare earth material, 417 kg (a figure of hearsay); not in the sums",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("Not in this atlas, so without suppliers: scandium.", text, StringComparison.Ordinal);
        Assert.Contains(
            "One aircraft (Jet) holds 417 kg of the one material counted",
            _desk
                .Run("exposure", "--product", "jet", "--on", "CHN", "--include-disputed")
                .Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.Matches(@"jet +Jet +aircraft +USA +3\n", _desk.Run("exposure", "--product", "list").Output);
    }

    /// <summary>Shipped data: eleven materials have a sentence together, the extremes by name; two have their own.</summary>
    [Fact]
    public void Of_many_materials_the_extremes_are_named()
    {
        string data = Checkout.Path("data", "atlas");
        string car = Sentences("electric-car");
        Assert.Matches(
            @"The part that passed through China at some stage is largest for primary gallium \(\d+ %\), .+ and .+, and smallest for refined niobium \([\d.]+ %\); the table has all 11\.",
            car
        );
        Assert.DoesNotContain("that the world takes in", car, StringComparison.Ordinal);
        string jet = Sentences("f-35");
        Assert.DoesNotContain("is largest for", jet, StringComparison.Ordinal);
        Assert.Equal(2, jet.Split("that the United States takes in").Length - 1);

        string Sentences(string product) =>
            _desk
                .Run("exposure", "-q", "--product", product, "--on", "CHN", "--data", data)
                .Output.Split("\n\n")[0]
                .ReplaceLineEndings(" ");
    }

    /// <summary>Shipped data: what USGS withholds of borates mined in the United States is an estimate, and the answer says so.</summary>
    [Theory]
    [InlineData("borates", true)]
    [InlineData("copper-mined", false)]
    public void An_answer_that_rests_on_a_withheld_figure_says_so(string good, bool withheld)
    {
        string data = Checkout.Path("data", "atlas");
        Assert.Equal(
            withheld,
            _desk
                .Run("exposure", "-q", "-g", good, "-p", "USA", "--data", data)
                .Output.ReplaceLineEndings(" ")
                .Contains(
                    "What the United States makes of it is withheld by the source, and so an estimate.",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void A_product_of_which_nothing_is_known_says_so()
    {
        Products();
        _desk.Put(
            "data/atlas/product_content.csv",
            "product,good,kg_low,kg,kg_high,source,evidence,counting,note\njet,rare-earth-material,,417,,s,secondary,disputed,a figure of hearsay"
        );
        (int exit, string output, _) = _desk.Run("exposure", "--product", "jet");
        Assert.Equal(0, exit);
        Assert.StartsWith("One aircraft (Jet) has no content that can be counted", output, StringComparison.Ordinal);
        Assert.DoesNotContain("was taken because", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EU27", "Rows of ownership.csv that name owners from the European Union abroad: 1;")]
    [InlineData("CHN", "No row of ownership.csv names an owner from China abroad")]
    public void By_owner_says_how_far_the_rows_on_owners_reach(string supplier, string said)
    {
        _desk.Put(
            "data/atlas/ownership.csv",
            "place,process,owner,share,source,evidence\nJPN,sinter,EU27,0.5,s,published"
        );
        string[] line = ["exposure", "-p", "USA", "--on", supplier, "-g", "ndfeb-magnet"];
        Assert.Contains(
            said,
            _desk.Run([.. line, "--by-owner"]).Output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("ownership.csv", _desk.Run(line).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Owners_count_where_the_package_knows_them()
    {
        _desk.Put(
            "data/atlas/ownership.csv",
            "place,process,owner,share,source,evidence\nJPN,sinter,EU27,0.5,s,published"
        );
        string output = _desk
            .Run("exposure", "-p", "USA", "--on", "EU27", "-g", "ndfeb-magnet", "--by-owner")
            .Output.ReplaceLineEndings(" ");
        Assert.Contains("30 % comes straight from plants owned from the European", output, StringComparison.Ordinal);
    }

    /// <summary>Japan buys 20 t from China where 2 t are published: the sentence names both, and not the flow that agrees.</summary>
    [Fact]
    public void A_flow_far_from_its_published_figure_is_told()
    {
        string path = _desk["data/atlas/trade.csv"];
        string[] lines = File.ReadAllText(path).TrimEnd('\n').Split('\n');
        string[] told =
        [
            $"{lines[0]},published",
            .. lines
                .Skip(1)
                .Select(line =>
                    line.StartsWith("ndfeb-magnet,CHN,USA,", StringComparison.Ordinal)
                        ? $"{line},{0.1 * double.Parse(line.Split(',')[3], System.Globalization.CultureInfo.InvariantCulture)}"
                        : $"{line},"
                ),
        ];
        string before = _desk.Run("exposure", "-p", "USA", "--on", "CHN", "-g", "ndfeb-magnet").Output;
        Assert.DoesNotContain("Far from what is published", before, StringComparison.Ordinal);
        _desk.Put("data/atlas/trade.csv", string.Join('\n', told));
        string output = _desk
            .Run("exposure", "-p", "USA", "--on", "CHN", "-g", "ndfeb-magnet")
            .Output.ReplaceLineEndings(" ");
        Assert.Matches(@"Far from what is published of trade.*?: [\d.]+ t from China \([\d.]+ t published\)", output);
    }

    [Theory]
    [InlineData("exposure", "exposure of what?", "--good ndfeb-magnet")]
    [InlineData(
        "exposure -g ndfeb-magnet --include-disputed",
        "--include-disputed: a good has no disputed content",
        "--product"
    )]
    [InlineData("exposure -g ndfeb-magnet --product x", "--good and --product are both given", "--product smartphone")]
    [InlineData(
        "exposure -g ndfeb-magnt",
        "there is no good 'ndfeb-magnt'",
        "did you mean 'ndfeb-magnet' (NdFeB magnets)?"
    )]
    [InlineData("exposure -g ndfeb-magnet -p USB", "there is no place 'USB'", "did you mean 'USA' (United States)?")]
    [InlineData("exposure -g dy-oxide -p USA", "USA does not use dy-oxide in the base year", "users: ")]
    [InlineData(
        "exposure -g dy-oxide --trace ndfeb-magnet",
        "--trace: the chain of dysprosium oxide has no NdFeB magnets",
        "leave --trace out"
    )]
    [InlineData("exposure -g ndfeb-magnet --depth 0", "--depth 0 shows nothing", "1 or more")]
    [InlineData("exposure -g ndfeb-magnet --least 100", "--least 100", "below 100")]
    [InlineData("exposure -g ndfeb-magnet --by-owner", "no ownership.csv", "place,process,owner,share")]
    [InlineData("exposure -g ndfeb-magnet --stage magnets", "goes through a stage 'magnets'", "did you mean 'magnet'?")]
    [InlineData("exposure --product phone", "there is no product 'phone'", "this package has no products")]
    public void A_question_that_cannot_be_answered_says_what_can(string line, string problem, string remedy)
    {
        (int exit, string output, string error) = _desk.Run([.. line.Split(' '), "-q"]);
        Assert.Equal((2, ""), (exit, output));
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Contains(remedy, error, StringComparison.Ordinal);
    }

    [Fact]
    public void Flows_that_only_the_engine_knows_are_said_to_be_missing()
    {
        string data = Checkout.Path("data", "cases", "dantzig-equilibrium");
        (int exit, _, string error) = _desk.Run("exposure", "--data", data, "-g", "case", "-q");
        Assert.Equal(2, exit);
        Assert.Contains("the base year states no flow of case", error, StringComparison.Ordinal);
        Assert.Contains("sigma inf", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_world_answers_without_change()
    {
        string data = Checkout.Path("data", "cases", "chain-cutoff");
        string output = _desk.Run("exposure", "--data", data, "-g", "magnet", "-p", "JPN", "--on", "CHN", "-q").Output;
        Assert.Contains(
            "33 % comes straight from China and 67 % passed",
            output.ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    private void Products()
    {
        _desk.Put(
            "data/atlas/datapackage.json",
            """
            { "name": "small", "title": "A small world", "baseYear": "2024", "resources": [
              { "path": "places.csv" }, { "path": "goods.csv" }, { "path": "processes.csv" }, { "path": "process_io.csv" },
              { "path": "capacity.csv" }, { "path": "demand.csv" }, { "path": "trade.csv" }, { "path": "sources.csv" },
              { "path": "products.csv" }, { "path": "product_content.csv" } ] }
            """
        );
        _desk.Put("data/atlas/products.csv", "product,name,unit,place\njet,Jet,aircraft,USA");
        _desk.Put(
            "data/atlas/product_content.csv",
            """
            product,good,kg_low,kg,kg_high,source,evidence,counting,note
            jet,ndfeb-magnet,8,14,20,s,secondary,,
            jet,scandium,,1,,s,secondary,counted,
            jet,rare-earth-material,,417,,s,secondary,disputed,a figure of hearsay
            """
        );
    }
}
