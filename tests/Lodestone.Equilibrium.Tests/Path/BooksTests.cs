using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Path;

/// <summary>The books after a solution: what is sold is what there is, dumps take what is left, dust is nothing.</summary>
public class BooksTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane1> _parameters;
    private readonly PeriodSolution _solution;

    public BooksTests()
    {
        World world = SmallChain.Builder().Link("magnet", "JPN", "CHN", 0.2).Build();
        CompiledScenario compiled = CompiledScenario.Compile(
            world,
            SmallChain.Scenario(1, SmallChain.Throttle(["magnet"], 0.5))
        );
        PathRunner runner = new(compiled, new EngineSettings());
        runner.Clear(0);
        _program = compiled.Program;
        _parameters = runner.Parameters;
        _solution = runner.Solution;
    }

    [Fact]
    public void A_cleared_month_is_left_as_it_is()
    {
        double[] flow = [.. _solution.Flow];
        double[] served = [.. _solution.Served];
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(flow, _solution.Flow);
        Assert.Equal(served, _solution.Served);
    }

    [Theory]
    [InlineData(1 + 1e-9)]
    [InlineData(1 - 1e-9)]
    [InlineData(1.5)]
    public void A_producer_sells_what_it_has_in_the_proportions_of_its_sales(double factor)
    {
        double[] flow = [.. _solution.Flow];
        int origin = _program.Sources.Origin[Array.IndexOf(flow, flow.Max())];
        for (int route = 0; route < flow.Length; route++)
        {
            _solution.Flow[route] *= _program.Sources.Origin[route] == origin ? factor : 1;
        }

        Books.Close(_program, _parameters, _solution);
        for (int route = 0; route < flow.Length; route++)
        {
            if (_program.Sources.Origin[route] == origin)
            {
                Assert.Equal(flow[route], _solution.Flow[route], 1e-12 * flow.Max());
            }
        }
    }

    [Fact]
    public void A_difference_of_rounding_is_left_alone()
    {
        int route = Array.IndexOf(_solution.Flow, _solution.Flow.Max());
        _solution.Flow[route] *= 1 + 1e-14;
        double touched = _solution.Flow[route];
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(touched, _solution.Flow[route]);
    }

    [Fact]
    public void A_dump_takes_what_is_not_sold_and_never_less_than_nothing()
    {
        int route = Array.IndexOf(_solution.Flow, _solution.Flow.Max());
        int origin = _program.Sources.Origin[route];
        double missing = 0.25 * _solution.Flow[route];
        double sold = _solution.Flow[route] - missing;
        _solution.Flow[route] = sold;
        _solution.Disposed[origin] = 1e-3 * missing;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(missing, _solution.Disposed[origin], 1e-9 * missing);
        Assert.Equal(sold, _solution.Flow[route]);

        _solution.Flow[route] = sold + (2 * missing);
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(0, _solution.Disposed[origin]);
    }

    [Fact]
    public void What_is_injected_is_there_to_be_dumped_as_well()
    {
        int origin = _program.Sources.Origin[Array.IndexOf(_solution.Flow, _solution.Flow.Max())];
        _solution.Disposed[origin] = 1;
        _parameters.Injection[origin] = Lane1.Of(4);
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(4, _solution.Disposed[origin], 1e-9);
    }

    [Fact]
    public void A_user_dumps_what_arrives_and_is_not_used()
    {
        int use = Array.IndexOf(_solution.Served, _solution.Served.Max());
        int user = _program.Uses.Node[use];
        double missing = 0.5 * _solution.Served[use];
        _solution.Served[use] -= missing;
        _solution.Disposed[user] = 1e-3 * missing;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(missing, _solution.Disposed[user], 1e-9 * missing);
    }

    [Theory]
    [InlineData(1e-13, true)]
    [InlineData(1e-11, false)]
    public void What_is_left_of_a_use_that_is_given_up_is_rounding(double share, bool gone)
    {
        double tonnes = share * _program.Uses.BaseQuantity[0];
        _solution.Served[0] = tonnes;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(gone ? 0 : tonnes, _solution.Served[0]);
    }

    [Theory]
    [InlineData(0.5e-10, true)]
    [InlineData(2e-10, false)]
    public void A_new_route_at_its_entry_price_carries_nothing(double share, bool gone)
    {
        Activities activities = _program.Activities;
        int link = Array.FindIndex(activities.Origin, origin => origin.Kind == ActivityKind.NewRoute);
        double tonnes = share * _program.Throughput[activities.Node[activities.Start[link + 1] - 1]];
        _solution.Level[link] = tonnes;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(gone ? 0 : tonnes, _solution.Level[link]);
    }

    [Theory]
    [InlineData(1e-13, true)]
    [InlineData(1e-11, false)]
    public void A_process_at_the_last_digit_of_its_base_level_has_stopped_and_one_above_it_has_not(
        double share,
        bool gone
    )
    {
        Activities activities = _program.Activities;
        int process = Array.FindIndex(activities.Origin, origin => origin.Kind == ActivityKind.Process);
        double tonnes =
            share
            * Enumerable
                .Range(activities.Start[process], activities.Start[process + 1] - activities.Start[process])
                .Min(at => _program.Throughput[activities.Node[at]] / Math.Abs(activities.Coefficient[at]));
        _solution.Level[process] = tonnes;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(gone ? 0 : tonnes, _solution.Level[process]);
    }

    /// <summary>One market in which the level is more than rounding is enough for it to stay.</summary>
    [Fact]
    public void A_process_that_matters_to_one_of_its_markets_runs()
    {
        Activities activities = _program.Activities;
        int process = Array.FindIndex(activities.Origin, origin => origin.Kind == ActivityKind.Process);
        int[] terms =
        [
            .. Enumerable.Range(activities.Start[process], activities.Start[process + 1] - activities.Start[process]),
        ];
        double level =
            1e-13 * terms.Max(at => _program.Throughput[activities.Node[at]] / Math.Abs(activities.Coefficient[at]));
        _program.Throughput[activities.Node[terms[0]]] = level;
        _solution.Level[process] = level;
        Books.Close(_program, _parameters, _solution);
        Assert.Equal(level, _solution.Level[process]);
    }
}
