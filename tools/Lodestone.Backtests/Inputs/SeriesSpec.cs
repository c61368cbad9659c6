namespace Lodestone.Backtests;

/// <summary>Which numbers of an outcome answer a series of observations: one row of <c>series.csv</c>.</summary>
/// <param name="Id">Name that observations and criteria use.</param>
/// <param name="Chart">Chart it is drawn on; empty for none.</param>
/// <param name="Label">Name for readers.</param>
/// <param name="Variable">Variable of the outcome, or <c>arrivals</c>: flows and what the pipeline gives.</param>
/// <param name="Places">Places; <c>*</c> = all, prices weighted by use.</param>
/// <param name="Partners">Partners of a flow; <c>!X</c> = all but X; empty = any.</param>
/// <param name="Goods">Goods; <c>*</c> = all.</param>
/// <param name="IsIndex">Compared as a multiple of the first observation, not in its unit.</param>
/// <param name="Scale">Factor on the model's number in a series that is not an index.</param>
internal sealed record SeriesSpec(
    string Id,
    string Chart,
    string Label,
    string Variable,
    string Places,
    string Partners,
    string Goods,
    bool IsIndex,
    double Scale
)
{
    /// <summary>A price, averaged over periods; everything else adds up.</summary>
    public bool IsPrice => Variable.StartsWith("price", StringComparison.Ordinal);

    /// <summary>Reads a row.</summary>
    public static SeriesSpec From(InputRow row) =>
        row["measure"] is "index" or "level" or "none"
            ? new SeriesSpec(
                row["series"],
                row["chart"],
                row["label"],
                row["variable"],
                row["places"],
                row["partners"],
                row["goods"],
                row["measure"] == "index",
                row.OptionalNumber("scale") ?? 1
            )
            : throw new InputException(
                $"{row.Where}: measure '{row["measure"]}' is not known; write index, level or none"
            );
}
