using Lodestone.Exchange.Tests.Ensembles;
using Lodestone.Fixtures;
using Lodestone.Model;

namespace Lodestone.Exchange.Tests.Comparing;

public sealed class PairedComparisonTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>
    /// Draw d misses 1.5 d t and 0.75 d t: the difference is -0.75 d, of width 67.5 from 5 % to 95 %; if draws had
    /// nothing in common it would be wider.
    /// </summary>
    [Fact]
    public void Differences_are_taken_draw_by_draw()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.5));
        PairedKpi japan = comparison.Kpis.Single(k => k is { Kind: "short", Place: "JPN" });
        PairedDifference difference = Assert.Single(japan.Differences);
        Assert.Equal(-71.25, difference.Bands.P05, 1e-9);
        Assert.Equal(-37.5, difference.Bands.P50, 1e-9);
        Assert.Equal(67.5, difference.Bands.Width, 1e-9);
        Assert.True(difference.Unpaired > 100);
        Assert.InRange(difference.Ratio!.Value, 0.4, 0.7);
        Assert.Equal(["loss", "loss", "loss", "short", "price"], comparison.Kpis.Select(k => k.Kind));
    }

    [Fact]
    public void Differences_in_percent_are_of_the_median_of_the_baseline()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.5));
        int at = comparison.Kpis.Index().Single(k => k.Item is { Kind: "short", Place: "JPN" }).Index;
        Grid grid = comparison.Grid(percent: true);
        Assert.Contains("% of [1]", grid.Columns[3].Header, StringComparison.Ordinal);
        // The baseline's median is 75 t: -71.25, -37.5 and -3.75 t are -95, -50 and -5 %.
        Assert.StartsWith("-50", grid.Rows[at][3].Replace('−', '-'), StringComparison.Ordinal);
    }

    [Fact]
    public void As_a_table_every_number_of_every_ensemble_has_a_row()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.5));
        string[] lines = PairedCsv.Text(comparison).TrimEnd().Split('\n');
        Assert.Equal(string.Join(',', PairedCsv.Names), lines[0]);
        Assert.Equal(2 * comparison.Kpis.Count, lines.Length - 1);
        Assert.All(lines, l => Assert.Equal(PairedCsv.Names.Count, l.Split(',').Length));
        string[] japan = [.. lines.Where(l => l.StartsWith("short,", StringComparison.Ordinal) && l.Contains(",JPN,"))];
        Assert.Equal(("", "true"), (japan[0].Split(',')[^1], japan[1].Split(',')[^1]));
        Assert.Equal("-37.5", japan[1].Split(',')[15]);
    }

    [Fact]
    public void Words_are_for_differences_clear_of_zero()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.5));
        Assert.Contains(
            "[2] against [1]: Japan is short of 3.8 to 71.3 t less of NdFeB magnets (median 37.5).",
            comparison.Statements
        );
        Assert.Contains(
            "[2] against [1]: all members lose USD 3.8 to 71.3 million less of value added (median USD 37.5 million).",
            comparison.Statements
        );
    }

    /// <summary>75 t against 37.5 t: what is said of the difference is what stands in its row.</summary>
    [Fact]
    public void Words_and_rows_have_the_same_numbers()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.5));
        IReadOnlyList<string> row = comparison.Grid().Rows.Single(r => r[0] == "NdFeB magnets short, Japan, t");
        Assert.Equal(["75.0", "37.5", "-37.5\u00a0(-71.3\u00a0to\u00a0-3.8)\u00a0*"], row.Skip(1).Take(3));
    }

    /// <summary>0.75 t and 0.37 t of a row of 75 t would read 0 at its lower end.</summary>
    [Fact]
    public void An_end_that_is_clear_of_zero_does_not_read_zero()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder, 0.999));
        PairedKpi japan = comparison.Kpis.Single(k => k is { Kind: "price", Place: "JPN" });
        Assert.True(japan.Differences[0].IsClear);
        IReadOnlyList<string> row = comparison.Grid().Rows[comparison.Kpis.Index().First(k => k.Item == japan).Index];
        Assert.EndsWith("\u00a0to\u00a0-0.0002)\u00a0*", row[3], StringComparison.Ordinal);
        Assert.Contains(comparison.Statements, s => s.Contains("by 0.0002 to ", StringComparison.Ordinal));
        Assert.Contains(" * marks a range that is clear of zero.", comparison.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_ensemble_twice_has_no_difference_and_no_words()
    {
        PairedComparison comparison = Compare(FormulaEnsemble.Play(_folder), FormulaEnsemble.Play(_folder));
        Assert.Empty(comparison.Statements);
        Assert.All(comparison.Kpis, k => Assert.Equal(0, k.Differences[0].Bands.Width));
        Assert.All(comparison.Kpis, k => Assert.Equal(0, k.Differences[0].Ratio));
        Assert.Contains("Of 5 numbers nothing is said in words", comparison.Caution, StringComparison.Ordinal);
        Assert.Contains(BandText.Worth, comparison.Caution, StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_that_is_only_in_a_range_is_an_assumption_of_its_own()
    {
        PlayedEnsemble plain = FormulaEnsemble.Play(_folder);
        PlayedEnsemble other = FormulaEnsemble.Play(_folder, 0.5);
        PairedComparison comparison = Compare(
            plain,
            other with
            {
                Scenario = plain.Scenario with
                {
                    Events =
                    [
                        .. plain.Scenario.Events.Select(e =>
                            e with
                            {
                                Range = new ItemRange(null, new UncertainNumber(3, 6, 12), null),
                            }
                        ),
                    ],
                    Uncertainty = new Uncertainty(100, 7) { Stocks = new UncertainNumber(0.5, 1, 2) },
                },
            }
        );
        Assert.All(comparison.Own[0], text => Assert.DoesNotContain("uncertain", text, StringComparison.Ordinal));
        Assert.Contains(
            comparison.Own[1],
            text => text.EndsWith("; uncertain: lasts 3 to 12 months", StringComparison.Ordinal)
        );
        Assert.Contains("private stocks 0.5 to 2 times the atlas", comparison.Own[1]);
    }

    [Fact]
    public void A_draw_that_failed_in_one_is_left_out_of_the_pairs()
    {
        PairedComparison comparison = Compare(
            FormulaEnsemble.Play(_folder, failed: 50),
            FormulaEnsemble.Play(_folder, 1, failed: 20)
        );
        Assert.Equal(99, comparison.Draws);
        PairedKpi japan = comparison.Kpis.Single(k => k is { Kind: "short", Place: "JPN" });
        Assert.Equal((99, 0.0), (japan.Differences[0].Bands.Count, japan.Differences[0].Bands.Width));
        Assert.Equal(100, japan.Values[0].Count);
    }

    private static PairedComparison Compare(params PlayedEnsemble[] ensembles) =>
        PairedComparison.Of(ensembles, HandMade.World());
}
