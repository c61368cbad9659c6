using Lodestone.Equilibrium;
using Lodestone.Equilibrium.Path;
using Lodestone.Equilibrium.Program;
using Lodestone.Model;
using Lodestone.Synthetic;
using Xunit;

namespace Lodestone.Bench.Tests.Synthetic;

public class SyntheticDrawTests
{
    private static readonly World Chain = SyntheticWorld.Build();

    /// <summary>Known answers of Random123 (Salmon et al. 2011), file kat_vectors.</summary>
    [Theory]
    [InlineData("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8")]
    [InlineData("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd")]
    [InlineData("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1")]
    public void Philox_gives_the_published_vectors(string counter, string key, string expected) =>
        Assert.Equal(Words(expected), Philox.Block(Words(counter), Words(key)));

    /// <summary>Printed by the laboratory model for its first four draws.</summary>
    [Theory]
    [InlineData(0, 22, 25, 0, 3, 28, 26, 0.7118890338099925, 0.09066087581779639)]
    [InlineData(1, 14, 16, 0.46478647335895573, 3, 20, 23, 0.49891896995302143, 0.11816358994180791)]
    [InlineData(2, 20, 27, 0, 1, 8, 9, 0.7443078033812737, 0.10819208464832426)]
    [InlineData(3, 22, 8, 0, 2, 50, 28, 0.20829139562808863, 0.07096475750518401)]
    public void A_draw_is_the_one_of_the_laboratory_model(
        int id,
        int start,
        int length,
        double residual,
        int groups,
        int plant,
        int outage,
        double loss,
        double growth
    )
    {
        SyntheticDraw draw = SyntheticDraw.Of(id);
        Assert.Equal(
            (start, length, groups, plant, outage),
            (draw.Start, draw.Length, draw.Groups, draw.Plant, draw.OutageStart)
        );
        Assert.Equal((residual, growth), (draw.Residual, draw.Growth));
        Assert.Equal(0.9 * loss, draw.OutageLoss, 1e-15);
    }

    /// <summary>Every draw with its cut in the first month clears with a certificate, and cuts exports to what it says.</summary>
    [Fact]
    public void Cuts_at_once_clear_and_hold_exports_to_the_residual()
    {
        for (int id = 0; id < 24; id++)
        {
            SyntheticDraw draw = SyntheticDraw.Of(id).AtOnce();
            CompiledScenario compiled = CompiledScenario.Compile(Chain, draw.Scenario(Chain, 1));
            PathRunner runner = new(compiled, new EngineSettings());
            runner.Clear(0);
            Assert.True(runner.Solution.Status < SolveStatus.ToleranceNotMet, $"draw {id}: {runner.Solution.Status}");
            Sources sources = compiled.Program.Sources;
            double before = 0;
            double after = 0;
            for (int bundle = 0; bundle < sources.Bundles; bundle++)
            {
                Node user = compiled.Program.Nodes[sources.User[bundle]];
                for (int route = sources.Start[bundle]; route < sources.Start[bundle + 1]; route++)
                {
                    Node origin = compiled.Program.Nodes[sources.Origin[route]];
                    if (
                        Chain.Goods[user.Good].Id == "magnet"
                        && Chain.Places[origin.Place].Id == SyntheticWorld.Exporter
                        && origin.Place != user.Place
                    )
                    {
                        before += sources.BaseShare[route] * sources.BaseVolume[bundle];
                        after += runner.Solution.Flow[route];
                    }
                }
            }

            double share = draw.Residual <= SyntheticDraw.BanBelow ? 0 : draw.Residual;
            Assert.InRange(before, 6_000, 10_000);
            Assert.InRange(after, 0, (share + 1e-9) * before);
        }
    }

    private static uint[] Words(string text) => [.. text.Split(' ').Select(word => Convert.ToUInt32(word, 16))];
}
