namespace Lodestone.Atlas;

/// <summary>A table the reader knows: its file is <c>name.csv</c>.</summary>
/// <param name="Name">Name of the resource, e.g. <c>capacity</c>.</param>
/// <param name="Required">A package without it cannot be read.</param>
/// <param name="Key">Columns that together name a row.</param>
/// <param name="Columns">Columns the file must have; others are allowed and kept.</param>
internal sealed record TableSpec(
    string Name,
    bool Required,
    IReadOnlyList<string> Key,
    IReadOnlyList<ColumnSpec> Columns
)
{
    /// <summary>Columns with a rule: those above, and source and evidence wherever a file has them.</summary>
    public IReadOnlyList<ColumnSpec> Ruled { get; } =
    [
        .. Columns,
        .. new[] { Atlas.Columns.Source, Atlas.Columns.Evidence }
            .Where(c => Columns.All(own => own.Name != c.Name))
            .Select(c => c with { MayBeAbsent = true }),
    ];

    /// <summary>The rule of a column that the table has.</summary>
    public ColumnSpec Column(string name) => Columns.Single(c => c.Name == name);

    /// <summary>Names of the columns that the header must have.</summary>
    public IReadOnlyList<string> Header { get; } = [.. Columns.Where(c => !c.MayBeAbsent).Select(c => c.Name)];
}
