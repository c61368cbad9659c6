namespace Lodestone.Atlas;

/// <summary>Goods, exporters and importers that an event selects.</summary>
internal sealed record Routes(IReadOnlyList<string> Goods, IReadOnlyList<string> From, IReadOnlyList<string> To);
