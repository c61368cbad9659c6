using Lodestone.Cases.Tests;
using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Published;

/// <summary>Ore to two oxides in a fixed ratio to magnets: prices and levels by forward substitution or one bisection.</summary>
internal static class JointCases
{
    private const string Name = "joint-production-chain";

    public static IEnumerable<Check> Play(Shipped shipped) =>
        [
            .. Compare(shipped, "baseline", "the package's own prices", JointProduction.MineBinds(1)),
            .. Compare(shipped, "mine-outage", "closed form, mine at 60 %", JointProduction.MineBinds(0.6)),
            .. Compare(shipped, "demand-doubles", "bisection on the mine's level", JointProduction.DemandGrows(2)),
            .. Compare(
                shipped,
                "magnet-outage",
                "bisection on the level of separation",
                JointProduction.MagnetPlantBinds(0.6)
            ),
        ];

    private static IEnumerable<Check> Compare(Shipped shipped, string scenario, string source, JointProduction known)
    {
        Outcome outcome = shipped.Case(Name, scenario);
        yield return Row("price of ore, USD/t", known.OreProducer, outcome.Value(Variables.Price, "AUS", "ore"));
        yield return Row("price of Nd-Pr, USD/t", known.NdprProducer, outcome.Value(Variables.Price, "AUS", "ndpr"));
        yield return Row("price of La-Ce, USD/t", known.LaceProducer, outcome.Value(Variables.Price, "AUS", "lace"));
        yield return Row(
            "price of magnets, USD/t",
            known.MagnetProducer,
            outcome.Value(Variables.Price, "JPN", "magnet")
        );
        yield return Row(
            "separation, t a month",
            100 * known.Separation / 12,
            outcome.Value(Variables.Activity, "AUS", process: "separate")
        );
        yield return Row("La-Ce used, t a month", known.LaceUsed / 12, outcome.Value(Variables.Demand, "JPN", "lace"));

        Check Row(string quantity, double expected, double ours) =>
            Check.Relative($"{Name}, {scenario}", source, quantity, expected, ours, 1e-9);
    }
}
