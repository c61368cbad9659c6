using Lodestone.Exchange;
using Lodestone.Model;

namespace Lodestone.Web;

/// <summary>What the central path of a scenario says: one draw, no range. Its rows are not held: a reader has one of these all the time.</summary>
/// <param name="Id">Hash of the run.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="World">The world it was played on.</param>
/// <param name="Answer">Sentences and members.</param>
/// <param name="Book">Lines over time.</param>
/// <param name="Stops">Sectors that go without, the first ones first.</param>
/// <param name="Milliseconds">What it took to read, play and answer.</param>
public sealed record SingleDraw(
    string Id,
    string Scenario,
    World World,
    Answer Answer,
    PathBook Book,
    IReadOnlyList<SectorStop> Stops,
    double Milliseconds
);
