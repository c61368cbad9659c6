using System.Collections.Concurrent;
using Lodestone.Exchange;
using Lodestone.Plans;

namespace Lodestone.Web;

/// <summary>Indicators of criticality of the served world, for the API and the pages.</summary>
internal sealed class IndicatorService(AtlasLibrary library)
{
    /// <summary>Losses by disruption take seconds: each question is answered once. There are as many as goods times suppliers.</summary>
    private readonly ConcurrentDictionary<DisruptionQuestion, Lazy<IndicatorReport>> _disruptions = new();

    /// <summary>The answer.</summary>
    /// <param name="method">One of <see cref="IndicatorQuestion.Methods"/>.</param>
    /// <param name="place">Only this place; null for all.</param>
    /// <param name="good">Only this good; null for all.</param>
    /// <param name="on">The supplier that is cut off; null for the usual one, or for all.</param>
    /// <param name="materials">Materials of the study; empty for all.</param>
    /// <exception cref="Refusal">The question names what is not there or what the method does not take, or needs data that this server has not.</exception>
    public IndicatorReport Of(string method, string? place, string? good, string? on, IReadOnlyList<string> materials)
    {
        Asked.Of(() =>
        {
            IndicatorOption.Check(
                method,
                "",
                ("place", place is not null),
                ("good", good is not null),
                ("on", on is not null),
                ("material", materials.Count > 0)
            );
            return method;
        });
        return method switch
        {
            IndicatorQuestion.OfStudy => Asked.Of(() => IndicatorQuestion.Of(library.Study, materials)),
            DisruptionReport.Method => Disruption(place, good, on),
            _ => Asked.Of(() => IndicatorQuestion.Of(method, library.World, place, good, on)),
        };
    }

    /// <summary>What an answer depends on, its address aside.</summary>
    public string Tag(string method) =>
        method switch
        {
            IndicatorQuestion.OfStudy => $"{library.Tag}-{library.Study.Version}",
            DisruptionReport.Method => $"{library.Tag}-{library.Economy.Version}-{library.Chances.Version}",
            _ => library.Tag,
        };

    private IndicatorReport Disruption(string? place, string? good, string? on) =>
        PlanReader.Planner(() =>
            _disruptions
                .GetOrAdd(
                    DisruptionQuestion.Of(library.World, library.Economy, place, good, on),
                    question => new Lazy<IndicatorReport>(() =>
                        question.Answer(library.World, library.Economy, library.Chances)
                    )
                )
                .Value
        );
}
