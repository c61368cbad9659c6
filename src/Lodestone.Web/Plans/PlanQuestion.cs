using Lodestone.Planning;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>A question for a planner, its options checked; what it is called before it is answered.</summary>
/// <param name="Id">Hash of everything that determines the answer.</param>
/// <param name="Kind">One of <see cref="PlanKind.All"/>.</param>
/// <param name="Reserve">A question about a reserve; null for one about support.</param>
/// <param name="Support">A question about support; null for one about a reserve.</param>
/// <param name="Instrument">The instrument; null for all of them side by side.</param>
/// <param name="Ask">The question as it was put, what is not of its kind left out.</param>
internal sealed record PlanQuestion(
    string Id,
    string Kind,
    ReserveAsk? Reserve,
    SupportAsk? Support,
    Instrument? Instrument,
    PlanAsk Ask
);
