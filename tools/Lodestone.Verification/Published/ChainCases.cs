using Lodestone.Model;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Published;

/// <summary>A chain of two stages whose suppliers go: who is not served pays 1.25 times the highest choke multiple.</summary>
internal static class ChainCases
{
    private const string Name = "chain-cutoff";
    private const string Choke = "closed form: choke multiple × 1.25 × landed base price";
    private const double Usa = 66_000,
        Jpn = ((80 * 75_000.0) + (40 * 61_000)) / 120,
        Chn = 60_000;

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        foreach (
            (string scenario, string place, double price) in ((string, string, double)[])
                [
                    ("magnets-to-usa", "USA", 15 * 1.25 * Usa),
                    ("all-suppliers-off", "CHN", 6 * 1.25 * Chn),
                    ("all-suppliers-off", "JPN", 8 * 1.25 * Jpn),
                    ("all-suppliers-off", "USA", 15 * 1.25 * Usa),
                    ("no-trade-at-all", "USA", 15 * 1.25 * Usa),
                    ("no-trade-at-all", "JPN", 8 * 1.25 * Jpn),
                ]
        )
        {
            yield return Check.Relative(
                $"{Name}, {scenario}",
                Choke,
                $"magnet price in {place}, USD/t",
                price,
                shipped.Case(Name, scenario).Value(Variables.PurchasePrice, place, "magnet"),
                1e-12
            );
        }

        Outcome idle = shipped.Case(Name, "oxide-to-japan");
        const double margin = 75_000 - (0.4 * 50_500);
        yield return Check.Relative(
            $"{Name}, oxide-to-japan",
            "closed form: level 0 at m0 − revenue/ε",
            "break-even price of oxide in Japan, USD/t",
            (idle.Value(Variables.Price, "JPN", "magnet") - margin + 75_000) / 0.4,
            idle.Value(Variables.PurchasePrice, "JPN", "oxide"),
            1e-9
        );
    }
}
