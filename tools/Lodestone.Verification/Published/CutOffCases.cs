using Lodestone.Cases.Tests;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Published;

/// <summary>Two zones, one of which stops supplying: the price multiple (Q/Q0)^(−1/η) where the others' capacity binds.</summary>
internal static class CutOffCases
{
    private const string Name = "two-zone-cutoff";

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach (
            (string cut, double published, double left) in ((string, double, double)[])
                [("cut-50", 2.7283, 74), ("cut-75", 5.8053, 59), ("cut-100", 15.4344, 44)]
        )
        {
            double multiple = Price(shipped, cut, "OTH");
            yield return Check.Printed(
                $"{Name}, {cut}",
                "textbook multiple, (Q/100)^(−1/0.3)",
                "price multiple",
                published,
                multiple,
                4
            );
            yield return Check.Relative(
                $"{Name}, {cut}",
                "the same formula, evaluated",
                "price multiple",
                Math.Pow(left / 100, -1 / 0.3),
                multiple,
                1e-8
            );
        }

        double quarter = Bisection.Root(p => 45 + Math.Min(44, 40 + (8 * (p - 1))) - (100 * Math.Pow(p, -0.3)), 1, 3);
        yield return Check.Relative(
            $"{Name}, cut-25",
            "bisection on 100 p^−0.3 = 45 + min(44, 40 + 8 (p − 1))",
            "price multiple",
            quarter,
            Price(shipped, "cut-25", "OTH"),
            1e-8
        );
        foreach ((string tariff, double duty) in ((string, double)[])[("tariff-25", 0.25), ("tariff-100", 1)])
        {
            double price = Bisection.Root(
                p =>
                    Math.Min(60, 60 + (12 * ((p / (1 + duty)) - 1)))
                    + Math.Min(44, 40 + (8 * (p - 1)))
                    - (100 * Math.Pow(p, -0.3)),
                0.5,
                3
            );
            yield return Check.Relative(
                $"{Name}, {tariff}",
                "bisection on supply of both zones at p/(1 + duty) and p",
                "price multiple of the importer",
                price,
                Price(shipped, tariff, "OTH"),
                1e-8
            );
            yield return Check.Relative(
                $"{Name}, {tariff}",
                "the same root over 1 + duty",
                "price multiple of the exporter",
                price / (1 + duty),
                Price(shipped, tariff, "CHN"),
                1e-8
            );
        }
    }

    private static double Price(Shipped shipped, string scenario, string place) =>
        shipped.Case(Name, scenario).Value(Variables.Price, place, "metal") / 1_000;
}
