namespace Lodestone.Exchange;

/// <summary>A column of a table of a brief.</summary>
/// <param name="Id">Name of the measure in files.</param>
/// <param name="Header">Heading for readers.</param>
/// <param name="Unit">Unit of the number in files: <c>t/yr</c>, <c>USD/yr</c>, <c>1</c> for a share; empty for text.</param>
/// <param name="Format">How numbers are written for people; null for text.</param>
public sealed record BriefColumn(string Id, string Header, string Unit = "", Func<double, string>? Format = null);
