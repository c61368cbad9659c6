using System.Text;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The page of the data with another ending: rows of a table as the API gives them, or the list of tables.</summary>
internal static class DataEndpoints
{
    public static void Map(WebApplication application)
    {
        foreach (string ending in (string[])["csv", "json"])
        {
            application.MapGet($"/data.{ending}", Data).ExcludeFromDescription();
            application.MapGet($"/why.{ending}", Why).ExcludeFromDescription();
        }
    }

    private static Rendered Data(HttpContext context, AtlasLibrary library)
    {
        AnswerFormat format = FormatChoice.Of(context);
        string table = context.Request.Query["table"].ToString();
        return table.Length > 0 ? TableEndpoints.Rows(context, library, table, format, "table")
            : format == AnswerFormat.Json
                ? new Rendered(format, library.Tag, stream => TableListJson.Write(library.Reading, stream))
            : Csv(library, Counts(library));
    }

    private static Rendered Why(HttpContext context, AtlasLibrary library)
    {
        var query = PageQuery.Of(context.Request.Path + context.Request.QueryString);
        if (WhyBasisReport.IsAsked(query))
        {
            return Report(context, library, WhyBasisReport.Of(library, query));
        }

        var asked = WhyQuery.Of(query);
        if (asked.Key is null)
        {
            return Report(context, library, WhySumReport.Of(library, asked));
        }

        WhyAnswer answer = asked.Answer(library);
        return FormatChoice.Of(context) == AnswerFormat.Csv
            ? Csv(
                library,
                CsvText.Lines([
                    ["line"],
                    .. answer.Lines.Select(l => (string[])[l]),
                ])
            )
            : new Rendered(AnswerFormat.Json, library.Tag, stream => Write(answer, stream));
    }

    private static Rendered Report(HttpContext context, AtlasLibrary library, IndicatorReport report) =>
        FormatChoice.Of(context) == AnswerFormat.Csv
            ? Csv(library, report.Rows.Csv())
            : new Rendered(AnswerFormat.Json, library.Tag, report.WriteJson);

    private static Rendered Csv(AtlasLibrary library, string text) =>
        new(AnswerFormat.Csv, library.Tag, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    private static string Counts(AtlasLibrary library) =>
        CsvText.Lines([
            ["table", "used", "superseded", "refused"],
            .. library.Reading.Tables.Select(t =>
                (string[])[t.Name, Figure.Whole(t.Used), Figure.Whole(t.Superseded), Figure.Whole(t.Refused)]
            ),
        ]);

    private static void Write(WhyAnswer answer, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "lodestone.why/1");
            json.WriteStartArray("lines");
            foreach (string line in answer.Lines)
            {
                json.WriteStringValue(line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
