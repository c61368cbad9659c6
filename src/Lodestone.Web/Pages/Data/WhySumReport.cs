using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The rows that a number adds up, each with its range, source and grade.</summary>
internal static class WhySumReport
{
    /// <summary>The report; its rows have the key of a row of the atlas and what it adds.</summary>
    /// <exception cref="Refusal">There are no such rows.</exception>
    public static IndicatorReport Of(AtlasLibrary library, WhyQuery query)
    {
        AtlasSum sum = query.Sum(library);
        string unit = sum.Unit.Length > 0 ? $", {sum.Unit}" : "";
        var table = new IndicatorTable(
            "rows",
            [
                new("row", $"Row of {sum.Table.Name}"),
                new("value", $"{sum.Column}{unit}", Figure.Short),
                new("share", "of the sum, %", Figure.PercentNumber, sum.Goods <= 1),
                new("low", "low", Figure.Short, sum.Rows.Any(r => r.Low is not null)),
                new("high", "high", Figure.Short, sum.Rows.Any(r => r.High is not null)),
                new("source", "source"),
                new("evidence", "evidence"),
                new("file", "", OnScreen: false),
            ],
            [
                .. sum.Rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Key,
                            r.Value,
                            sum.Total > 0 ? r.Value / sum.Total : null,
                            r.Low,
                            r.High,
                            r.Source,
                            r.Evidence,
                            $"{sum.Table.File}:{Figure.Whole(r.Line)}",
                        ]
                ),
            ]
        );
        return new IndicatorReport(
            "why",
            $"Rows of {query.Table}.csv {Chosen(library, query)}",
            $"{library.World.Name} {library.World.Version}",
            [Lead(library, sum)],
            [("Rows, largest first", table)],
            table,
            [Note(query)]
        )
        {
            Schema = "lodestone.why-sum/1",
        };
    }

    private static string Chosen(AtlasLibrary library, WhyQuery query)
    {
        var names = new WorldNames(library.World);
        return string.Join(
            ", ",
            query.Choices.Select(c =>
                c.Column == AtlasSum.Makes
                    ? $"that make {names.Goods([.. c.Values])}"
                    : $"with {c.Column} {SafeName.Shown(Phrase.List([.. c.Values], 3, "others"), 100)}"
            )
        );
    }

    private static string Lead(AtlasLibrary library, AtlasSum sum)
    {
        string unit = sum.Unit.Length > 0 ? $" {sum.Unit}" : "";
        string grades = string.Join(
            ", ",
            sum.Grades.Select(g =>
                $"{Figure.Percent(g.Share)} {(g.Evidence.Length > 0 ? g.Evidence : "without a grade")}"
            )
        );
        string rows = sum.Rows.Count == 1 ? "one row" : $"{Figure.Count(sum.Rows.Count)} rows";
        if (sum.Goods > 1)
        {
            // Tonnes of different goods have no sum that means anything.
            return $"{Phrase.Sentence(rows)} of {sum.Table.File} on {Figure.Count(sum.Goods)} goods stand behind it in {library.World.BaseYear}{(grades.Length > 0 ? $"; by tonnes {grades}" : "")}.";
        }

        return $"{Phrase.Sentence(rows)} of {sum.Table.File} add up to {Figure.Short(sum.Total)}{unit} in {library.World.BaseYear}{(grades.Length > 0 ? $": {grades}" : "")}.";
    }

    private static string Note(WhyQuery query) =>
        query.Choices.Any(c => c.Column == AtlasSum.Makes)
            ? "Tonnes are those of the good: activity of the process times what it yields (process_io.csv). Shares and concentrations are parts of these sums."
            : "Tonnes are those of the goods and processes as the table has them; a chain counts what they hold. Shares and concentrations are parts of these sums. A row's key leads to its published figure, what reconciliation made of it, and the input rows it was compiled from.";
}
