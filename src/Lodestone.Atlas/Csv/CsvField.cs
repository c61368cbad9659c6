namespace Lodestone.Atlas;

/// <summary>One field of a CSV record with the physical line and character where it starts (both from 1).</summary>
internal readonly record struct CsvField(string Text, int Line, int Column);
