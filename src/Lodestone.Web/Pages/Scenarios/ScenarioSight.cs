namespace Lodestone.Web;

/// <summary>What the scenario page shows.</summary>
/// <param name="Single">The central path.</param>
/// <param name="Played">The draws; null where they have not been played.</param>
internal sealed record ScenarioSight(SingleDraw Single, PlayedDraws? Played);
