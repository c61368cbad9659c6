namespace Lodestone.Model;

/// <summary>Members share their government reserves: a tonne held by one may be released to any.</summary>
/// <param name="Members">Places.</param>
/// <param name="Goods">Goods.</param>
/// <param name="When">Periods in force.</param>
/// <param name="Line">Line of the scenario file.</param>
public sealed record Pool(IReadOnlyList<string> Members, IReadOnlyList<string> Goods, Window When, int Line)
    : ScenarioItem(When, Line);
