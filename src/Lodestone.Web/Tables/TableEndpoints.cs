using System.Text;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>The tables of the atlas, with the columns of the files.</summary>
internal static class TableEndpoints
{
    private const string Filters =
        "Every filter must hold; case does not matter. Without page and size all rows come. The header X-Total-Count has the number of rows, "
        + "Link the pages beside this one.";

    public static void Map(RouteGroupBuilder api)
    {
        Named(api, "places", "Places");
        Named(api, "goods", "Goods");
        api.MapGet("/atlas", (AtlasLibrary library) => List(library))
            .WithName("tables")
            .WithTags("atlas")
            .WithSummary("Tables of the atlas, their columns with units, and how many rows are used")
            .Produces<object>(StatusCodes.Status200OK, "application/json");
        Described(
            api.MapGet(
                "/atlas/{table}",
                (HttpContext context, AtlasLibrary library, string table) =>
                {
                    (string name, AnswerFormat format) = FormatChoice.Of(context, table);
                    return Rows(context, library, name, format);
                }
            ),
            "table",
            "Rows of a table, as written in its file"
        );
    }

    /// <summary>A table with an address of its own.</summary>
    private static void Named(RouteGroupBuilder api, string table, string title)
    {
        foreach (string ending in (string[])["", ".json", ".csv"])
        {
            RouteHandlerBuilder route = api.MapGet(
                $"/{table}{ending}",
                (HttpContext context, AtlasLibrary library) => Rows(context, library, table, FormatChoice.Of(context))
            );
            if (ending.Length == 0)
            {
                Described(route, table, $"{title} of the atlas, as written in {table}.csv");
            }
            else
            {
                route.ExcludeFromDescription();
            }
        }
    }

    private static void Described(RouteHandlerBuilder route, string name, string summary) =>
        route
            .WithName(name)
            .WithTags("atlas")
            .WithSummary(summary)
            .WithDescription($"As .json, .csv, .xlsx, .parquet, or by Accept. {Filters}")
            .TakesPagesAndFilters()
            .Produces<object>(
                StatusCodes.Status200OK,
                "application/json",
                ["text/csv", .. TableKind.All.Select(k => k.Type)]
            )
            .Produces(StatusCodes.Status304NotModified)
            .Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);

    private static Rendered List(AtlasLibrary library) =>
        new(AnswerFormat.Json, library.Tag, stream => TableListJson.Write(library.Reading, stream));

    /// <summary>The rows of a table that pass the filters of a query, as a file.</summary>
    /// <param name="context">The request: its query has the filters and the page.</param>
    /// <param name="library">The package.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="format">Format.</param>
    /// <param name="aside">Parameters of the query that are no filters.</param>
    /// <exception cref="Refusal">There is no such table or column.</exception>
    public static Rendered Rows(
        HttpContext context,
        AtlasLibrary library,
        string table,
        AnswerFormat format,
        params IReadOnlyList<string> aside
    )
    {
        var paging = Paging.Of(context.Request.Query);
        TableView view = View(
            library,
            table,
            context
                .Request.Query.Where(q => !Paging.IsOption(q.Key) && !aside.Contains(q.Key))
                .SelectMany(q => q.Value.Select(v => (q.Key, v ?? "")))
        );
        IReadOnlyList<AtlasRow> rows = paging.Cut(view.Rows);
        return new Rendered(format, library.Tag, stream => Write(view, rows, format, stream))
        {
            Headers = paging.Headers(context.Request, view.Rows.Count),
            PackageTable = table,
        };
    }

    /// <summary>The rows of a table that pass filters.</summary>
    /// <param name="library">The package.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="filters">Columns with the value that they must have.</param>
    /// <exception cref="Refusal">There is no such table or column.</exception>
    public static TableView View(AtlasLibrary library, string table, IEnumerable<(string Column, string Value)> filters)
    {
        // A table is looked up among those that were read: the name does not reach a folder. Its file name is no name.
        if (library.Reading.Tables.All(t => t.Name != table))
        {
            string[] names = [.. library.Reading.Tables.Select(t => t.Name)];
            throw Refusal.NotFound(
                $"there is no table '{SafeName.Shown(table)}'",
                $"tables: {string.Join(", ", names)}"
            );
        }

        TableView view = AtlasShow.Rows(library.Reading, table, [.. filters.Select(f => $"{f.Column}={f.Value}")]);
        return view.Problem is { } problem ? throw new Refusal(StatusCodes.Status400BadRequest, [problem]) : view;
    }

    private static void Write(TableView view, IReadOnlyList<AtlasRow> rows, AnswerFormat format, Stream stream)
    {
        if (format == AnswerFormat.Json)
        {
            TableJson.Write(view, rows, stream);
            return;
        }

        string text = CsvText.Lines([view.Columns.Select(c => c.Name), .. rows.Select(r => r.Values)]);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }
}
