using Lodestone.Atlas;
using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Verification.Checks;

namespace Lodestone.Verification.Economy;

/// <summary>Options on a forward, and the agreement of 2025 with MP Materials.</summary>
internal static class PriceSupportChecks
{
    private const string Haug = "Haug 2007, The complete guide to option pricing formulas, section 1.1.3";
    private const string Parity = "put–call parity, Black 1976";
    private const string Terms = "terms published in 2025, by hand";
    private const string Quarter = "published payment over strike less price, by hand";

    public static IEnumerable<Check> Play(Shipped shipped)
    {
        SupportReading reading = SupportReader.Read(Path.Combine(shipped.Root, "data/support"));
        SupportData data = reading.Data ?? throw new InvalidDataException(string.Join('\n', reading.Findings));
        return [.. Options(), .. Agreement(data.Agreement)];
    }

    private static IEnumerable<Check> Options()
    {
        var brent = Black76.Of(19, 19, 0.28, 0.1, 0.75);
        yield return Check.Printed("oil, nine months", Haug, "call, USD a barrel", 1.7011, brent.Call, 4);
        yield return Check.Printed("oil, nine months", Haug, "put, USD a barrel", 1.7011, brent.Put, 4);
        double worst = 0;
        foreach (double forward in (double[])[15, 55, 110, 123, 900])
        {
            foreach (double volatility in (double[])[0.01, 0.35, 1.2])
            {
                var value = Black76.Of(110, forward, volatility, 0.04, 5);
                double gap = value.Call - value.Put - (Math.Exp(-0.2) * (forward - 110));
                worst = Math.Max(worst, Math.Abs(gap));
            }
        }

        yield return Check.AtMost("15 options struck at 110", Parity, "call − put − e^(−rT)(F − K)", worst, 1e-10);
    }

    private static IEnumerable<Check> Agreement(PriceAgreement agreement)
    {
        foreach (
            (double price, double tonnes, double cost) in ((double, double, double)[])
                [(50, 4000, 240), (80, 2599, 77.97), (100, 6075, 60.75), (110, 4000, 0), (123, 4000, -15.6)]
        )
        {
            yield return Check.Absolute(
                "MP Materials",
                Terms,
                $"cost of a year at {price} USD/kg, {tonnes:F0} t, USD m",
                cost,
                AgreementCost.Year(agreement, 1000 * price, tonnes) / 1e6,
                1e-3
            );
        }

        foreach ((double price, double tonnes) in ((double, double)[])[(70, 1275), (75, 1457), (80, 1700)])
        {
            yield return Check.Absolute(
                "MP Materials, fourth quarter of 2025",
                Quarter,
                $"tonnes paid on at {price} USD/kg",
                tonnes,
                AgreementCost.ImpliedTonnes(agreement, 1000 * price),
                1
            );
        }
    }
}
