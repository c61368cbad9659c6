namespace Lodestone.Exchange;

/// <summary>A column of a table of indicators.</summary>
/// <param name="Id">Name in CSV and JSON, with the unit where there is one.</param>
/// <param name="Header">Heading on screen.</param>
/// <param name="Format">How numbers are written for people; null for text.</param>
/// <param name="OnScreen">False for columns that only files have.</param>
public sealed record IndicatorColumn(
    string Id,
    string Header,
    Func<double, string>? Format = null,
    bool OnScreen = true
);
