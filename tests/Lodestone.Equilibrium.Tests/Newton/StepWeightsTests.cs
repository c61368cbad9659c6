using Lodestone.Equilibrium.Evaluation;
using Lodestone.Equilibrium.Lanes;
using Lodestone.Equilibrium.Newton;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Equilibrium.Tests.Worlds;
using Xunit;

namespace Lodestone.Equilibrium.Tests.Newton;

/// <summary>What is added to the diagonal before a step, against the formulas of the summary written out node by node.</summary>
public class StepWeightsTests
{
    private readonly EquilibriumProgram _program;
    private readonly PeriodParameters<Lane1> _parameters;
    private readonly Point<Lane1> _point;
    private readonly StepWeights<Lane1> _weights;

    /// <summary>Prices of producers apart by up to two thirds, importers below and above their index, licences short, goods nearly homogeneous.</summary>
    public StepWeightsTests()
    {
        CompiledScenario compiled = CompiledScenario.Compile(
            SmallChain.World(),
            SmallChain.Scenario(12, SmallChain.Throttle(["magnet", "dy"], 0.3))
        );
        _program = compiled.Program;
        _parameters = new PeriodParameters<Lane1>(_program);
        PathInput input = new(compiled);
        _parameters.Draw.Put(0, input.Rules.Kernel);
        new PeriodSetter(compiled).Set(_parameters, input, new PathState(compiled), 1);
        _point = new Point<Lane1>(_program);
        _weights = new StepWeights<Lane1>(_program);
        for (int node = 0; node < _program.Nodes.Length; node++)
        {
            double move = (((node * 5) % 7) - 3) / 4.0;
            double price = _program.BasePrice[node] * (1 + move);
            bool isQuota = _program.QuotaOfNode[node] >= 0;
            _point.Coordinate[node] = Lane1.Of(isQuota ? 0.1 * price : price);
        }

        foreach (int user in _program.Sources.User)
        {
            _point.Coordinate[user] = Lane1.Of(0.01 * ((user % 3) - 1) * _program.BasePrice[user]);
        }

        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            _parameters.Scale[bundle] = Lane1.Of(0.2);
        }

        Evaluator.Evaluate(_program, _parameters, _point);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.25)]
    [InlineData(4)]
    public void Damping_and_floors_are_those_of_the_formulas(double damping)
    {
        Assert.True(_point.Residual.Value > 1e-3);
        _weights.Compute(_parameters, _point, Lane1.Of(damping));
        (double[] floor, double[] weight, int uneven) = Expected();
        Assert.True(uneven > 1, $"{uneven} producers on the flank of the logit");
        for (int node = 0; node < floor.Length; node++)
        {
            double expected = floor[node] + (damping * weight[node]);
            double own = _point.Curvature[node].Value;
            Assert.Equal(expected, _weights.Added[node].Value, 1e-12 * (Math.Abs(expected) + own));
            Assert.True(_weights.Added[node].Value >= 0);
        }
    }

    [Fact]
    public void Near_the_solution_nothing_is_added_to_an_undamped_step()
    {
        _weights.Compute(_parameters, _point, Lane1.Of(1));
        Assert.Contains(Enumerable.Range(0, _program.Nodes.Length), node => _weights.Added[node].Value > 0);
        _point.Residual = Lane1.Of(1e-6);
        _weights.Compute(_parameters, _point, Lane1.Of(0));
        Assert.All(Enumerable.Range(0, _program.Nodes.Length), node => Assert.Equal(0, _weights.Added[node].Value));
        _point.Residual = Lane1.Of(1.1e-6);
        _weights.Compute(_parameters, _point, Lane1.Of(0));
        Assert.Contains(Enumerable.Range(0, _program.Nodes.Length), node => _weights.Added[node].Value > 0);
    }

    private (double[] Floor, double[] Weight, int Uneven) Expected()
    {
        int nodes = _program.Nodes.Length;
        double[] sold = new double[nodes];
        double[] spread = new double[nodes];
        double[] switching = new double[nodes];
        for (int bundle = 0; bundle < _program.Sources.Bundles; bundle++)
        {
            int[] routes =
            [
                .. Enumerable.Range(
                    _program.Sources.Start[bundle],
                    _program.Sources.Start[bundle + 1] - _program.Sources.Start[bundle]
                ),
            ];
            double volume = _point.Volume[bundle].Value;
            double sigma = _parameters.Scale[bundle].Value * _parameters.Draw.Dispersion[bundle].Value;
            double curve = routes.Length > 1 ? 1e-3 * volume / sigma : 0;
            foreach (int route in routes)
            {
                double share = _point.Share[route].Value;
                int origin = _program.Sources.Origin[route];
                sold[origin] += volume * share;
                spread[origin] += volume * share * sigma;
                switching[origin] += share > 0 ? curve : 0;
                for (int at = _program.Quotas.RouteStart[route]; at < _program.Quotas.RouteStart[route + 1]; at++)
                {
                    switching[_program.Quotas.RouteNode[at]] += curve;
                }
            }
        }

        double[] floor = new double[nodes];
        double[] weight = new double[nodes];
        int uneven = 0;
        for (int node = 0; node < nodes; node++)
        {
            double tonnes = _program.Throughput[node];
            double size = Math.Max(Math.Abs(_point.Price[node].Value), 0.1 * _program.BasePrice[node]);
            weight[node] = (tonnes / size) + switching[node];
            if (_program.QuotaOfNode[node] >= 0)
            {
                continue;
            }

            double gap = _point.Gradient[node].Value;
            double own = _point.Curvature[node].Value;
            double least = Math.Abs(gap) / size;
            if (sold[node] > 0 && Math.Abs(gap) > 1e-6 * tonnes)
            {
                double log = Math.Abs(Math.Log(Math.Max(gap + sold[node], 1e-6 * tonnes) / sold[node]));
                double flank = Math.Abs(gap) * sold[node] / (spread[node] * log);
                uneven += log > 1e-3 && flank > Math.Max(least, own) ? 1 : 0;
                least = log > 1e-3 ? Math.Max(least, flank) : least;
            }

            floor[node] = Math.Max(least, own) - own;
        }

        return (floor, weight, uneven);
    }
}
