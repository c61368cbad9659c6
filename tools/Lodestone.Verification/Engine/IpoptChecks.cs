using Lodestone.Equilibrium.Program;
using Lodestone.Peers.Golden;
using Lodestone.Peers.Primal;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Engine;

/// <summary>A month of each shipped shock against Ipopt on the primal programme, from the files that keep its answers.</summary>
internal static class IpoptChecks
{
    private const double Tolerance = 1e-7;

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        string folder = Path.Combine(shipped.Root, "tests", "Lodestone.Cases.Tests", "Golden");
        foreach (string file in Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            GoldenPeriod golden = GoldenPeriod.Read(file);
            ClearedPeriod cleared = ClearedPeriod.Of(
                shipped.Touched(golden.Scenario),
                shipped.OnTouched(golden.Scenario),
                golden.Index
            );
            string name = $"{golden.Scenario}, {golden.Period}";
            string source = $"Ipopt {golden.Ipopt} (Wächter and Biegler 2006)";
            yield return Check.Relative(
                name,
                source,
                "objective, million USD",
                golden.Objective / 1e6,
                cleared.Objective / 1e6,
                Tolerance
            );
            SortedDictionary<string, double> unmet = cleared.Unmet(cleared.Programme.Point(cleared.Solution));
            yield return Check.AtMost(
                name,
                source,
                "unmet demand of any good, of its demand",
                golden.Unmet.Max(good => Math.Abs(good.Value - unmet[good.Key]) / golden.Demand[good.Key]),
                Tolerance
            );
            yield return Check.AtMost(
                name,
                source,
                $"{golden.Prices.Count} prices and rents, of base prices",
                golden.Prices.Max(price => Miss(cleared, price)),
                Tolerance
            );
        }
    }

    private static double Miss(ClearedPeriod cleared, GoldenPrice price)
    {
        EquilibriumProgram program = cleared.Compiled.Program;
        int node = Array.FindIndex(
            program.Nodes,
            n =>
                n.Kind == price.Kind
                && n.Place >= 0
                && cleared.Compiled.World.Goods[n.Good].Id == price.Good
                && cleared.Compiled.World.Places[n.Place].Id == price.Place
        );
        return Math.Abs(price.Value - cleared.Solution.Price[node]) / program.BasePrice[node];
    }
}
