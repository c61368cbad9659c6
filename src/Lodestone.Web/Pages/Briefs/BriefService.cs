using System.Collections.Concurrent;
using Lodestone.Atlas;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Briefs of the served world; each is put together once.</summary>
internal sealed class BriefService(AtlasLibrary library)
{
    private readonly ConcurrentDictionary<BriefQuery, Lazy<Brief>> _briefs = new();

    private readonly Lazy<Dictionary<string, GoodCoverage>> _goods = new(() =>
        AtlasCoverage.Of(library.Reading).ToDictionary(g => g.Good.Id, StringComparer.Ordinal)
    );

    /// <summary>The brief.</summary>
    /// <exception cref="Refusal">The world cannot be traced.</exception>
    public Brief Of(BriefQuery query) =>
        Asked.Of(() => _briefs.GetOrAdd(query, q => new Lazy<Brief>(() => Made(q))).Value);

    private Brief Made(BriefQuery query)
    {
        var names = new WorldNames(library.World);
        return query.IsPlace
            ? PlaceBrief.Of(
                library.World,
                query.Id,
                BriefQuality.Of(AtlasCoverage.Of(library.Reading, query.Id), names)
            )
            : GoodBrief.Of(library.World, query.Id, BriefQuality.Of(_goods.Value[query.Id], names));
    }
}
