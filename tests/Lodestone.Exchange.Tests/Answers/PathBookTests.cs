using Lodestone.Exchange.Tests.Ensembles;
using Lodestone.Fixtures;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange.Tests.Answers;

public sealed class PathBookTests
{
    [Fact]
    public void Lines_of_one_path_are_the_rows_of_its_outcome()
    {
        Outcome outcome = HandMade.Outcome();
        var book = PathBook.Of(outcome);
        IReadOnlyList<Bands> missing = book.Line(PathBook.Shortfall, HandMade.Magnet, "JPN")!;
        Assert.Equal(outcome.Scenario.Horizon.Periods, missing.Count);
        Assert.Equal(
            outcome
                .Rows.Where(r => r is { Variable: Variables.Shortfall, Place: "JPN", Good: HandMade.Magnet, Period: 2 })
                .Sum(r => r.Value),
            missing[2].P50,
            9
        );
        Assert.All(missing, b => Assert.Equal((b.P50, b.P50, 1), (b.P05, b.P95, b.Count)));
        Assert.Equal(1, book.Draws);
        Assert.Null(book.Line(PathBook.Price, "nothing", "JPN"));
    }

    [Fact]
    public void Prices_are_over_their_base()
    {
        Outcome outcome = HandMade.Outcome();
        var book = PathBook.Of(outcome);
        (string good, string place) = book.Markets.First();
        OutcomeRow[] rows =
        [
            .. outcome.Rows.Where(r =>
                r.Good == good && r.Place == place && r.Variable is Variables.UserPrice or Variables.PurchasePrice
            ),
        ];
        string variable = rows.Any(r => r.Variable == Variables.UserPrice)
            ? Variables.UserPrice
            : Variables.PurchasePrice;
        double start = rows.Single(r =>
            r.Variable == variable && r is { Period: -1 } && r.Good == good && r.Place == place
        ).Value;
        double third = rows.Single(r =>
            r.Variable == variable && r is { Period: 3 } && r.Good == good && r.Place == place
        ).Value;
        Assert.Equal(third / start, book.Line(PathBook.Price, good, place)![3].P50, 12);
    }

    /// <summary>Draw d of 0 to 100 misses d t in the first period, and its price rises to 1 + d/25 times the base.</summary>
    [Fact]
    public void Bands_of_an_ensemble_are_those_of_its_draws()
    {
        using var folder = new TemporaryFolder();
        PlayedEnsemble played = FormulaEnsemble.Play(folder);
        var book = PathBook.Of(played.Scenario.Horizon, EnsembleStatistics.Bands(played.Ensemble));
        Bands missing = book.Line(PathBook.Shortfall, HandMade.Magnet, "JPN")![0];
        Assert.Equal((5, 25, 50, 75, 95), (missing.P05, missing.P25, missing.P50, missing.P75, missing.P95));
        Assert.Equal(3, book.Line(PathBook.Price, HandMade.Magnet, "JPN")!.Max(b => b.P50), 9);
        Assert.Equal(FormulaEnsemble.Draws, book.Draws);
        Assert.Null(book.Line(PathBook.Stock, HandMade.Magnet, "JPN"));
    }

    [Fact]
    public void Sectors_stop_where_a_tenth_of_their_need_is_missing()
    {
        Outcome outcome = HandMade.Outcome();
        var names = new WorldNames(HandMade.World());
        IReadOnlyList<SectorStop> stops = SectorStop.Of(outcome, names);
        Assert.NotEmpty(stops);
        Assert.Equal(stops.OrderBy(s => s.First).Select(s => s.First), stops.Select(s => s.First));
        foreach (SectorStop stop in stops)
        {
            double Share(int period)
            {
                OutcomeRow[] rows =
                [
                    .. outcome.Rows.Where(r =>
                        r.Sector == stop.Sector
                        && r.Good == stop.Good
                        && r.Period == period
                        && names.Members.Contains(r.Place)
                    ),
                ];
                double missing = rows.Where(r => r.Variable == Variables.Shortfall).Sum(r => r.Value);
                return missing / (missing + rows.Where(r => r.Variable == Variables.Demand).Sum(r => r.Value));
            }

            Assert.True(Share(stop.First) >= SectorStop.Stops);
            Assert.All(Enumerable.Range(0, stop.First), p => Assert.True(Share(p) < SectorStop.Stops));
        }

        Assert.Empty(SectorStop.Of(HandMade.Outcome(severity: 0), names));
        Grid table = SectorStop.Table(stops, 1, names, outcome.Scenario.Horizon);
        Assert.Equal(table.Columns.Count, Assert.Single(table.Rows).Count);
    }
}
