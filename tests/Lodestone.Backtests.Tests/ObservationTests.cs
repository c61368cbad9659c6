using Lodestone.Model;
using Xunit;

namespace Lodestone.Backtests.Tests;

public class ObservationTests
{
    private static readonly string[] Grades = ["published", "secondary", "derived", "unverified"];
    private static readonly string[] Kinds =
    [
        "price-spot-ask",
        "price-domestic",
        "price-volume-weighted",
        "export-volume",
        "import-volume",
        "export-quota",
        "plant-stop",
    ];

    public static TheoryData<string> Events => [.. Backtest.ReadAll(Repository.Root).Select(b => b.Event)];

    [Theory]
    [MemberData(nameof(Events))]
    public void Every_observation_has_a_kind_a_grade_a_source_and_a_place_in_a_comparison(string name)
    {
        Backtest backtest = Backtest.ReadAll(Repository.Root).Single(b => b.Event == name);
        Assert.NotEmpty(backtest.Observations);
        foreach (Observation observation in backtest.Observations)
        {
            Assert.Contains(observation.Row["evidence"], Grades);
            Assert.Contains(observation.Row["kind"], Kinds);
            Assert.True(observation.Low >= 0 && observation.High >= observation.Low, observation.Row.Where);
            if (observation.Row["evidence"] == "derived")
            {
                Assert.False(
                    string.IsNullOrEmpty(observation.Row["note"]),
                    $"{observation.Row.Where}: say the arithmetic"
                );
            }
        }
    }

    /// <summary>A criterion says in words what was observed, and its range holds the number it quotes first.</summary>
    [Theory]
    [MemberData(nameof(Events))]
    public void Every_accepted_range_is_a_range(string name)
    {
        Backtest backtest = Backtest.ReadAll(Repository.Root).Single(b => b.Event == name);
        Assert.All(backtest.Criteria, c => Assert.True(c.Low < c.High && c.Reason.Length > 0, c.Where));
    }

    [Theory]
    [InlineData(
        "events.csv",
        "event,title,package,scenario,draws,seed\na,A,atlas\n",
        "backtests/events.csv:2: 3 cells under 6 columns"
    )]
    [InlineData(
        "a/observations.csv",
        "series,period,low,value,high,unit,kind,source,evidence,note\nx,2025-13,,1,,t,export-volume,s,published,\n",
        "a/observations.csv:2: '2025-13' in column 'period' is not a period"
    )]
    [InlineData(
        "a/observations.csv",
        "series,period,low,value,high,unit,kind,source,evidence,note\nx,2025-01,2,1,3,t,export-volume,s,published,\n",
        "a/observations.csv:2: 2, 1, 3 are not in order"
    )]
    [InlineData(
        "a/observations.csv",
        "series,period,low,value,high,unit,kind,source,evidence,note\ny,2025-01,,1,,t,export-volume,s,published,\n",
        "a/observations.csv:2: series 'y' is not in series.csv"
    )]
    [InlineData(
        "a/observations.csv",
        "series,period,low,value,high,unit,kind,source,evidence,note\nx,2025-01,,1,,t,export-volume,r,published,\n",
        "a/observations.csv:2: source 'r' is not in sources.csv"
    )]
    [InlineData(
        "a/variants.csv",
        "variant,parameter,value\nfast,transit_month,1\n",
        "a/variants.csv:2: parameter 'transit_month' is not known"
    )]
    [InlineData(
        "a/series.csv",
        "series,chart,label,variable,places,partners,goods,measure,scale\nx,,X,flow,CHN,,g,ratio,\n",
        "a/series.csv:2: measure 'ratio' is not known"
    )]
    public void A_broken_file_is_named_with_its_line(string file, string text, string message)
    {
        string root = Directory.CreateTempSubdirectory("backtests").FullName;
        try
        {
            string folder = Path.Combine(root, "data", "backtests");
            _ = Directory.CreateDirectory(Path.Combine(folder, "a"));
            foreach ((string name, string sound) in Sound())
            {
                File.WriteAllText(Path.Combine(folder, name), name == file ? text : sound);
            }

            InputException problem = Assert.Throws<InputException>(() => Backtest.ReadAll(root));
            Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(root, true);
        }
    }

    [Fact]
    public void Months_of_a_quarter_and_a_year_are_counted_from_the_horizon()
    {
        Backtest quota = Backtest.ReadAll(Repository.Root).Single(b => b.Event == "quota-2010");
        var played = PlayedBacktest.Central(quota);
        Assert.Equal((18, 20), played.Months(Period.Parse("2011-Q3")));
        Assert.Equal((24, 35), played.Months(Period.Parse("2012")));
        Assert.Equal((-12, -12), played.Months(Period.Parse("2009-01")));
    }

    private static Dictionary<string, string> Sound() =>
        new()
        {
            ["events.csv"] = "event,title,package,scenario,draws,seed\na,A,atlas,baseline,10,7\n",
            ["a/observations.csv"] =
                "series,period,low,value,high,unit,kind,source,evidence,note\nx,2025-01,,1,,t,export-volume,s,published,\n",
            ["a/series.csv"] =
                "series,chart,label,variable,places,partners,goods,measure,scale\nx,,X,flow,CHN,,g,level,1\n",
            ["a/criteria.csv"] = "criterion,series,measure,period,until,low,high,reason\nc,x,at,2025-01,,0,1,r\n",
            ["a/variants.csv"] = "variant,parameter,value\nfast,transit_months,1\n",
            ["a/sources.csv"] = "source,citation,url,licence\ns,S,,\n",
        };
}
