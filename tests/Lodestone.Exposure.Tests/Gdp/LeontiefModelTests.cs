using CsCheck;
using Lodestone.Model;
using Xunit;

namespace Lodestone.Exposure.Tests.Gdp;

public class LeontiefModelTests
{
    /// <summary>Miller and Blair 2009, ch. 2: A (table 2.4), L, the output of f = (600, 1500) and the labour it needs.</summary>
    [Fact]
    public void The_two_sector_example_of_Miller_and_Blair_comes_out()
    {
        var model = new LeontiefModel(Economy.MillerBlair);
        Assert.Equal([1000, 2000], model.Output);
        Same([0.15, 0.25, 0.20, 0.05], model.Coefficient, 12);
        Same([1.25412541, 0.330033, 0.2640264, 1.12211221], model.Inverse, 6);
        double[] x = model.OutputFor([600, 1500]);
        Assert.Equal(1247.5, x[0], 0.1);
        Assert.Equal(1841.6, x[1], 0.1);
        Assert.Equal(374.25, 0.3 * x[0], 0.05);
        Assert.Equal(460.4, 0.25 * x[1], 0.05);
    }

    /// <summary>The inverse of the six by six table that pymrio tests itself against.</summary>
    [Fact]
    public void The_inverse_of_two_regions_with_three_sectors_comes_out()
    {
        var model = new LeontiefModel(Economy.TwoRegions);
        Assert.Equal([51, 15, 58, 50, 52, 39], model.Output);
        double[] diagonal =
        [
            1.3387146304736708,
            1.3716472861392823,
            1.5492942759220427,
            1.0542007368783255,
            1.9545285794951548,
            1.4849251515157111,
        ];
        double[] first =
        [
            1.3387146304736708,
            0.9689762471208287,
            0.05036622549592462,
            0.17820960407435948,
            0.5752019383714646,
            0.4985179148178926,
        ];
        for (int i = 0; i < 6; i++)
        {
            Assert.Equal(diagonal[i], model.Inverse(i, i), 12);
            Assert.Equal(first[i], model.Inverse(0, i), 12);
        }
    }

    [Fact]
    public void Final_demand_of_the_base_year_gives_its_output_and_columns_add_up_to_one() =>
        Economy.Random.Sample(table =>
        {
            var model = new LeontiefModel(table);
            double[] x = model.OutputFor(table.FinalDemand);
            for (int j = 0; j < model.Count; j++)
            {
                Assert.Equal(table.Sales(j), x[j], 1e-8 * x[j]);
                double inputs = Enumerable.Range(0, model.Count).Sum(i => model.Coefficient(i, j));
                double imported = table.ImportedInputs[j] / model.Output[j];
                Assert.Equal(1, inputs + imported + model.ValueAddedShare(j), 1e-8);
                double embodied = Enumerable
                    .Range(0, model.Count)
                    .Sum(i =>
                        (model.ValueAddedShare(i) + (table.ImportedInputs[i] / model.Output[i])) * model.Inverse(i, j)
                    );
                Assert.Equal(1, embodied, 1e-8);
            }
        });

    [Fact]
    public void More_final_demand_never_needs_less_of_anything() =>
        Gen.Select(Economy.Random, Gen.Double[0, 50], Gen.Int[0, 5])
            .Sample(
                (table, more, at) =>
                {
                    var model = new LeontiefModel(table);
                    double[] demand = [.. table.FinalDemand];
                    demand[at % model.Count] += more;
                    double[] x = model.OutputFor(demand);
                    Assert.All(
                        Enumerable.Range(0, model.Count),
                        i => Assert.True(x[i] >= model.Output[i] * (1 - 1e-9))
                    );
                }
            );

    [Fact]
    public void A_table_that_does_not_balance_is_refused_with_the_sector_and_both_sums()
    {
        InputOutputTable table = Economy.MillerBlair with { ValueAdded = [650, 1300] };
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new LeontiefModel(table));
        Assert.Contains("s2 sells 2000 and pays 1900", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_flow_and_a_list_of_the_wrong_length_are_refused()
    {
        InputOutputTable negative = Economy.Of([-150, 500, 200, 100], [650, 1700], [0, 0], [950, 1400]);
        Assert.Contains("the flow from s1 to s1 is -150", TableBalance.Faults(negative)[0], StringComparison.Ordinal);
        InputOutputTable shorter = Economy.MillerBlair with { ImportedInputs = [0] };
        Assert.Contains(
            "imported inputs has 1 numbers where 2",
            TableBalance.Faults(shorter)[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sectors_that_use_up_all_they_make_are_refused()
    {
        InputOutputTable closed = Economy.Of([0, 100, 100, 0], [0, 0], [0, 0], [0, 0]);
        ArgumentException fault = Assert.Throws<ArgumentException>(() => new LeontiefModel(closed));
        Assert.Contains("use up all they make", fault.Message, StringComparison.Ordinal);
    }

    private static void Same(double[] expected, Func<int, int, double> actual, int digits)
    {
        for (int k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], actual(k / 2, k % 2), digits);
        }
    }
}
