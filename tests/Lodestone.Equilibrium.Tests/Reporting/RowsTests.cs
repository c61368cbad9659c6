using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Reporting;

/// <summary>Rows that follow from other rows: losses from shortfalls, stocks from what goes in and out.</summary>
public class RowsTests
{
    private const double ValueAdded = 1e5;

    private static readonly Outcome Played = Play();

    [Fact]
    public void Value_added_lost_is_missing_tonnes_of_a_sector_times_its_value_added_per_tonne()
    {
        OutcomeRow[] losses = [.. Rows(Variables.GdpLoss)];
        Assert.Contains(losses, row => row.Value > 0);
        foreach (OutcomeRow loss in losses)
        {
            double missing = Rows(Variables.Shortfall)
                .Where(row => row.Place == loss.Place && row.Sector == loss.Sector && row.Period == loss.Period)
                .Sum(row => row.Value);
            Assert.Equal(ValueAdded * missing, loss.Value, 1e-6 * Math.Max(1, loss.Value));
            Assert.Equal("USD", loss.Unit);
        }
    }

    [Fact]
    public void A_private_stock_is_what_it_was_less_releases_and_with_purchases()
    {
        OutcomeRow[] stocks = [.. Rows(Variables.StockPrivate).Where(row => row.Period > 0)];
        Assert.Contains(stocks, row => row.Value > 0);
        Assert.Contains(Rows(Variables.StockRelease), row => row.Value > 0);
        Assert.Contains(Rows(Variables.StockPurchase), row => row.Value > 0);
        foreach (OutcomeRow stock in stocks)
        {
            double before = At(Variables.StockPrivate, stock, stock.Period - 1);
            double change =
                At(Variables.StockPurchase, stock, stock.Period) - At(Variables.StockRelease, stock, stock.Period);
            Assert.Equal(before + change, stock.Value, 1e-6 * Math.Max(1, before));
        }
    }

    private static double At(string variable, OutcomeRow like, int period) =>
        Rows(variable)
            .Where(row => row.Place == like.Place && row.Good == like.Good && row.Period == period)
            .Sum(row => row.Value);

    private static IEnumerable<OutcomeRow> Rows(string variable) =>
        Played.Rows.Where(row => row.Variable == variable && row.Period >= 0);

    private static Outcome Play()
    {
        World world = SmallChain.World();
        world = world with
        {
            Sectors =
            [
                .. world
                    .Demands.Select(demand => demand.Sector)
                    .Distinct()
                    .Select(sector => new SectorAccount(sector, sector, "", ValueAdded, Provenance.None)),
            ],
        };
        return ScenarioSolver.Solve(
            world,
            SmallChain.Scenario(8, new Ban(["magnet", "dy"], ["CHN"], ["JPN", "AUS"], new Window(0, 2), 0)),
            cancellationToken: TestContext.Current.CancellationToken
        );
    }
}
