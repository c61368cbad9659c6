namespace Lodestone.Atlas;

/// <summary>A key and its value.</summary>
internal sealed record MapEntry(string Key, Position KeyAt, SourceNode Value);
