namespace Lodestone.Atlas;

/// <summary>The vocabulary the table catalog is written in.</summary>
internal static class Columns
{
    public static ColumnSpec Source { get; } = new("source", ColumnKind.Sources) { Optional = true };

    public static ColumnSpec Evidence { get; } = new("evidence", ColumnKind.Evidence) { Optional = true };

    /// <summary>Governance of a place. Estimates are about −2.5 to 2.5; none has been as far from 0 as the limits.</summary>
    public static ColumnSpec Governance { get; } =
        Number("wgi_mean", "mean of six estimates") with
        {
            Min = -3.5,
            Max = 3.5,
            Remedy = "write the mean of the six Worldwide Governance Indicators, between -2.5 and 2.5",
        };

    public static ColumnSpec Id(string name) => new(name, ColumnKind.Id);

    public static ColumnSpec Text(string name) => new(name, ColumnKind.Text);

    public static ColumnSpec OptionalText(string name) => new(name, ColumnKind.Text) { Optional = true };

    public static ColumnSpec Reference(string name, string table) => new(name, ColumnKind.Reference) { Target = table };

    public static ColumnSpec Word(string name, params string[] words) => new(name, ColumnKind.Word) { Words = words };

    public static ColumnSpec Period(string name) => new(name, ColumnKind.Period);

    public static ColumnSpec Number(string name, string unit = "") => new(name, ColumnKind.Number) { Unit = unit };

    public static ColumnSpec AtLeastZero(string name, string unit) =>
        Number(name, unit) with
        {
            Min = 0,
            Remedy = "write a number of 0 or more",
        };

    public static ColumnSpec AboveZero(string name, string unit) =>
        Number(name, unit) with
        {
            Min = 0,
            AboveMin = true,
            Remedy = "write a number above 0",
        };

    public static ColumnSpec Share(string name) =>
        Number(name, "share") with
        {
            Min = 0,
            Max = 1,
            Remedy = "write a share between 0 and 1, such as 0.25",
        };

    public static ColumnSpec MayBeEmpty(this ColumnSpec column, string means = "") =>
        column with
        {
            Optional = true,
            EmptyMeans = means,
        };

    public static ColumnSpec MayBeInfinite(this ColumnSpec column) => column with { MayBeInfinite = true };
}
