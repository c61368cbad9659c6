using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange.Tests.Ensembles;

public sealed class EnsembleAnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private EnsembleAnswer Answer(int failed = -1) =>
        FormulaEnsemble.Answer(FormulaEnsemble.Play(_folder, failed: failed));

    /// <summary>Draw d misses 1.5 d t of 400 t: the quantiles of type 7 of 0 … 100 are whole numbers.</summary>
    [Fact]
    public void Totals_are_taken_in_each_draw_and_then_over_the_draws()
    {
        EnsembleMember japan = Answer().Members[0];
        Assert.Equal("JPN", japan.Place);
        Assert.Equal((7.5, 75, 142.5), Points(japan.Missing));
        Assert.Equal((7.5 / 400, 75.0 / 400, 142.5 / 400), Points(japan.Share));
        Assert.Equal((0.025, 0.25, 0.475), Points(japan.WorstShare));
        Assert.Equal((1.2, 3, 4.8), Points(japan.PeakPrice));
        Assert.Equal((5e6, 50e6, 95e6), Points(japan.Loss));
    }

    [Fact]
    public void Where_nothing_is_missing_in_any_draw_that_is_said_and_nothing_else()
    {
        EnsembleAnswer answer = FormulaEnsemble.Answer(FormulaEnsemble.Play(_folder, scale: 0));
        Assert.Null(answer.Headline);
        Assert.Contains(
            "no member of the alliance runs short of anything in any draw",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hare of need", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["members"], EnsembleTables.Of(answer).Select(table => table.Name));
    }

    [Fact]
    public void Who_is_never_short_has_a_price_and_no_shortage()
    {
        EnsembleMember union = Answer().Members.Single(m => m.Place == "EU27");
        Assert.Null(union.Missing);
        Assert.Equal((1, 1, 1), Points(union.PeakPrice));
        EnsembleMember america = Answer().Members.Single(m => m.Place == "USA");
        Assert.Null(america.PeakPrice);
    }

    [Fact]
    public void Sentences_have_ranges()
    {
        string text = Answer().Text;
        Assert.Contains(
            ", Japan runs short of 7.5 to 142 t of NdFeB magnets (5–95 %, median 75, 19 % of need) over the horizon.",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The price of NdFeB magnets in Japan peaks at 1.20 to 4.8 × the base (median 3.0).",
            text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("Ranges hold the middle 90 % (5–95 %) of 101 draws of seed 7.", text, StringComparison.Ordinal);
    }

    /// <summary>1.5 d million: mean 75, standard error 1.5 · 29.30/√101 = 4.37; the worst 5.05 draws average 147.</summary>
    [Fact]
    public void The_headline_is_value_added_lost_by_all_members()
    {
        EnsembleAnswer answer = Answer();
        Assert.Equal("loss", answer.Headline!.Kind);
        Assert.Contains(
            "Value added lost by the members over the horizon: USD 7.5 to 142 million (median USD 75 million, middle half USD 37.5 to 112 million, mean USD 75 million with a standard error of USD 4.37 million); in the worst twentieth of the draws USD 147 million on average (CVaR 95).",
            answer.Text,
            StringComparison.Ordinal
        );
    }

    /// <summary>Draw d loses 1.5 d million, 20 million of it without the events; it misses 1.5 d t in Japan, 10 t of it anyway.</summary>
    [Fact]
    public void What_the_events_bring_stands_beside_what_is_lost_in_all()
    {
        EnsembleAnswer answer = FormulaEnsemble.Answer(FormulaEnsemble.Play(_folder, paired: true));
        Assert.Equal((-12.5e6, 55e6, 122.5e6), Points(answer.Headline!.ByEvents?.Bands));
        Assert.Equal((-2.5, 65, 132.5), Points(answer.Members[0].MissingByEvents));
        Assert.Equal((-15e6, 30e6, 75e6), Points(answer.Members[0].LossByEvents));
        Assert.Equal((2.5e6, 25e6, 47.5e6), Points(answer.Members.Single(m => m.Place == "EU27").LossByEvents));
        Assert.Contains(
            "Against the same draws without the event, the members lose from USD 12.5 million less to USD 122 million more of value added (median USD 55 million) and Japan misses from 2.5 t less to 132 t more of NdFeB magnets (median 65 t); the rest is demand that grows faster than supply, above all for NdFeB magnets.",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "101 draws, each with and without events ·",
            EnsembleLine.Counts(answer.Record, "month", answer.IsPaired),
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["members", "events", "chances", "drivers", "drivers-by-events", "convergence"],
            EnsembleTables.Of(answer).Select(table => table.Name)
        );
        Assert.Equal(
            ["Japan", "NdFeB magnets", "65\u00a0(-2.5\u00a0to\u00a0132)", "30\u00a0(-15\u00a0to\u00a075)"],
            EnsembleGrids.Events(answer).Rows[0]
        );
    }

    [Fact]
    public void Where_draws_without_events_were_not_played_nothing_is_said_of_them()
    {
        EnsembleAnswer answer = Answer();
        Assert.Null(answer.Headline!.ByEvents);
        Assert.DoesNotContain(answer.Sentences, s => s.Kind == "events");
        Assert.False(answer.IsPaired);
    }

    /// <summary>More than 50 million is lost from draw 34 on, more than 100 million from draw 67 on.</summary>
    [Fact]
    public void Chances_count_draws_beyond_round_numbers()
    {
        Chance[] loss = [.. Answer().Chances.Where(c => c.What.StartsWith("All members", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "All members: value added lost above USD 50 million",
                "All members: value added lost above USD 100 million",
            ],
            loss.Select(c => c.What)
        );
        Assert.Equal([67, 34], loss.Select(c => c.Draws.Hits));
        Assert.All(loss, c => Assert.InRange(c.Draws.Estimate, c.Draws.Low, c.Draws.High));
    }

    [Fact]
    public void Only_drivers_that_move_the_headline_are_named()
    {
        Runs.DriverEffect effect = Assert.Single(Answer().Drivers);
        Assert.Equal("depth", effect.Driver.Name);
        Assert.Equal(1.5e6 * 91, effect.Tornado.Swing, 1e-6);
    }

    [Fact]
    public void A_share_of_variance_that_may_be_none_says_so()
    {
        EnsembleAnswer answer = Answer();
        DriverEffect effect = answer.Drivers[0] with { FirstOrder = new FirstOrderIndex(0.07, -0.03, 0.17) };
        string[] names = ["private stocks", "growth"];
        DriverEffect clear = effect with { FirstOrder = new FirstOrderIndex(0.84, 0.8, 0.88) };
        Grid grid = EnsembleGrids.Drivers(answer.Headline!, [effect, clear], names);
        Assert.Equal(["≈\u00a00", "84"], grid.Rows.Select(row => row[^1]));
        Assert.Contains(
            EnsembleTables.Of(answer with { Drivers = [effect] }),
            table => table.Heading.EndsWith("≈\u00a00 is one whose 95 % interval holds 0.", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_draw_that_failed_is_left_out_and_counted()
    {
        EnsembleAnswer answer = Answer(failed: 100);
        Assert.Equal(1, answer.Record.Failed);
        Assert.Equal(100, answer.Members[0].Missing!.Value.Count);
        Assert.Equal(1.5 * 94.05, answer.Members[0].Missing!.Value.P95, 1e-9);
        Assert.Equal(
            "101 draws · 202 months solved · 1 by a fallback · 0 missed the tolerance · 1 left out as unsolved",
            EnsembleLine.Counts(answer.Record, "month")
        );
    }

    [Fact]
    public void A_draw_that_missed_the_tolerance_is_left_out_and_counted()
    {
        PlayedEnsemble played = FormulaEnsemble.Play(_folder, failed: 99, missed: 100);
        EnsembleAnswer answer = FormulaEnsemble.Answer(played);
        Assert.Equal((1, 1, 99), (answer.Record.Failed, answer.Record.MissedDraws, answer.Record.Usable));
        Assert.Equal(98 * 1.5e6, answer.Headline!.Numbers.Values.Max());
        Assert.All(played.Ensemble.Values(0), value => Assert.True(double.IsFinite(value)));
        Assert.Contains(
            "of 99 draws of seed 7. 2 of the 101 played are left out: 1 could not be solved and 1 missed the tolerance.",
            answer.Text,
            StringComparison.Ordinal
        );
        Assert.EndsWith("is told from 100 draws on.", answer.Text, StringComparison.Ordinal);
        Assert.Empty(answer.Drivers);
        Assert.EndsWith(
            "1 missed the tolerance · 1 left out as unsolved, 1 left out for missing the tolerance",
            EnsembleLine.Counts(answer.Record, "month"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Tables_fit_a_terminal_and_a_page()
    {
        EnsembleAnswer answer = Answer();
        foreach ((_, _, Grid grid) in EnsembleTables.Of(answer))
        {
            Assert.All(TextTable.Render(grid).Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        }

        Assert.Contains(
            "| Japan | NdFeB magnets | 75 (7.5–142) | 25 (2.5–48) | 3.0 (1.20–4.8) | 50 (5–95) |",
            EnsembleMarkdown.Render(answer),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Ranges_in_dollars_are_said_to_be_at_the_central_value_of_a_tonne()
    {
        const string Said = "a tonne is worth its central value added in every draw.";
        EnsembleAnswer answer = Answer();
        Assert.EndsWith(Said, Heading(answer), StringComparison.Ordinal);
        Assert.Contains("of the first round, which lodestone gdp brackets", Heading(answer), StringComparison.Ordinal);
        EnsembleAnswer tonnes = answer with { Members = [.. answer.Members.Select(m => m with { Loss = null })] };
        Assert.DoesNotContain(Said, Heading(tonnes), StringComparison.Ordinal);
    }

    private static string Heading(EnsembleAnswer answer) =>
        EnsembleTables.Of(answer).Single(table => table.Name == "members").Heading;

    private static (double Low, double Median, double High) Points(Bands? bands) =>
        (Math.Round(bands!.Value.P05, 12), Math.Round(bands.Value.P50, 12), Math.Round(bands.Value.P95, 12));
}
