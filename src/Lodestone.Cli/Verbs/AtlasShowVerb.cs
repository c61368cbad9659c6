using System.CommandLine;
using System.Text.Json;
using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Cli;

/// <summary><c>lodestone atlas show</c>: the rows of a table.</summary>
internal static class AtlasShowVerb
{
    public const string Schema = "lodestone.table/1";

    private const int Most = 40;

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "show",
            "Shows the rows of a table, all or those that pass the filters. Without a table it lists the tables.",
            "lodestone atlas show capacity place=CHN",
            "lodestone atlas show trade good=ndfeb-magnet importer=JPN --output csv"
        );
        var table = new Argument<string?>("table")
        {
            Description = "Name of a table, e.g. capacity",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var filters = new Argument<string[]>("filter")
        {
            Description = "column=value; every filter must hold",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<string?> data = SharedOptions.Data();
        Option<string> output = SharedOptions.Output("table", "csv", "json");
        var all = new Option<bool>("--all")
        {
            Description = $"Every row; otherwise a table on screen ends after {Most}",
        };
        verb.Arguments.Add(table);
        verb.Arguments.Add(filters);
        verb.Options.Add(data);
        verb.Options.Add(output);
        verb.Options.Add(all);
        verb.SetAction(parsed =>
        {
            AtlasReading reading = AtlasReader.Read(DataLocation.Find(session, parsed.GetValue(data)));
            if (reading.Tables.Count == 0)
            {
                throw new Failure(ExitCode.CheckFailed, reading.Findings);
            }

            if (parsed.GetValue(table) is not { } name)
            {
                session.Table(Tables(reading));
                return ExitCode.Ok;
            }

            TableView view = AtlasShow.Rows(reading, name, parsed.GetValue(filters) ?? []);
            if (view.Problem is { } problem)
            {
                throw new Failure(ExitCode.Usage, [problem]);
            }

            if (view.Note.Length > 0 && parsed.GetValue(output) is "csv" or "json")
            {
                session.Error.WriteLine(view.Note);
            }

            Write(session, view, parsed.GetValue(output) ?? "table", parsed.GetValue(all));
            return ExitCode.Ok;
        });
        return verb;
    }

    private static Grid Tables(AtlasReading reading) =>
        new(
            [new("Table"), new("used", Align.Right), new("superseded", Align.Right), new("refused", Align.Right)],
            [
                .. AtlasSummary
                    .Of(reading)
                    .Tables.Select(t =>
                        (IReadOnlyList<string>)
                            [t.Table, Figure.Whole(t.Used), Figure.Whole(t.Superseded), Figure.Whole(t.Refused)]
                    ),
            ]
        );

    private static void Write(Session session, TableView view, string format, bool all)
    {
        switch (format)
        {
            case "csv":
                session.Output.Write(
                    CsvText.Lines([view.Columns.Select(c => c.Name), .. view.Rows.Select(r => r.Values)])
                );
                return;
            case "json":
                session.WriteBytes(stream => WriteJson(stream, view));
                return;
        }

        List<AtlasRow> rows = [.. all ? view.Rows : view.Rows.Take(Most)];
        (Grid grid, IReadOnlyList<string> hidden) = RowsOnScreen.Of(view, rows, session.Host.Width);
        session.Table(grid);
        string more = rows.Count < view.Rows.Count ? $", {rows.Count} shown (--all shows the rest)" : "";
        string missing =
            hidden.Count > 0
                ? $"; not shown for want of room: {string.Join(", ", hidden)} (--output csv has them)"
                : "";
        string none = view.Note.Length > 0 ? $"; {view.Note}" : "";
        session.Output.WriteLine();
        session.Paragraph(
            $"{view.Rows.Count} of {view.Table!.Rows.Count} rows of {view.Table.File}{more}{missing}{none}"
        );
    }

    private static string Cell(AtlasRow row, int column) => column < row.Values.Count ? row.Values[column] : "";

    private static void WriteJson(Stream stream, TableView view)
    {
        using (var json = new Utf8JsonWriter(stream, JsonLayout.Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("table", view.Table!.Name);
            json.WriteStartArray("rows");
            foreach (AtlasRow row in view.Rows)
            {
                json.WriteStartObject();
                json.WriteNumber("_line", row.Line);
                json.WriteString("_status", row.Status.ToString().ToLowerInvariant());
                for (int c = 0; c < view.Columns.Count; c++)
                {
                    json.WriteString(view.Columns[c].Name, Cell(row, c));
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }
}
