using Lodestone.Model;
using Lodestone.Planning;
using Lodestone.Runs;

namespace Lodestone.Plans;

/// <summary>Every number of the capacities for the long table of CSV and JSON.</summary>
internal static class CapacityRows
{
    /// <summary>A row of numbers: bands, or one number that stands as the mean.</summary>
    public delegate IReadOnlyList<object?> RowOf(
        string measure,
        string item,
        int? year,
        string unit,
        Bands? bands,
        double? single,
        IReadOnlyList<string> words
    );

    /// <summary>Columns that only rows of capacities fill: role, verdict, and the verdict at the ends of the threshold.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["role", "verdict", "verdict_at_low_threshold", "verdict_at_high_threshold"];

    /// <summary>The rows of one answer.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Of(InstrumentAnswer answer, RowOf row)
    {
        CapacityAnswer[] abroad = [.. answer.Capacities.Where(c => c.Capacity.Role == CapacityRole.Elsewhere)];
        if (abroad.Length > 0)
        {
            string elsewhere = CapacityWords.Role(CapacityRole.Elsewhere);
            Bands more = CapacityAnswer.Together(abroad);
            yield return row("made-more-a-year", "", null, "t", more, null, [elsewhere, "", "", ""]);
        }

        foreach (CapacityAnswer capacity in answer.Capacities)
        {
            string role = CapacityWords.Role(capacity.Capacity.Role);
            CapacityEffect effect = capacity.Effect;
            IReadOnlyList<object?> One(string measure, int? year, string unit, double? value, string verdict = "") =>
                row(measure, capacity.Id, year, unit, null, value, [role, verdict, "", ""]);
            IReadOnlyList<object?> Banded(string measure, int? year, string unit, Bands bands) =>
                row(measure, capacity.Id, year, unit, bands, null, [role, "", "", ""]);
            double? limit = double.IsFinite(capacity.PerYear) ? capacity.PerYear : null;
            yield return One("capacity", null, "t a year", limit, CapacityWords.Verdict(effect.Verdict));
            yield return One("utilisation-base-year", null, "share", effect.BaseUtilisation);
            yield return Banded("utilisation-without", null, "share", effect.Utilisation.Without);
            yield return Banded("utilisation-with", null, "share", effect.Utilisation.With);
            yield return One("open-without", null, "share", effect.OpenShare.Without);
            yield return One("open-with", null, "share", effect.OpenShare.With);
            if (capacity.Capacity.Role is CapacityRole.Makes or CapacityRole.Elsewhere)
            {
                yield return Banded("made-more-a-year", null, "t", Bands.SortAndMeasure([.. capacity.KeptByDraw]));
            }

            foreach (CapacityYear year in effect.Years)
            {
                yield return Banded("capacity-without", year.Year, "t", year.Capacity.Without);
                yield return Banded("capacity-with", year.Year, "t", year.Capacity.With);
                yield return Banded("output-without", year.Year, "t", year.Output.Without);
                yield return Banded("output-with", year.Year, "t", year.Output.With);
                yield return Banded("utilisation-without", year.Year, "share", year.Utilisation.Without);
                yield return Banded("utilisation-with", year.Year, "share", year.Utilisation.With);
                yield return Banded("margin-without", year.Year, "USD/t", year.Margin.Without);
                yield return Banded("margin-with", year.Year, "USD/t", year.Margin.With);
                yield return One("open-without", year.Year, "share", year.Open.Without.Estimate);
                yield return row(
                    "open-with",
                    capacity.Id,
                    year.Year,
                    "share",
                    null,
                    year.Open.With.Estimate,
                    [
                        role,
                        CapacityWords.Verdict(year.Verdict),
                        CapacityWords.Verdict(year.VerdictAtLow),
                        CapacityWords.Verdict(year.VerdictAtHigh),
                    ]
                );
            }

            foreach (OwnershipShare owner in capacity.Owners)
            {
                yield return row(
                    "owner-share",
                    $"{capacity.Id}:{owner.Owner}",
                    null,
                    "share",
                    null,
                    owner.Share,
                    [role, "", "", ""]
                );
            }

            foreach (Project project in capacity.Announced)
            {
                yield return row(
                    "announced-capacity",
                    $"{capacity.Id}:{project.Id}",
                    null,
                    "t a year",
                    null,
                    project.CapacityPerYear,
                    [role, "", "", ""]
                );
            }
        }
    }
}
