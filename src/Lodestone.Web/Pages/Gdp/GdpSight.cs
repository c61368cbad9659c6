using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>What GDP at risk of a scenario says.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Places">Ids of the places that were asked for.</param>
/// <param name="Report">Sentences and tables.</param>
/// <param name="Tag">What the answer depends on, its address aside.</param>
internal sealed record GdpSight(string Scenario, IReadOnlyList<string> Places, IndicatorReport Report, string Tag);
