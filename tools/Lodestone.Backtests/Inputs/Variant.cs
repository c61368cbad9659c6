namespace Lodestone.Backtests;

/// <summary>The same event with one parameter at another value: one row of <c>variants.csv</c>.</summary>
/// <param name="Name">What is different.</param>
/// <param name="Parameter">Name of the parameter; the value holds for every good.</param>
/// <param name="Value">Value in the place of the central one.</param>
internal sealed record Variant(string Name, string Parameter, double Value)
{
    /// <summary>Reads a row.</summary>
    public static Variant From(InputRow row) =>
        Model.ParameterNames.All.Contains(row["parameter"])
            ? new Variant(row["variant"], row["parameter"], row.Number("value"))
            : throw new InputException(
                $"{row.Where}: parameter '{row["parameter"]}' is not known; write one of "
                    + string.Join(", ", Model.ParameterNames.All)
            );
}
