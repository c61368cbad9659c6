using System.Data.Common;
using System.Globalization;
using System.Numerics;
using DuckDB.NET.Data;
using Lodestone.Runs;

namespace Lodestone.Exchange;

/// <summary>
/// SQL over a data package and a folder of runs, by DuckDB in memory. Files stay where they are and are read when a query
/// asks for them; nothing can be written, and no other file can be read.
/// </summary>
public sealed class QueryDatabase : IDisposable
{
    private const string OneSelect = "one statement is answered, and it selects: select …, with … or from …";
    private readonly DuckDBConnection _connection = new("Data Source=:memory:");
    private readonly List<QueryView> _views = [];
    private readonly Dictionary<string, StoredRunException> _unread = new(StringComparer.Ordinal);
    private readonly string _runs;

    /// <summary>Opens the views, and closes everything else.</summary>
    /// <param name="tables">Tables of the data package.</param>
    /// <param name="runs">Folder of runs; it need not exist.</param>
    public QueryDatabase(IReadOnlyList<QueryTable> tables, string runs)
        : this(tables, runs, isLocked: true) { }

    internal QueryDatabase(IReadOnlyList<QueryTable> tables, string runs, bool isLocked)
    {
        _runs = runs;
        _connection.Open();
        if (isLocked)
        {
            IEnumerable<string> folders = tables
                .Select(t => Path.GetDirectoryName(Path.GetFullPath(t.File))!)
                .Append(Path.GetFullPath(runs))
                .Distinct(StringComparer.Ordinal);
            Run($"set allowed_directories = {QueryView.Paths(folders)}");
            Run("set enable_external_access = false");
            Run("set autoinstall_known_extensions = false");
            Run("set lock_configuration = true");
        }

        foreach (QueryView view in (IEnumerable<QueryView>)[.. tables.Select(QueryView.Of), .. RunViews.Of(runs)])
        {
            Open(view);
        }
    }

    /// <summary>The names that a query may read, each with what it holds and its columns.</summary>
    public IReadOnlyList<(string Name, string Description, string Columns)> Views() =>
        [
            .. _views.Select(view =>
                (
                    view.Name,
                    view.Description,
                    string.Join(
                        ", ",
                        Read($"select * from {QueryView.Identifier(view.Name)} limit 0").Columns.Select(c => c.Name)
                    )
                )
            ),
        ];

    /// <summary>Answers a query.</summary>
    /// <param name="sql">One statement that selects.</param>
    /// <exception cref="QueryException">The statement is not a select, or DuckDB cannot answer it.</exception>
    /// <exception cref="StoredRunException">A file of a stored run that it needs is missing or damaged.</exception>
    public QueryResult Ask(string sql)
    {
        string statement = sql.Trim().TrimEnd(';').TrimEnd();
        if (statement.Length == 0)
        {
            throw new QueryException("the query is empty", "for instance: select * from places");
        }

        try
        {
            // Only one statement that selects can stand between the brackets of a view; lines keep a comment from the bracket.
            Run($"create or replace temp view lodestone_statement as (\n{statement}\n)");
            return Read(statement);
        }
        catch (DuckDBException e)
        {
            string message = Plain(e.Message);
            if ((Unread(message) ?? Damaged(e)) is { } damaged)
            {
                throw damaged;
            }

            throw new QueryException(message, message.StartsWith("Parser", StringComparison.Ordinal) ? OneSelect : "");
        }
    }

    /// <inheritdoc />
    public void Dispose() => _connection.Dispose();

    /// <summary>Writes the rows of a select into a file.</summary>
    /// <exception cref="StoredRunException">A file of a stored run that it needs is missing or damaged.</exception>
    internal void Copy(string sql, string file, string options)
    {
        try
        {
            Run($"copy ({sql}) to {QueryView.Literal(file)} ({options})");
        }
        catch (DuckDBException e) when ((Unread(e.Message) ?? Damaged(e)) is { } damaged)
        {
            throw damaged;
        }
    }

    /// <summary>Opens a view; one over a stored run that cannot be read is told when it is asked for.</summary>
    private void Open(QueryView view)
    {
        try
        {
            if (view.Missing is { } file)
            {
                _unread[view.Name] = new StoredRunException(file, "is missing");
                return;
            }

            Run($"create view {QueryView.Identifier(view.Name)} as {view.Sql}");
            _views.Add(view);
        }
        catch (DuckDBException e) when (Damaged(e) is { } damaged)
        {
            _unread[view.Name] = damaged;
        }
    }

    /// <summary>Why a view is not there that a statement asks for.</summary>
    private StoredRunException? Unread(string message) =>
        _unread
            .Where(view => message.Contains($"name {view.Key} does not exist", StringComparison.Ordinal))
            .Select(view => view.Value)
            .FirstOrDefault();

    /// <summary>The file of a stored run that DuckDB complains of; null when it complains of something else.</summary>
    private StoredRunException? Damaged(DuckDBException e)
    {
        int start = _runs.Length == 0 ? -1 : e.Message.IndexOf(_runs, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        int end = e.Message.AsSpan(start).IndexOfAny("'\"\n");
        string file = end < 0 ? e.Message[start..] : e.Message.Substring(start, end);
        return File.Exists(file)
            ? new StoredRunException(file, $"cannot be read: {Plain(e.Message)}", e)
            : new StoredRunException(file, "is missing", e);
    }

    private void Run(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteNonQuery();
    }

    private QueryResult Read(string sql)
    {
        using DuckDBCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        using DbDataReader reader = command.ExecuteReader();
        QueryColumn[] columns =
        [
            .. Enumerable
                .Range(0, reader.FieldCount)
                .Select(i => new QueryColumn(
                    reader.GetName(i),
                    reader.GetDataTypeName(i),
                    IsNumber(reader.GetFieldType(i))
                )),
        ];
        List<IReadOnlyList<object?>> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, columns.Length).Select(i => Cell(reader, i))]);
        }

        return new QueryResult(columns, rows);
    }

    private static bool IsNumber(Type type) =>
        type == typeof(BigInteger) || Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    private static object? Cell(DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
        {
            return null;
        }

        object value = reader.GetValue(column);
        return value switch
        {
            string or bool or double or long => value,
            float or decimal => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            BigInteger big => big <= long.MaxValue && big >= long.MinValue ? (long)big : (double)big,
            ulong big => big <= long.MaxValue ? (long)big : (double)big,
            sbyte or byte or short or ushort or int or uint => Convert.ToInt64(value, CultureInfo.InvariantCulture),
            System.Collections.IEnumerable list => string.Join(
                ';',
                list.Cast<object?>().Select(item => Convert.ToString(item, CultureInfo.InvariantCulture))
            ),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
    }

    /// <summary>The message without the statement that carries it.</summary>
    private static string Plain(string message) => message.Split("\n\nLINE ", 2)[0].ReplaceLineEndings(" ").Trim();
}
