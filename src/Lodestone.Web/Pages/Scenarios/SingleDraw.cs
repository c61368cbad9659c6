using Lodestone.Exchange;
using Lodestone.Model;
using Lodestone.Runs;

namespace Lodestone.Web;

/// <summary>The central path of a scenario and what it says: one draw, no range.</summary>
/// <param name="Run">The run.</param>
/// <param name="World">The world it was played on.</param>
/// <param name="Answer">Sentences and members.</param>
/// <param name="Book">Lines over time.</param>
/// <param name="Stops">Sectors that go without, the first ones first.</param>
/// <param name="Milliseconds">What it took to read, play and answer.</param>
public sealed record SingleDraw(
    Run Run,
    World World,
    Answer Answer,
    PathBook Book,
    IReadOnlyList<SectorStop> Stops,
    double Milliseconds
);
