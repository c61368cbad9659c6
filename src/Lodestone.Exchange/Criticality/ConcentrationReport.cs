using System.Globalization;
using Lodestone.Exposure;
using Lodestone.Model;

namespace Lodestone.Exchange;

/// <summary>Concentration of supply and import reliance, good by good.</summary>
public static class ConcentrationReport
{
    private const double High = 0.25;

    /// <summary>Index above which all but the rounding of balances comes from one place.</summary>
    private const double Single = 1 - 1e-9;

    /// <summary>World output of the goods, or what one place takes in of them.</summary>
    public static IndicatorReport Of(World world, IReadOnlyList<string> goods, string? place)
    {
        var names = new WorldNames(world);
        MarketConcentration[] found =
        [
            .. goods
                .Select(g => new GoodFlows(world, g))
                .Select(f =>
                    place is null
                        ? MarketConcentration.OfOutput(world, f)
                        : MarketConcentration.OfIntake(world, f, place)
                )
                .OfType<MarketConcentration>(),
        ];
        var table = new IndicatorTable(
            "rows",
            [
                new("good", "", OnScreen: false),
                new("name", "Good"),
                new("tonnes_per_year", "t a year", Figure.Short),
                new("suppliers", "suppliers", Figure.Short),
                new("hhi", "HHI, 0–10,000", v => Figure.Count((long)Math.Round(v))),
                new("hhi_wgi", "HHI·WGI, 0–10", Two),
                new(
                    "share_without_wgi",
                    "without WGI,\u00a0%",
                    Figure.PercentNumber,
                    found.Any(c => c.Unscored > 0.005)
                ),
                new("largest", "", OnScreen: false),
                new("largest_name", "largest"),
                new("largest_share", "its share,\u00a0%", Figure.PercentNumber),
                new("import_reliance", "import reliance,\u00a0%", Figure.Reliance, place is not null),
            ],
            [
                .. found.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Good,
                            names.GoodHeading(c.Good),
                            c.Tonnes,
                            (double)c.Suppliers,
                            c.Index * 10_000,
                            c.Weighted,
                            c.Unscored,
                            c.Largest,
                            names.Heading(c.Largest),
                            c.LargestShare,
                            c.ImportReliance,
                        ]
                ),
            ]
        );
        string what = place is null ? "World output" : $"What {names.Place(place)} takes in";
        return new IndicatorReport(
            "hhi",
            $"{what}: concentration of supply, base year {world.BaseYear}",
            AtlasData.Of(world),
            [.. Summary(names, found)],
            [("By good", table)],
            table,
            [
                "HHI = Σ s², times 10,000. HHI·WGI = Σ s² · WGI with the mean of the six Worldwide Governance Indicators rescaled to 0 (best) – 10 (worst); suppliers without a score add nothing and are stated.",
                "Import reliance = (imports − exports) / (output + imports − exports); in the files below 0 for a net exporter.",
            ]
        );
    }

    private static IEnumerable<string> Summary(WorldNames names, MarketConcentration[] found)
    {
        if (found.Length == 0)
        {
            yield return "Nothing is made or used.";
            yield break;
        }

        yield return found is [var one]
            ? $"{Phrase.Sentence(names.Good(one.Good))} is {(one.Index > High ? "" : "not ")}highly concentrated (HHI {(one.Index > High ? "above" : "at most")} 2,500)."
            : $"{found.Count(c => c.Index > High)} of {found.Length} goods are highly concentrated (HHI above 2,500).";
        string[] single = [.. found.Where(c => c.Index > Single).Select(c => names.Good(c.Good))];
        if (single.Length > 0)
        {
            yield return $"{(single.Length == 1 ? "One of them comes" : $"{single.Length} of them come")} from one place alone: {CutReport.Named(single)}.";
        }

        MarketConcentration? worst = found.Where(c => c.Index <= Single).MaxBy(c => c.Index);
        if (worst is not null && found.Length == 1)
        {
            yield return $"{Phrase.Sentence(names.Place(worst.Largest))} has {Figure.Percent(worst.LargestShare)}.";
        }
        else if (worst is not null)
        {
            yield return $"{(single.Length > 0 ? "Of the rest the most concentrated" : "The most concentrated")} is {names.Good(worst.Good)}: {names.Place(worst.Largest)} has {Figure.Percent(worst.LargestShare)}.";
        }
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
