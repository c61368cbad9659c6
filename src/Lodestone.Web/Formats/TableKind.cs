namespace Lodestone.Web;

/// <summary>A file that the table of an answer can be written as, beside CSV.</summary>
/// <param name="Ending">What addresses end in.</param>
/// <param name="Type">Content type.</param>
internal sealed record TableKind(string Ending, string Type)
{
    /// <summary>The kinds; names are those of <see cref="Exchange.AnswerExport.Formats"/>.</summary>
    public static IReadOnlyList<TableKind> All { get; } =
    [
        new("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        new("parquet", "application/vnd.apache.parquet"),
    ];

    /// <summary>The kind that an address ends in; null for none.</summary>
    public static TableKind? OfAddress(string path) =>
        All.FirstOrDefault(k => path.EndsWith($".{k.Ending}", StringComparison.Ordinal));
}
