using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>
/// Every table of every page as a file: <c>/tables/PAGE/NAME.csv?…</c> is the table NAME of <c>/PAGE?…</c>, and
/// <see cref="TableFiles"/> makes workbooks and Parquet files of it. The page is drawn as for a reader, so both say the same.
/// </summary>
internal static class PageTables
{
    /// <summary>What addresses of tables begin with.</summary>
    public const string Prefix = "/tables";

    /// <summary>Endings of a table's files.</summary>
    public static IReadOnlyList<string> Endings { get; } = ["csv", .. AnswerExport.Formats, "json"];

    /// <summary>Address of a table of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">Name of the table.</param>
    /// <param name="ending">Kind of the file.</param>
    public static string Address(PageQuery page, string name, string ending) =>
        $"{Prefix}{page.Path.TrimEnd('/')}/{name}.{ending}{page.With()[page.Path.Length..]}";

    /// <summary>Answers a request for a table with the table of its page.</summary>
    public static async Task Ask(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        if (
            !HttpMethods.IsGet(request.Method)
            || !request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal, out PathString rest)
            || Split(rest) is not var (page, name, format)
        )
        {
            await next(context);
            return;
        }

        var ask = new TableAsk { Name = name };
        await Draw(context, next, page, ask);
        PageTable table =
            ask.Found
            ?? throw Refusal.NotFound(
                $"the page {SafeName.Shown(page)} has no table '{SafeName.Shown(name)}'",
                ask.Names.Count > 0
                    ? NearWord.Hint(SafeName.Shown(name), ask.Names, $"its tables: {string.Join(", ", ask.Names)}")
                    : "take the address from below a table of the page"
            );
        AtlasLibrary library = context.RequestServices.GetRequiredService<AtlasLibrary>();
        await table
            .File(format, page + request.QueryString.ToUriComponent(), $"{library.World.Name} {library.World.Version}")
            .ExecuteAsync(context);
    }

    /// <summary>Page, table and format of what follows the prefix; null where it names no table.</summary>
    private static (string Page, string Name, AnswerFormat Format)? Split(PathString rest)
    {
        string path = rest.Value ?? "";
        int slash = path.LastIndexOf('/');
        string file = path[(slash + 1)..];
        AnswerFormat? format = Path.GetExtension(file) switch
        {
            ".csv" => AnswerFormat.Csv,
            ".json" => AnswerFormat.Json,
            _ => null,
        };
        return slash >= 0 && format is { } found
            ? (slash == 0 ? "/" : path[..slash], Path.GetFileNameWithoutExtension(file), found)
            : null;
    }

    /// <summary>Draws the page for nobody. Files and the API have no tables of that kind.</summary>
    private static async Task Draw(HttpContext context, RequestDelegate next, string page, TableAsk ask)
    {
        if (Path.HasExtension(page) || page.StartsWith("/api/", StringComparison.Ordinal))
        {
            return;
        }

        (PathString path, Stream body) = (context.Request.Path, context.Response.Body);
        context.Features.Set(ask);
        context.Request.Path = page;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context);
        }
        finally
        {
            context.Request.Path = path;
            context.Response.Body = body;
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            context.Response.Clear();
            SecurityHeaders.Add(context);
        }
    }
}
