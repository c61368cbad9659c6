namespace Lodestone.Atlas;

/// <summary>A row for a table of the package, and the input rows it was made of.</summary>
/// <param name="Cells">Values by column; a field that the source does not give is empty.</param>
/// <param name="From">Input rows.</param>
public sealed record ImportedRow(IReadOnlyDictionary<string, string> Cells, IReadOnlyList<InputRef> From)
{
    /// <summary>The column that says how the figure is known; <c>withheld</c> figures have none.</summary>
    public const string State = "state";

    /// <summary>The source has the figure and does not publish it.</summary>
    public const string Withheld = "withheld";

    /// <summary>True when there is no figure, only the knowledge that it is withheld.</summary>
    public bool IsWithheld => this[State] == Withheld;

    /// <summary>The value of a column; empty when the source does not give it.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}
