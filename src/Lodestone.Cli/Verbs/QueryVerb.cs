using System.CommandLine;
using Lodestone.Exchange;

namespace Lodestone.Cli;

/// <summary><c>lodestone query</c>: SQL over the atlas and the runs.</summary>
internal static class QueryVerb
{
    private const int Most = 40;

    public static Command Create(Session session)
    {
        var verb = new VerbCommand(
            "query",
            "Answers a select of SQL (DuckDB) over the tables of the atlas and the runs that are stored. Without a query it lists the tables and their columns. Nothing is written, and no other file is read. Empty cells are null.",
            "lodestone query \"select place, activity_t from capacity where process = 'magnet-ndfeb'\"",
            "lodestone query \"select place, max(p95) as ask from bands where good = 'dy-oxide' group by all\""
        );
        var sql = new Argument<string?>("sql")
        {
            Description = "One statement that selects; - reads it from standard input",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string?> data = SharedOptions.Data();
        var runs = new Option<string?>("--runs") { Description = "Folder of runs (default: runs)", HelpName = "DIR" };
        Option<string> output = SharedOptions.Output("table", "csv", "json", "md");
        var all = new Option<bool>("--all")
        {
            Description = $"Every row; otherwise a table on screen ends after {Most}",
        };
        verb.Arguments.Add(sql);
        foreach (Option option in (Option[])[data, runs, output, all])
        {
            verb.Options.Add(option);
        }

        verb.SetAction(parsed =>
        {
            using var database = new QueryDatabase(
                PackageTables.Of(session, parsed.GetValue(data)),
                session.Full(parsed.GetValue(runs) ?? RunVerb.DefaultRuns)
            );
            if (parsed.GetValue(sql) is not { } text)
            {
                List(session, database);
                return ExitCode.Ok;
            }

            Write(
                session,
                Ask(database, text == "-" ? session.Host.Input.ReadToEnd() : text),
                parsed.GetValue(output) ?? "table",
                parsed.GetValue(all)
            );
            return ExitCode.Ok;
        });
        return verb;
    }

    private static QueryResult Ask(QueryDatabase database, string sql)
    {
        try
        {
            return database.Ask(sql);
        }
        catch (QueryException e)
        {
            throw Failure.Usage(
                e.Message,
                e.Remedy.Length > 0
                    ? e.Remedy
                    : "lodestone query without a statement lists the tables and their columns"
            );
        }
    }

    private static void List(Session session, QueryDatabase database) =>
        session.Table(
            new Grid(
                [new("Table"), new("Holds"), new("Columns")],
                [.. database.Views().Select(v => (IReadOnlyList<string>)[v.Name, v.Description, v.Columns])]
            )
        );

    private static void Write(Session session, QueryResult result, string format, bool all)
    {
        switch (format)
        {
            case "csv":
                session.Output.Write(QueryText.Csv(result));
                return;
            case "json":
                session.WriteBytes(stream => QueryText.Json(result, stream));
                return;
            case "md":
                session.Output.Write(MarkdownTable.Render(QueryText.Grid(result)));
                return;
        }

        session.Table(QueryText.Grid(result, all ? int.MaxValue : Most));
        if (!all && result.Rows.Count > Most)
        {
            session.Output.WriteLine();
            session.Paragraph(
                $"{Figure.Count(result.Rows.Count)} rows, {Most} shown (--all shows the rest, --output csv has them all)"
            );
        }
    }
}
