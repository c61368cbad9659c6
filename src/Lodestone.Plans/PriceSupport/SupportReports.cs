using Lodestone.Exchange;

namespace Lodestone.Plans;

/// <summary>The report of one instrument.</summary>
internal static class SupportReports
{
    /// <summary>Name and version of the JSON document.</summary>
    public const string Schema = "lodestone.support/1";

    public static IndicatorReport Of(SupportQuestion question, InstrumentAnswer answer)
    {
        string id = InstrumentNames.Id(answer.Terms.Instrument);
        List<(string, IndicatorTable)> tables =
        [
            ("Cost to the treasury and tonnes kept alive", SupportTables.Years(question, answer)),
            ($"Who pays over the {question.Request.Years} years (minus: gains)", SupportTables.WhoPays(answer)),
        ];
        tables.Add(
            (
                "Capacities, without → with support over its years (median; margin: mean of the years' medians)",
                CapacityTables.Of(question, answer)
            )
        );
        if (SupportTables.Leakage(question, answer) is { Rows.Count: > 0 } leakage)
        {
            tables.Add(("Leakage: goods made of it that are imported instead", leakage));
        }

        if (answer.Projects.Count > 0)
        {
            tables.Add(("Projects at the place, without → with support (median)", SupportTables.Projects(answer)));
        }

        return new IndicatorReport(
            id,
            $"Minimum price: {InstrumentNames.Terms(answer.Terms)}, {question.Names.GoodHeading(question.Market.Good)}, {question.Names.Place(question.Market.Place)}",
            SupportWords.Source(question),
            [.. SupportWords.Summary(question, answer), CapacityWords.Summary(question, answer)],
            tables,
            SupportRows.Of(question, [(SupportRows.SameFloor, answer)]),
            [
                .. SupportWords.Notes(question, [answer.Terms.Instrument]),
                .. CapacityNotes.Of(question, answer.Capacities),
            ]
        )
        {
            Schema = Schema,
        };
    }
}
