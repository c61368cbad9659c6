namespace Lodestone.Runs;

/// <summary>The columns of an outcome, the same in every format.</summary>
public static class OutcomeColumns
{
    /// <summary>Column names in their order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    ["scenario", "variable", "place", "partner", "good", "process", "sector", "period", "unit", "value"];

    /// <summary>The header line of <c>outcome.csv</c>, without its line end.</summary>
    public static string Header { get; } = string.Join(',', Names);
}
