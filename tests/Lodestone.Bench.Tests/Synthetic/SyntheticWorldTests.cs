using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Synthetic;
using Xunit;

namespace Lodestone.Bench.Tests.Synthetic;

/// <summary>
/// The chain against sums computed from the file that the numpy generator of the laboratory writes: every array in its
/// order, weighted by (position modulo 97) + 1, so that a swapped or shifted entry shows.
/// </summary>
public class SyntheticWorldTests
{
    private const double Kilogram = 1_000;

    private static readonly World Chain = SyntheticWorld.Build();
    private static readonly EquilibriumProgram Program = CompiledScenario.Compile(Chain, Calm(1)).Program;

    private static Scenario Calm(int periods) =>
        new()
        {
            Name = "calm",
            Title = "calm",
            Horizon = new Horizon(Period.Parse("2026-01"), periods),
        };

    [Fact]
    public void The_chain_has_the_size_of_the_laboratory_chain()
    {
        Assert.Equal(204, Program.Nodes.Length);
        Assert.Equal(120, Program.Sources.Bundles);
        Assert.Equal(1_037, Program.Sources.Routes);
        Assert.Equal(74, Program.Activities.Count);
        Assert.Equal(179, Program.Activities.Node.Length);
        Assert.Equal(224, Program.Uses.Count);
        Assert.Equal(114, Program.Holdings.Count);
    }

    [Theory]
    [InlineData("conc-light", 48001.52480097979)]
    [InlineData("conc-heavy", 3973.2795590936944)]
    [InlineData("ndpr-oxide", 9674.938)]
    [InlineData("dy-oxide", 217.1988)]
    [InlineData("tb-oxide", 40.35993214941827)]
    [InlineData("lace-oxide", 35753.081724433556)]
    [InlineData("ndpr-metal", 7670)]
    [InlineData("dy-metal", 169)]
    [InlineData("tb-metal", 28.6)]
    [InlineData("alloy", 26000)]
    [InlineData("magnet", 20000)]
    public void Monthly_trade_of_a_good_adds_up(string good, double tonnes) =>
        Close(tonnes, Chain.Trade.Where(flow => flow.Good == good).Sum(flow => flow.QuantityPerYear) / 12);

    [Fact]
    public void Flows_and_route_prices_are_those_of_the_laboratory_chain()
    {
        Sources sources = Program.Sources;
        double[] flow = new double[sources.Routes];
        for (int bundle = 0; bundle < sources.Bundles; bundle++)
        {
            for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
            {
                flow[route] = sources.BaseShare[route] * sources.BaseVolume[bundle];
            }
        }

        Close(4323176.470888733, Weighted(flow));
        Close(10063286.46712012 * Kilogram, Weighted(sources.BaseDelivered));
        Close(40161.022824897846 * Kilogram, Weighted(sources.Freight));
        Close(10023125.44429523 * Kilogram, Weighted([.. sources.Origin.Select(node => Program.BasePrice[node])]));
        Close(5372659.626228333, Weighted(sources.BaseVolume));
        Close(1163815.6711712333 * Kilogram, Weighted(sources.BaseIndex));
        Close(161090.81834927676 * Kilogram, Weighted(sources.Dispersion));
        Close(56407.628073286774 * Kilogram, Weighted(sources.LinkSlope));
        Close(1163815.6711712333 * Kilogram, Weighted([.. sources.User.Select(node => Program.BasePrice[node])]));
    }

    [Fact]
    public void Plants_are_those_of_the_laboratory_chain()
    {
        Close(3727342.000256478, Weighted(Program.Activities.BaseLevel));
        Close(5808249.086949173, Weighted(Program.Activities.Capacity));
        Close(494865.24237146636 / Kilogram, Weighted(Program.Activities.Slope));
        Close(59191.85296221382 * Kilogram, Weighted(Program.Activities.BaseMargin));
    }

    [Fact]
    public void Uses_and_stocks_are_those_of_the_laboratory_chain()
    {
        Close(763255.5671508623, Weighted(Program.Uses.BaseQuantity));
        Close(4070.85, Weighted(Program.Uses.Elasticity));
        Close(93706, Weighted(Program.Uses.Choke));
        Close(4422330.038820922, Weighted([.. Chain.Stocks.Select(stock => stock.Quantity!.Value)]));
        Close(1844242.9088576965, Weighted(Program.Holdings.ReleaseRate));
        Close(368848.5817715392, Weighted(Program.Holdings.PurchaseRate));
    }

    [Fact]
    public void A_calm_month_stays_at_the_base()
    {
        PathRunner runner = new(CompiledScenario.Compile(Chain, Calm(1)), new EngineSettings());
        runner.Clear(0);
        for (int node = 0; node < Program.Nodes.Length; node++)
        {
            Assert.Equal(1, runner.Solution.Price[node] / Program.BasePrice[node], 1e-9);
        }
    }

    private static double Weighted(double[] values) => values.Select((value, at) => value * ((at % 97) + 1)).Sum();

    private static void Close(double expected, double actual) =>
        Assert.True(
            Math.Abs(actual - expected) <= 1e-12 * Math.Abs(expected),
            $"expected {expected:R}, got {actual:R}, relative difference {Math.Abs(actual / expected - 1):E2}"
        );
}
