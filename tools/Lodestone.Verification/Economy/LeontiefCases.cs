using Lodestone.Exposure;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Economy;

/// <summary>Input–output tables with published answers.</summary>
internal static class LeontiefCases
{
    private const string Book = "Miller and Blair 2009, chapter 2, tables 2.3 and 2.4";
    private const string Pymrio = "test data of pymrio, github.com/IndEcol/pymrio";

    public static IEnumerable<Check> Play(InputOutputTable shipped)
    {
        var model = new LeontiefModel(Table([150, 500, 200, 100], [350, 1700], [650, 1400]));
        double[] inverse = [1.25412541, 0.330033, 0.2640264, 1.12211221];
        for (int k = 0; k < inverse.Length; k++)
        {
            yield return Check.Absolute(
                "two sectors",
                Book,
                $"inverse, row {(k / 2) + 1}, column {(k % 2) + 1}",
                inverse[k],
                model.Inverse(k / 2, k % 2),
                1e-6
            );
        }

        double[] output = model.OutputFor([600, 1500]);
        yield return Check.Absolute("two sectors", Book, "output 1 of the new final demand", 1247.5, output[0], 0.1);
        yield return Check.Absolute("two sectors", Book, "output 2 of the new final demand", 1841.6, output[1], 0.1);
        yield return Check.Absolute("two sectors", Book, "labour in sector 1", 374.25, 0.3 * output[0], 0.1);
        yield return Check.Absolute("two sectors", Book, "labour in sector 2", 460.4, 0.25 * output[1], 0.1);

        var regions = new LeontiefModel(
            Table(
                [
                    10,
                    5,
                    1,
                    6,
                    5,
                    7,
                    0,
                    2,
                    0,
                    0,
                    5,
                    3,
                    10,
                    3,
                    20,
                    4,
                    2,
                    0,
                    5,
                    0,
                    0,
                    1,
                    10,
                    9,
                    0,
                    10,
                    1,
                    0,
                    20,
                    1,
                    5,
                    0,
                    0,
                    1,
                    10,
                    10,
                ],
                [17, 5, 19, 25, 20, 13],
                [21, -5, 36, 38, 0, 9]
            )
        );
        double[] first =
        [
            1.3387146304736708,
            0.9689762471208287,
            0.05036622549592462,
            0.17820960407435948,
            0.5752019383714646,
            0.4985179148178926,
        ];
        for (int j = 0; j < first.Length; j++)
        {
            yield return Check.Relative(
                "two regions of three sectors",
                Pymrio,
                $"inverse, row 1, column {j + 1}",
                first[j],
                regions.Inverse(0, j),
                1e-8
            );
        }

        yield return Check.Absolute(
            "data/io",
            "U.S. Bureau of Economic Analysis, gross domestic product 2021",
            "value added of all sectors, USD m",
            23315081,
            shipped.ValueAdded.Sum(),
            5
        );
    }

    private static InputOutputTable Table(double[] flows, double[] final, double[] value) =>
        new()
        {
            Place = "A",
            Year = "2000",
            Sectors = [.. final.Select((_, i) => new EconomicSector($"{i + 1}", $"Sector {i + 1}"))],
            Flows = flows,
            FinalDemand = final,
            ImportedInputs = new double[final.Length],
            ValueAdded = value,
        };
}
