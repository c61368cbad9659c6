namespace Lodestone.Exchange;

/// <summary>A name that a query may read, and the SQL behind it.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Sql">The select that gives its rows.</param>
internal sealed record QueryView(string Name, string Description, string Sql)
{
    /// <summary>A file that its rows would come from and that is not there; null when all are.</summary>
    public string? Missing { get; init; }

    /// <summary>A text as a literal of SQL.</summary>
    public static string Literal(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A name as an identifier of SQL.</summary>
    public static string Identifier(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Paths as a list of SQL.</summary>
    public static string Paths(IEnumerable<string> files) => $"[{string.Join(", ", files.Select(Literal))}]";

    /// <summary>A table of a data package: every cell is read as text, then numbers are made of the columns that hold them.</summary>
    public static QueryView Of(QueryTable table)
    {
        string types = string.Join(", ", table.Columns.Select(c => $"{Literal(c.Name)}: 'VARCHAR'"));
        string columns = string.Join(
            ", ",
            table.Columns.Select(c =>
                c.IsNumber ? $"try_cast({Identifier(c.Name)} as double) as {Identifier(c.Name)}" : Identifier(c.Name)
            )
        );
        return new QueryView(
            table.Name,
            table.Description,
            $"select {columns} from read_csv({Literal(table.File)}, header = true, auto_detect = false, delim = ',', "
                + $"quote = '\"', escape = '\"', columns = {{{types}}})"
        );
    }
}
