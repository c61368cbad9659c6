using System.Globalization;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>What is asked of a minimum price, in numbers. Prices in USD/t.</summary>
internal sealed record SupportRequest
{
    private const int MostYears = 40;

    public required string Good { get; init; }

    public required string Place { get; init; }

    public required double Floor { get; init; }

    public required int Years { get; init; }

    public string? From { get; init; }

    public string? Scenario { get; init; }

    public int? Draws { get; init; }

    public long? Seed { get; init; }

    public double? Cap { get; init; }

    public double? Upside { get; init; }

    public string? UpsideFrom { get; init; }

    public double? MaxTonnes { get; init; }

    public Eligibility Eligibility { get; init; }

    /// <summary>Reads what was written.</summary>
    /// <exception cref="PlanException">A number cannot be read, or is out of range.</exception>
    public static SupportRequest Of(SupportAsk ask)
    {
        if (ask.Years is < 1 or > MostYears)
        {
            throw PlanException.Usage(
                $"--years {ask.Years} cannot be played",
                $"write a number of years from 1 to {MostYears}"
            );
        }

        if (ask.Upside is { } share and not (>= 0 and <= 1))
        {
            throw PlanException.Usage(
                $"--upside {Text(share)} is not a share",
                "write a share between 0 and 1, such as 0.3"
            );
        }

        if (ask.MaxTonnes is { } most and not > 0)
        {
            throw PlanException.Usage($"--max-tonnes {Text(most)} lets nothing count", "write tonnes a year above 0");
        }

        if (ask.Eligible is not (SupportAsk.Sales or SupportAsk.Stockpiled))
        {
            throw PlanException.Usage(
                $"--eligible: '{ask.Eligible}' is not known",
                $"write {SupportAsk.Sales} or {SupportAsk.Stockpiled}"
            );
        }

        return new SupportRequest
        {
            Good = ask.Good,
            Place = ask.Place,
            Floor = PriceOption.Read("--floor", ask.Floor),
            Years = ask.Years,
            From = ask.From,
            Scenario = ask.Scenario,
            Draws = ask.Draws,
            Seed = ask.Seed,
            Cap = ask.Cap is { } cap ? PriceOption.Read("--cap", cap) : null,
            Upside = ask.Upside,
            UpsideFrom = ask.UpsideFrom,
            MaxTonnes = ask.MaxTonnes,
            Eligibility = ask.Eligible == SupportAsk.Sales ? Eligibility.Sales : Eligibility.SalesAndStockpiled,
        };
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
