using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Planning;

namespace Lodestone.Plans;

/// <summary>Every number of the answers in one long table, for CSV and JSON.</summary>
internal static class SupportRows
{
    private static readonly IndicatorColumn[] Columns =
    [
        new("basis", ""),
        new("instrument", ""),
        new("floor_usd_per_t", "", Figure.Short),
        new("measure", ""),
        new("item", ""),
        new("year", ""),
        new("unit", ""),
        new("p05", "", Figure.Short),
        new("p25", "", Figure.Short),
        new("p50", "", Figure.Short),
        new("p75", "", Figure.Short),
        new("p95", "", Figure.Short),
        new("mean", "", Figure.Short),
        new("standard_error", "", Figure.Short),
        .. CapacityRows.Columns.Select(c => new IndicatorColumn(c, "")),
    ];

    private static readonly string[] NoWords = [.. CapacityRows.Columns.Select(_ => "")];

    /// <summary>Basis of answers at the floor asked for: these have the capacities too.</summary>
    public const string SameFloor = "same-floor";

    /// <summary>The table of answers; the basis is <see cref="SameFloor"/> or <c>equal-tonnes</c>.</summary>
    public static IndicatorTable Of(
        SupportQuestion question,
        IReadOnlyList<(string Basis, InstrumentAnswer Answer)> answers
    ) => new("rows", Columns, [.. answers.SelectMany(a => Rows(question, a.Basis, a.Answer))]);

    private static IEnumerable<IReadOnlyList<object?>> Rows(
        SupportQuestion question,
        string basis,
        InstrumentAnswer answer
    )
    {
        SupportEffect effect = answer.Effect;
        IReadOnlyList<object?> Row(string measure, string item, int? year, string unit, params double?[] numbers) =>
            [
                basis,
                InstrumentNames.Id(answer.Terms.Instrument),
                answer.Terms.Strike,
                measure,
                item,
                year is { } y ? question.YearStart(y).ToString() : "",
                unit,
                .. numbers.Select(n => (object?)n),
                .. NoWords,
            ];
        IReadOnlyList<object?> Banded(string measure, string item, int? year, string unit, Bands b) =>
            Row(measure, item, year, unit, b.P05, b.P25, b.P50, b.P75, b.P95, b.Mean, b.StandardError);
        IReadOnlyList<object?> Single(string measure, string item, int? year, string unit, double? value) =>
            Row(measure, item, year, unit, null, null, null, null, null, value, null);
        foreach (CostYear year in effect.Cost.Years)
        {
            yield return Banded("treasury-cost", "", year.Year, "USD", year.Net);
            yield return Banded("paid", "", year.Year, "USD", year.Paid);
            yield return Banded("received", "", year.Year, "USD", year.Received);
            yield return Single("chance-of-paying", "", year.Year, "share", year.ChanceOfPaying.Estimate);
            yield return Banded("kept-alive", "", year.Year, "t", effect.KeptByYear[year.Year]);
            if (answer.ClosedForm is { } closed && year.Year < closed.Count)
            {
                ExpectedPayment one = closed[year.Year];
                yield return Single("closed-form-cost", "", year.Year, "USD", one.Paid - one.Received);
                yield return Single("closed-form-chance", "", year.Year, "share", one.ChanceOfPaying);
            }
        }

        yield return Banded("treasury-cost-total", "", null, "USD", effect.Cost.Total);
        yield return Banded("treasury-cost-present", "", null, "USD", effect.Cost.Present);
        yield return Single("chance-of-ever-paying", "", null, "share", effect.EverPays.Estimate);
        yield return Banded("kept-alive-a-year", "", null, "t", effect.Kept);
        yield return Single("cost-per-tonne-kept", "treasury", null, "USD/t", effect.CostPerTonne);
        yield return Single(
            "cost-per-tonne-kept",
            "treasury and users at home",
            null,
            "USD/t",
            effect.NationalCostPerTonne
        );
        yield return Single("made-anyway", "", null, "share", effect.MadeAnyway);
        yield return Banded("pays", "taxpayer", null, "USD", effect.Taxpayer);
        yield return Banded("pays", "users at home", null, "USD", effect.UsersAtHome);
        yield return Banded("pays", "users abroad", null, "USD", effect.UsersAbroad);
        yield return Banded("state-stock-left", "", null, "t", effect.Cost.StockLeft);
        yield return Banded("producer-price", "", null, "USD/t", answer.Price);
        yield return Single("output", "last year of support", null, "t", effect.Exit.Last);
        yield return Single("output", "year after", null, "t", effect.Exit.After);
        yield return Single("output", "year after, never supported", null, "t", effect.Exit.AfterWithout);
        foreach ((string good, Bands more) in effect.Leakage)
        {
            yield return Banded("leakage-a-year", good, null, "t", more);
        }

        foreach (ProjectAnswer project in answer.Projects.Where(p => p.With is not null))
        {
            yield return Banded("npv-without", project.Project.Id, null, "USD", project.Without!.Value);
            yield return
            [
                .. Banded("npv-with", project.Project.Id, null, "USD", project.With!.Value).SkipLast(NoWords.Length),
                "project",
                SupportTables.Verdict(project),
                "",
                "",
            ];
            yield return Single(
                "npv-with-unfavourable-finance",
                project.Project.Id,
                null,
                "USD",
                project.With.Unfavourable
            );
            yield return Single(
                "npv-with-favourable-finance",
                project.Project.Id,
                null,
                "USD",
                project.With.Favourable
            );
            yield return Single("irr-without", project.Project.Id, null, "share a year", project.Without.Rate);
            yield return Single("irr-with", project.Project.Id, null, "share a year", project.With.Rate);
            yield return Banded("debt-cover-without", project.Project.Id, null, "times", project.Without.Cover);
            yield return Banded("debt-cover-with", project.Project.Id, null, "times", project.With.Cover);
        }

        if (basis != SameFloor)
        {
            yield break;
        }

        foreach (
            IReadOnlyList<object?> row in CapacityRows.Of(
                answer,
                (measure, item, year, unit, bands, single, words) =>
                    [
                        .. (
                            bands is { } b
                                ? Banded(measure, item, year, unit, b)
                                : Single(measure, item, year, unit, single)
                        ).SkipLast(words.Count),
                        .. words,
                    ]
            )
        )
        {
            yield return row;
        }
    }
}
