using Lodestone.Model;

namespace Lodestone.Atlas;

/// <summary>Typed access to a row that passed its checks.</summary>
internal readonly record struct RowView(AtlasTable Table, AtlasRow Row)
{
    public Provenance Provenance =>
        new(Table.File, Row.Line, Table.Text(Row, "source"), EvidenceWords.Read(Table.Text(Row, "evidence")));

    public string Text(string column) => Table.Text(Row, column);

    public double? Optional(string column) => Table.Number(Row, column);

    public double Number(string column) =>
        Optional(column)
        ?? throw new InvalidOperationException($"{Table.File} line {Row.Line}: {column} was not checked");
}
