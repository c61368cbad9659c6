using Sylvan.Data.Csv;

namespace Lodestone.AtlasCompiler;

/// <summary>A file of <c>data/atlas/compile</c>: header and rows in file order.</summary>
internal sealed class InputTable(string name, IReadOnlyList<string> columns, IReadOnlyList<InputRow> rows)
{
    private const string Root = "compile";

    /// <summary>File name.</summary>
    public string Name => name;

    /// <summary>Columns in file order.</summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>Rows in file order.</summary>
    public IReadOnlyList<InputRow> Rows => rows;

    /// <summary>Reads a file.</summary>
    public static InputTable Read(string folder, string name)
    {
        string last = Path.GetFileName(folder);
        string within = last == Root ? Root : $"{Root}/{last}";
        using StreamReader text = new(Path.Combine(folder, name));
        using CsvDataReader reader = CsvDataReader.Create(text);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        List<InputRow> rows = [];
        while (reader.Read())
        {
            if (reader.RowFieldCount != columns.Length)
            {
                throw new InputException(
                    $"{name}:{rows.Count + 2}: {reader.RowFieldCount} cells under {columns.Length} columns"
                );
            }

            Dictionary<string, string> cells = [];
            for (int at = 0; at < columns.Length; at++)
            {
                cells[columns[at]] = reader.GetString(at);
            }

            rows.Add(new InputRow(within, name, rows.Count + 2, cells));
        }

        return new InputTable(name, columns, rows);
    }
}
