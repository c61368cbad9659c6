using Lodestone.Atlas;
using Lodestone.Exchange;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>
/// Workbooks and Parquet files at every address that has a table: <c>NAME.xlsx</c> is answered as <c>NAME.csv</c> is, and
/// <see cref="Rendered"/> writes what comes out as the file. No address knows of it.
/// </summary>
internal static class TableFiles
{
    private const string Csv = ".csv";

    /// <summary>Turns a request for a file into one for its table.</summary>
    public static Task Ask(HttpContext context, RequestDelegate next)
    {
        HttpRequest request = context.Request;
        string path = request.Path.Value ?? "";
        if (TableKind.OfAddress(path) is { } named)
        {
            request.Path = path[..^(named.Ending.Length + 1)] + Csv;
            context.Features.Set(named);
        }
        else if (!Path.HasExtension(path) && FormatChoice.Preferred(context) is { } accepted)
        {
            request.Headers.Accept = FormatChoice.Csv;
            context.Features.Set(accepted);
        }

        return next(context);
    }

    /// <summary>Writes the table of an answer as a file.</summary>
    /// <param name="context">The request.</param>
    /// <param name="kind">Kind of the file.</param>
    /// <param name="write">Writes the CSV file.</param>
    /// <param name="packageTable">Name of the table of the data package that it is; null for another.</param>
    /// <param name="target">Where the file goes.</param>
    /// <exception cref="Refusal">A sheet would have more rows than XLSX can hold.</exception>
    public static void Write(
        HttpContext context,
        TableKind kind,
        Action<Stream> write,
        string? packageTable,
        Stream target
    )
    {
        AtlasLibrary library = context.RequestServices.GetRequiredService<AtlasLibrary>();
        AtlasReading reading = library.Reading;
        var table = new AnswerTable(
            write,
            packageTable is null ? [] : [.. Columns(reading, packageTable)],
            [
                ("address", context.Request.Path + context.Request.QueryString),
                ("data", reading.Package.Name),
                ("data_version", library.World.Version),
                ("base_year", library.World.BaseYear),
                ("engine_version", EngineVersion.Current),
                ("made_by", "Lodestone"),
            ],
            reading.Table("sources") is { } sources ? Sources(reading, sources) : null
        );
        try
        {
            AnswerExport.Write(table, kind.Ending, target);
        }
        catch (QueryException e)
        {
            throw new Refusal(StatusCodes.Status422UnprocessableEntity, e.Message, "ask for .parquet or .csv");
        }
    }

    private static IEnumerable<AnswerColumn> Columns(AtlasReading reading, string table) =>
        (reading.Table(table)?.Columns ?? []).Select(c => new AnswerColumn(
            c.Name,
            IsNumber(reading, table, c.Name),
            c.Basis.Length == 0 ? c.Unit : $"{c.Unit} ({c.Basis})",
            c.Description
        ));

    private static bool IsNumber(AtlasReading reading, string table, string column) =>
        reading.Table(table)!.HoldsNumbers(column)
        || reading
            .Package.Resources.Where(r => r.Name == table)
            .SelectMany(r => r.Fields)
            .Any(f => f.Name == column && f.Type is "number" or "integer");

    private static QueryTable Sources(AtlasReading reading, AtlasTable table) =>
        new(
            "sources",
            "",
            Path.Combine(reading.Directory, table.File),
            [.. table.Columns.Select(c => (c.Name, false))]
        );
}
