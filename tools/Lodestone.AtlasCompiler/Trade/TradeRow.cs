namespace Lodestone.AtlasCompiler;

/// <summary>A reconciled flow of a good between two places, or within one.</summary>
/// <param name="Good">Id of the good.</param>
/// <param name="Exporter">Place that made it.</param>
/// <param name="Importer">Place that uses it.</param>
/// <param name="Quantity">Tonnes in the base year.</param>
/// <param name="Freight">USD per tonne; zero inside a place.</param>
/// <param name="Prior">Value before reconciliation, null where only gravity spoke.</param>
/// <param name="Source">Ids of sources.</param>
/// <param name="Evidence">Grade.</param>
/// <param name="LowFactor">Low end over the quantity.</param>
/// <param name="HighFactor">High end over the quantity.</param>
internal sealed record TradeRow(
    string Good,
    string Exporter,
    string Importer,
    double Quantity,
    double Freight,
    double? Prior,
    string Source,
    string Evidence,
    double LowFactor,
    double HighFactor
)
{
    /// <summary>Rows of the inputs it was made from, joined by semicolons; empty where gravity spoke alone.</summary>
    public string Origin { get; init; } = "";

    /// <summary>True where a source states the value before reconciliation, whatever the balances left of it.</summary>
    public bool IsStated { get; init; } = AtlasCompiler.Evidence.IsFact(Evidence);
}
