namespace Lodestone.Exchange;

/// <summary>The table of an answer, to be written in other formats than CSV.</summary>
/// <param name="WriteCsv">Writes its CSV file: the rows are those, whatever the format.</param>
/// <param name="Columns">Columns that are known beforehand, such as those of a data package; the others are looked up.</param>
/// <param name="About">Where the answer is from: name and value of each circumstance.</param>
/// <param name="Sources">Table of sources of the data package; null when it has none.</param>
public sealed record AnswerTable(
    Action<Stream> WriteCsv,
    IReadOnlyList<AnswerColumn> Columns,
    IReadOnlyList<(string Name, string Value)> About,
    QueryTable? Sources
);
