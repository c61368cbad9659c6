using Xunit;

namespace Lodestone.AtlasCompiler.Tests;

/// <summary>From customs data to flows between makers and users.</summary>
public sealed class TradeInputTests
{
    [Fact]
    public void A_hub_that_makes_nothing_is_traced_to_the_maker()
    {
        // Place 0 makes 100 and sends 60 to the hub 1, which sends 45 on to place 2.
        double[,] flows =
        {
            { 0, 60, 0 },
            { 0, 0, 45 },
            { 0, 0, 0 },
        };
        double[,] traced = ReExportTracing.Trace(flows, [100, 0, 0]);
        Assert.Equal(40, traced[0, 0], 1e-9);
        Assert.Equal(15, traced[0, 1], 1e-9);
        Assert.Equal(45, traced[0, 2], 1e-9);
    }

    [Fact]
    public void What_is_made_is_all_traced_even_around_a_loop()
    {
        double[,] flows =
        {
            { 0, 30, 10 },
            { 20, 0, 5 },
            { 1, 2, 0 },
        };
        double[] output = [50, 10, 3];
        double[,] traced = ReExportTracing.Trace(flows, output);
        for (int maker = 0; maker < 3; maker++)
        {
            Assert.Equal(output[maker], traced[maker, 0] + traced[maker, 1] + traced[maker, 2], 1e-9);
        }
    }

    [Theory]
    [InlineData(500, 10, 10)]
    [InlineData(10, 10, 0)]
    [InlineData(260, 10, 5)]
    public void Unit_value_parts_a_flow_in_dear_and_cheap(double kusd, double tonnes, double expected) =>
        Assert.Equal(expected, UnitValues.RareEarthTonnes(kusd, tonnes, 49, 3), 1e-9);

    [Fact]
    public void China_exports_come_out_at_the_customs_count()
    {
        double sum = ShippedAtlas
            .Compiled.Balance.Magnets.Converted.Where(flow => flow.Key.Exporter == "CHN")
            .Sum(flow => flow.Value);
        Assert.Equal(58152, sum, 0.02 * 58152);
    }

    [Fact]
    public void An_expression_that_cannot_be_read_is_refused() =>
        Assert.Throws<InputException>(() =>
            LinearExpression.Coefficients("output(x,*) plus 3", ShippedAtlas.Compiled.Balance)
        );
}
