using System.Collections.Concurrent;
using Lodestone.Exchange;

namespace Lodestone.Web;

/// <summary>Chains of the served world; each is computed once.</summary>
internal sealed class ChainService(AtlasLibrary library)
{
    private readonly ConcurrentDictionary<string, Lazy<ChainAnswer>> _chains = new(StringComparer.Ordinal);

    /// <summary>The chain of a good.</summary>
    /// <param name="good">Id of a good of the world.</param>
    /// <exception cref="Refusal">The base year states no flow of it.</exception>
    public ChainAnswer Of(string good) =>
        Asked.Of(() =>
            _chains.GetOrAdd(good, g => new Lazy<ChainAnswer>(() => ChainAnswer.Of(library.World, g))).Value
        );
}
