using Lodestone.Cases.Tests;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Published;

/// <summary>Dantzig's transport problem, at fixed demand and as an equilibrium.</summary>
internal static class TransportCases
{
    private const string Dantzig = "Dantzig 1963, section 3.3; GAMS model library, trnsport";
    private const string Transmcp = "GAMS model library, transmcp: the same optimum with demand curves";
    private static readonly (string City, double Tonnes, double Price)[] Cities =
    [
        ("new-york", 325, 225),
        ("chicago", 300, 153),
        ("topeka", 275, 126),
    ];

    private static readonly Dictionary<(string, string), double> Freight = new()
    {
        [("seattle", "new-york")] = 225,
        [("seattle", "chicago")] = 153,
        [("seattle", "topeka")] = 162,
        [("san-diego", "new-york")] = 225,
        [("san-diego", "chicago")] = 162,
        [("san-diego", "topeka")] = 126,
    };

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        List<Check> checks = [];
        Base(checks, shipped, "dantzig-transport", Dantzig, 1e-6);
        Base(checks, shipped, "dantzig-equilibrium", Transmcp, 1e-9);
        Shocks(checks, shipped);
        return checks;
    }

    private static void Base(List<Check> checks, Shipped shipped, string name, string source, double price)
    {
        Outcome outcome = shipped.Case(name, "base");
        double cost = outcome
            .Rows.Where(r => r.Variable == Variables.Flow && r.Period == 0)
            .Sum(r => r.Value * Freight[(r.Place, r.Partner)]);
        checks.Add(Check.Relative($"{name}, base", source, "least cost, thousand USD", 153.675, cost / 1_000, 1e-9));
        foreach ((string city, double tonnes, double dual) in Cities)
        {
            checks.Add(
                Check.Relative(
                    $"{name}, base",
                    "dual solution of the same programme",
                    $"price in {city}, USD a case",
                    dual,
                    outcome.Value(Variables.PurchasePrice, city, "case"),
                    price
                )
            );
            checks.Add(
                Check.Relative(
                    $"{name}, base",
                    source,
                    $"cases to {city}",
                    tonnes,
                    outcome.Value(Variables.Demand, city, "case"),
                    1e-9
                )
            );
        }
    }

    private static void Shocks(List<Check> checks, Shipped shipped)
    {
        const string name = "dantzig-equilibrium";
        Outcome freight = shipped.Case(name, "freight-up");
        checks.Add(
            Check.Relative(
                $"{name}, freight-up",
                "closed form: 300 (162/153)^−1.2",
                "cases San Diego to Chicago",
                300 * Math.Pow(162.0 / 153, -1.2),
                freight.Value(Variables.Flow, "san-diego", "case", "chicago"),
                1e-8
            )
        );
        Outcome tariff = shipped.Case(name, "tariff-new-york");
        checks.Add(
            Check.Relative(
                $"{name}, tariff-new-york",
                "closed form: 325 (255/225)^−1.5",
                "cases to New York",
                325 * Math.Pow(255.0 / 225, -1.5),
                tariff.Value(Variables.Demand, "new-york", "case"),
                1e-8
            )
        );
        Outcome scarce = shipped.Case(name, "half-san-diego");
        double rent = Bisection.Root(
            r =>
                650
                - (325 * Math.Pow((225 + r) / 225, -1.5))
                - (300 * Math.Pow((153 + r) / 153, -1.2))
                - (275 * Math.Pow((126 + r) / 126, -2.0)),
            0,
            500
        );
        foreach (string plant in (string[])["seattle", "san-diego"])
        {
            checks.Add(
                Check.Relative(
                    $"{name}, half-san-diego",
                    "bisection on Σ D(freight + rent) = 650",
                    $"rent of {plant}, USD a case",
                    rent,
                    scarce.Value(Variables.RentCapacity, plant, process: "cannery"),
                    1e-8
                )
            );
        }
    }
}
