using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>The tables of an ensemble in their order, each with its name and the line above it.</summary>
public static class EnsembleTables
{
    private const string Worst =
        "Worst is the good of which the events leave most missing, by value at base prices (where they leave nothing missing, of which most is); the numbers are of all that is missing.";

    private const string Ends = "its mean over the tenth of the draws in which a driver is lowest, and highest.";

    /// <summary>Members, what the events bring, chances, drivers and convergence; those without a row are left out.</summary>
    public static IReadOnlyList<(string Name, string Heading, Grid Grid)> Of(EnsembleAnswer answer)
    {
        var tables = new List<(string, string, Grid)>();
        if (answer.Members.Count > 0)
        {
            tables.Add(
                (
                    "members",
                    $"By member, over the horizon: median and in brackets {BandText.Meaning}. {(answer.IsPaired ? Worst : MemberGrid.Worst)}{(answer.Members.Any(m => m.Loss is not null) ? $" {BandText.Worth}" : "")}",
                    EnsembleGrids.Members(answer)
                )
            );
        }

        if (answer.IsPaired)
        {
            bool one = answer.Scenario.Events.Count == 1;
            tables.Add(
                (
                    "events",
                    $"What the {(one ? "event brings" : "events bring")}, over the horizon: every draw against the same draw without {(one ? "it" : "them")}, median and in brackets {BandText.Meaning}.",
                    EnsembleGrids.Events(answer)
                )
            );
        }

        if (answer.Chances.Count > 0)
        {
            tables.Add(("chances", "How many of the draws go beyond a threshold.", EnsembleGrids.Chances(answer)));
        }

        if (answer.Headline is not { } headline)
        {
            return tables;
        }

        if (answer.Drivers.Count > 0)
        {
            Grid grid = EnsembleGrids.Drivers(headline, answer.Drivers, answer.DriverNames);
            tables.Add(("drivers", $"What moves the {headline.Name}: {Ends}{Nothing(answer.Drivers)}", grid));
        }

        if (answer.DriversByEvents.Count > 0)
        {
            Grid grid = EnsembleGrids.Drivers(headline, answer.DriversByEvents, answer.DriverNamesByEvents);
            string events = answer.Scenario.Events.Count == 1 ? "event brings" : "events bring";
            tables.Add(
                (
                    "drivers-by-events",
                    $"What moves the part of it that the {events}: {Ends}{Nothing(answer.DriversByEvents)}",
                    grid
                )
            );
        }

        tables.Add(
            (
                "convergence",
                $"How the {headline.Name} settles: after an eighth, a quarter, half and all of the draws, ± half of the 95 % interval{(TooFew(headline) ? $" ({Figure.None} where the draws are too few for one)" : "")}.",
                EnsembleGrids.Convergence(answer)
            )
        );
        return tables;
    }

    private static string Nothing(IReadOnlyList<DriverEffect> effects) =>
        effects.Any(d => d.FirstOrder is { } share && EnsembleGrids.IsNothing(share))
            ? $" A share of variance of {EnsembleGrids.AboutZero} is one whose 95 % interval holds 0."
            : "";

    private static bool TooFew(EnsembleHeadline headline) =>
        headline
            .Numbers.ConvergenceOfQuantile(0.5)
            .Concat(headline.Numbers.ConvergenceOfQuantile(0.95))
            .Any(point => double.IsNaN(point.HalfWidth));

    /// <summary>Word of the step of the horizon.</summary>
    public static string Step(EnsembleAnswer answer) => answer.Scenario.Horizon.Step.Word();
}
