using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>A change of the world that a scenario makes, and where it stands.</summary>
/// <param name="Path">Where it stands in the scenario: <c>events[0]</c>.</param>
/// <param name="Item">The event or policy; the first one where a line names several projects.</param>
/// <param name="Start">The same item before the reader changed it; null when the reader added it.</param>
public sealed record DraftItem(string Path, ScenarioItem Item, ScenarioItem? Start);
